/** Everything that one program says about some lines of a file, or about one finding. */
import type ts from "typescript";
import { endpointRows } from "../checks/endpoints/endpoint-rows.js";
import { reasonOfCall } from "../checks/leaks/explain-call.js";
import { isConstantText, reasonsOf, safeParts } from "../checks/leaks/explain-value.js";
import { findLeaks, type ExaminedValue } from "../checks/leaks/find-leaks.js";
import type { UnnumberedFinding } from "../checks/leaks/leak-finding.js";
import type { Root, Sink } from "../checks/leaks/leak.js";
import { rangeOf, shortText } from "../checks/positions.js";
import type { Host } from "../compiler/host.js";
import { walk } from "../compiler/syntax.js";
import type { Config } from "../config/config.js";
import { createJudgement } from "../config/settle-finding.js";
import type { EndpointRow } from "../findings/endpoint-row.js";
import type { CallAccount, EndpointAccount, FindingAccount, ValueAccount } from "../findings/explanation.js";
import type { FileRange } from "../findings/finding.js";
import { remediesOf } from "../findings/remedies.js";
import { createChecks } from "./checks.js";
import type { Engine } from "./engine.js";
import { numberFindings } from "./number-findings.js";

/** What a program says when it is asked. */
export interface Explainer {
  /** All findings, also those that the configuration leaves out. */
  readonly findings: readonly FindingAccount[];
  /** Values that go into a sink in these lines, and are no finding there. */
  valuesIn(file: string, from: number, to: number): readonly ValueAccount[];
  endpointsIn(file: string, from: number, to: number): readonly EndpointAccount[];
  /** Calls that begin in these lines and are no sinks. */
  callsIn(file: ts.SourceFile, from: number, to: number): readonly CallAccount[];
}

interface Redaction {
  readonly root: Root;
  readonly sink: Sink;
}

/** Analyses a program for explanations: slower than an audit, and in more detail. */
export function explainProgram(host: Host, config: Config): Explainer {
  const checks = createChecks(host, config);
  const { flow, catalog, vendorOf } = checks;
  const values: ExaminedValue[] = [];
  const redactions: Redaction[] = [];
  const { leaks } = findLeaks(flow, catalog, {
    onValue: (value) => void values.push(value),
    onRedaction: (root, sink) => void redactions.push({ root, sink }),
  });
  const found = [...checks.everywhere(leaks), ...checks.unguarded(), ...checks.asked.flatMap((rule) => checks.optIn(rule))];
  const judge = createJudgement(config, vendorOf);
  const reported = numberFindings(found.filter((finding) => judge(finding).kind === "reported"), config.directory);
  const leftOut = numberFindings(found.filter((finding) => judge(finding).kind === "left out"), config.directory);
  const findings = [...reported, ...leftOut].map((finding): FindingAccount => {
    const judged = judge(finding);
    const value = values.find(({ node, sink }) => isSame(rangeOf(node), finding) && sink.kind === finding.sink?.kind);
    return {
      kind: "finding",
      finding: judged.kind === "reported" ? { ...finding, severity: judged.severity } : finding,
      status: judged.kind === "reported" ? "reported" : "left out",
      ...(judged.kind === "left out" && { because: judged.why }),
      considered: value ? safeParts(flow, value) : [],
      remedies: remediesOf(finding, finding.sink && vendorOf(finding.sink.library)),
    };
  });
  return {
    findings,
    valuesIn: (file, from, to) => [...valuesIn(checks, values, found, file, from, to), ...redactionsIn(redactions, file, from, to)],
    endpointsIn: (file, from, to) => endpointRows(flow, config).filter((row) => row.file === file && isWithin(row, from, to)).map(accountOfEndpoint),
    callsIn: (file, from, to) => callsIn(checks, values, file, from, to),
  };
}

