/** Turns a leak into a finding: what, why it is PHI, the way it took, what to do. */
import type { Host } from "../../compiler/host.js";
import type { Finding, PhiEvidence, Severity, Step } from "../../findings/finding.js";
import { ruleInfo, ruleOfSinkKind } from "../../findings/kinds.js";
import { CONFIDENCES, type Confidence } from "../../phi/fact.js";
import type { SourceHit, TraceStep } from "../../flow/search.js";
import { enclosingNames, rangeOf, shortText } from "../positions.js";
import type { Leak } from "./leak.js";

/** What identifies a finding besides its position; the caller counts equal ones to complete the fingerprint. */
export interface UnnumberedFinding extends Omit<Finding, "fingerprint"> {
  /** Enclosing classes and functions of the reported expression. */
  readonly enclosing: string;
}

/** The finding of a leak, without its fingerprint. */
export function describeLeak(host: Host, leak: Leak): UnnumberedFinding {
  const ruleId = ruleOfSinkKind[leak.sink.kind];
  const info = ruleInfo[ruleId];
  const sources = [...leak.sources].sort((a, b) => rank(a.fact.confidence) - rank(b.fact.confidence));
  const main = sources[0] as SourceHit;
  const severity: Severity = leak.sink.level === "warning" ? "warning" : info.severity;
  return {
    ruleId,
    severity,
    confidence: leak.sink.filter ? lowered(main.fact.confidence) : main.fact.confidence,
    message: messageOf(leak, main),
    ...rangeOf(leak.node),
    // Guesses beside a surer reason say nothing more.
    phi: sources.filter(({ fact }) => fact.confidence !== "inferred-weak" || main.fact.confidence === "inferred-weak").map(evidenceOf),
    sink: { library: leak.sink.library, member: leak.sink.member, kind: leak.sink.kind },
    steps: stepsOf(leak, main),
    advice: info.advice,
    regulation: info.regulation,
    enclosing: enclosingNames(host.ts, leak.node),
  };
}

function messageOf(leak: Leak, source: SourceHit): string {
  const { fact } = source;
  const what = shortText(leak.node);
  const carries = what === fact.declaration ? "is PHI" : `carries PHI (${fact.declaration}, ${fact.category})`;
  const { filter, collecting } = leak.sink;
  const spared = collecting ? `; \`${collecting.option}\` concerns only what ${collecting.library} collects by itself` : "";
  return `\`${what}\` ${carries} and reaches ${sinkName(leak)}${filter ? `, unless \`${filter.option}\` in the configuration of ${filter.library} removes it` : ""}${spared}.`;
}

function sinkName(leak: Leak): string {
  const { library, member } = leak.sink;
  if (library === "ecmascript" && member === "throw") return "a thrown error";
  if (library === "ecmascript" && member === "reject") return "a rejected promise";
  if (library === "project") return `\`${member}\`, tagged as a sink`;
  return library === member ? `\`${member}\`` : `\`${member}\` of ${library}`;
}

function evidenceOf({ fact }: SourceHit): PhiEvidence {
  const { file, line } = rangeOf(fact.node);
  return { category: fact.category, declaration: fact.declaration, file, line, why: fact.why };
}

function stepsOf(leak: Leak, source: SourceHit): readonly Step[] {
  const { fact } = source;
  const steps: Step[] = [{ ...rangeOf(source.at), description: `\`${fact.declaration}\` is PHI: ${fact.why}` }];
  const push = (step: TraceStep): void => {
    const next = { ...rangeOf(step.at), description: step.description };
    const last = steps[steps.length - 1] as Step;
    if (last.file === next.file && last.line === next.line && last.column === next.column && last.description === next.description) return;
    steps.push(next);
  };
  for (const step of [...source.trace].reverse()) push(step);
  for (const step of leak.via) push(step);
  const { filter, collecting } = leak.sink;
  if (collecting) push({ at: collecting.at, description: `not removed by \`${collecting.option}\`, which concerns only what ${collecting.library} collects by itself` });
  if (filter) push({ at: filter.at, description: `may be removed by \`${filter.option}\`` });
  push({ at: leak.sink.at, description: `leaves through ${sinkName(leak)}` });
  return steps;
}

/** A filter in the way makes a finding one that evidence by name would be: the audit shows it, the recommended rules do not. */
function lowered(confidence: Confidence): Confidence {
  return rank(confidence) < rank("inferred-strong") ? "inferred-strong" : "inferred-weak";
}

function rank(confidence: Confidence): number {
  return CONFIDENCES.indexOf(confidence);
}
