/** Turns a read that nothing allows into a finding: what is read, why it is PHI, and which way leads there without a block. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import type { Step } from "../../findings/finding.js";
import { ruleInfo } from "../../findings/kinds.js";
import type { UnnumberedFinding } from "../leaks/leak-finding.js";
import { enclosingNames, rangeOf, shortText } from "../positions.js";
import type { Escape } from "./find-escapes.js";
import type { UnallowedRead } from "./find-unallowed-reads.js";

/** The finding of a read, without its fingerprint. */
export function describeRead(host: Host, { read, denial }: UnallowedRead): UnnumberedFinding {
  const info = ruleInfo["require-allow-phi"];
  const { fact } = read;
  const { file, line } = rangeOf(fact.node);
  return {
    ruleId: "require-allow-phi",
    severity: info.severity,
    confidence: fact.confidence,
    message: `${whatIsRead({ read, denial })} ${whyNot(host, { read, denial })}`,
    ...rangeOf(read.node),
    phi: [{ category: fact.category, declaration: fact.declaration, file, line, why: fact.why }],
    steps: stepsOf(host, { read, denial }),
    advice: info.advice,
    regulation: info.regulation,
    enclosing: enclosingNames(host.ts, read.node),
  };
}

/** The finding of a value that left its block. */
export function describeEscape(host: Host, { node, fact, block }: Escape): UnnumberedFinding {
  const info = ruleInfo["require-allow-phi"];
  const { file, line } = rangeOf(fact.node);
  const { line: blockLine } = rangeOf(block);
  return {
    ruleId: "require-allow-phi",
    severity: info.severity,
    confidence: fact.confidence,
    message: `\`${shortText(node, 40)}\` carries PHI (${fact.declaration}, ${fact.category}) out of the block in line ${blockLine} and is used outside of every block.`,
    ...rangeOf(node),
    phi: [{ category: fact.category, declaration: fact.declaration, file, line, why: fact.why }],
    steps: [
      { ...rangeOf(fact.node), description: `\`${fact.declaration}\` is PHI: ${fact.why}` },
      { ...rangeOf(block), description: `the block \`${shortText(block, 40)}\` lets it out` },
      { ...rangeOf(node), description: `\`${shortText(node, 40)}\` is used outside` },
    ],
    advice: info.advice,
    regulation: info.regulation,
    enclosing: enclosingNames(host.ts, node),
  };
}

function whatIsRead({ read }: UnallowedRead): string {
  const text = shortText(read.node);
  const { declaration, category } = read.fact;
  if (read.kind === "field") return text === declaration ? `\`${text}\` (PHI, ${category}) is read` : `\`${text}\` reads PHI (${declaration}, ${category})`;
  if (read.kind === "key") return `\`${text}\` may read PHI (${declaration}, ${category})`;
  return `\`${text}\` is read as a whole by ${read.consumer ?? "its use"}, with its PHI (${declaration}, ${category})`;
}

function whyNot(host: Host, { read, denial }: UnallowedRead): string {
  const { callers, otherBlock } = denial;
  if (denial.kind === "disallowed") return "inside disallowPhi.";
  const last = callers.at(-1);
  if (last) {
    const { file, line } = rangeOf(last);
    const place = file === rangeOf(read.node).file ? `line ${line}` : `${file.split("/").at(-1)}:${line}`;
    const by = enclosingNames(host.ts, last);
    return `and no block allows it where it is reached from ${by === "" ? place : `\`${by}\` (${place})`}.`;
  }
  if (otherBlock) return `and the block around it is for \`${shortText(otherBlock.arguments[0] ?? otherBlock, 40)}\` only.`;
  if (denial.kind === "uncalled") {
    const name = nameOf(denial.at);
    return `outside of every block${name === undefined ? "" : `, and nothing in the program calls \`${name}\` from one`}.`;
  }
  return "outside of every block.";
}

function nameOf(node: ts.Node): string | undefined {
  const name = (node as ts.NamedDeclaration).name ?? (node.parent as ts.NamedDeclaration | undefined)?.name;
  return name?.getText();
}

function stepsOf(host: Host, { read, denial }: UnallowedRead): readonly Step[] {
  const { fact } = read;
  const outwards = [...denial.callers].reverse().map((call, i): Step => ({
    ...rangeOf(call),
    description: i === 0 ? `\`${shortText(call, 40)}\` stands where no block allows it` : `which comes to \`${shortText(call, 40)}\``,
  }));
  const denied: Step[] = denial.kind === "disallowed" ? [{ ...rangeOf(denial.at), description: "reads are disallowed in here" }] : [];
  return [
    { ...rangeOf(fact.node), description: `\`${fact.declaration}\` is PHI: ${fact.why}` },
    ...denied,
    ...outwards,
    { ...rangeOf(read.node), description: `\`${shortText(read.node, 40)}\` reads it${enclosingNames(host.ts, read.node) === "" ? "" : ` in \`${enclosingNames(host.ts, read.node)}\``}` },
  ];
}