function valuesIn({ flow }: Engine, values: readonly ExaminedValue[], found: readonly UnnumberedFinding[], file: string, from: number, to: number): readonly ValueAccount[] {
  const here = values.map((value) => ({ value, range: rangeOf(value.node) })).filter(({ range }) => range.file === file);
  const inside = here.filter(({ range }) => isWithin(range, from, to));
  // A call of several lines is asked about by its first line, too.
  const meant = inside.length > 0 ? inside : here.filter(({ value }) => isWithin(rangeOf(value.sink.at), from, to));
  const telling = meant.filter(({ value }) => !isConstantText(flow, value.node));
  const chosen = telling.length > 0 ? telling : meant;
  const accounts = new Map<string, ValueAccount>();
  for (const { value, range } of chosen) {
    if (found.some((finding) => isSame(range, finding) && finding.sink?.kind === value.sink.kind)) continue;
    const key = `${range.line}:${range.column}:${range.endLine}:${range.endColumn} ${value.sink.kind}`;
    if (accounts.has(key)) continue;
    const { library, member, kind, at } = value.sink;
    const leavesAt = rangeOf(at);
    const reasons = reasonsOf(flow, value);
    accounts.set(key, {
      kind: "value", ...range, text: shortText(value.node), sink: { library, member, kind },
      ...((leavesAt.file !== file || !isWithin(leavesAt, from, to)) && { leavesAt }),
      reasons: reasons.length > 0 ? reasons : [`Nothing in \`${shortText(value.node)}\` is PHI.`],
    });
  }
  return [...accounts.values()];
}

function redactionsIn(redactions: readonly Redaction[], file: string, from: number, to: number): readonly ValueAccount[] {
  return redactions.flatMap(({ root, sink: { library, member, kind } }): ValueAccount[] => {
    const range = rangeOf(root.node);
    if (range.file !== file || !isWithin(range, from, to)) return [];
    const removed = root.except.map((path) => `\`${path.join(".")}\``).join(", ");
    return [{ kind: "value", ...range, text: shortText(root.node), sink: { library, member, kind }, reasons: [`By its own configuration, ${library} removes ${removed} from what it is given here.`] }];
  });
}

function callsIn({ flow }: Engine, values: readonly ExaminedValue[], file: ts.SourceFile, from: number, to: number): readonly CallAccount[] {
  const { ts } = flow.host;
  const sinks = new Set<ts.Node>(values.map(({ sink }) => sink.at));
  const carried = new Set<ts.Node>(values.flatMap(({ node, via }) => (via.length > 0 ? [node] : [])));
  const accounts: CallAccount[] = [];
  walk(ts, file, (node) => {
    const range = rangeOf(node);
    if (range.endLine < from || range.line > to) return false;
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (!isCall || !isWithin({ ...range, endLine: range.line }, from, to) || sinks.has(node)) return undefined;
    if (node.arguments?.some((argument) => carried.has(argument))) return undefined;
    accounts.push({ kind: "call", ...range, text: shortText(node), reason: reasonOfCall(flow, node) });
    return undefined;
  });
  return accounts;
}

function accountOfEndpoint(row: EndpointRow): EndpointAccount {
  const { file, line, column, endLine, endColumn, method, path, phi, guards, verdict, reason } = row;
  const named = guards.map(({ name, where }) => `\`${name}\` (${where})`).join(", ");
  const sentences = {
    "unguarded?": `Weak names alone say that it handles PHI (${phi.join(", ")}), and no authentication guard stands before it on every way.`,
    unguarded: `It handles PHI (${phi.join(", ")}) and no authentication guard stands before it on every way.`,
    external: `Something outside the program guards it${reason ? `: ${reason}` : ""}.`,
    guarded: `It handles PHI (${phi.join(", ")}) and is guarded by ${named}.`,
    "no PHI found": "Nothing in it was found to be PHI.",
  } as const;
  return { kind: "endpoint", file, line, column, endLine, endColumn, text: `${method} ${path}`, reason: sentences[verdict] };
}

function isWithin(range: Pick<FileRange, "line" | "endLine">, from: number, to: number): boolean {
  return range.line <= to && range.endLine >= from;
}

function isSame(a: FileRange, b: FileRange): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column && a.endLine === b.endLine && a.endColumn === b.endColumn;
}
