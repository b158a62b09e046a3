/** A finding in the words of an ESLint message: one line, with the way from source to sink. */
import path from "node:path";
import type { Finding, Step } from "../findings/finding.js";

/** Steps shown in a message; a longer way shows its ends. */
const MAX_STEPS = 6;

/** The placeholders of a rule's messages. */
export interface FindingData extends Record<string, string> {
  /** What leaks, and where to. */
  readonly what: string;
  /** Why the value is PHI; empty where the finding is about no value. */
  readonly why: string;
  /** The steps from source to sink, joined by arrows; the first says why it is PHI. */
  readonly flow: string;
  readonly advice: string;
}

export function describeFinding(finding: Finding): FindingData {
  const [source, ...others] = finding.phi;
  const also = [...new Set(others.map(({ declaration }) => `\`${declaration}\``))];
  return {
    what: [asSentence(finding.message), ...(also.length === 0 ? [] : [`It also carries ${also.join(", ")}.`])].join(" "),
    why: source === undefined ? "" : `\`${source.declaration}\` is PHI: ${source.why}.`,
    flow: describeFlow(finding),
    advice: [...(finding.agreement ? [finding.agreement.sentence] : []), asSentence(finding.advice)].join(" "),
  };
}

/** Whether there is more to tell than where the value comes from and where it leaves. */
export function hasFlow({ steps }: Finding): boolean {
  return steps.length > 2;
}

function describeFlow({ file, steps }: Finding): string {
  const shown: readonly (Step | undefined)[] =
    steps.length <= MAX_STEPS ? steps : [...steps.slice(0, MAX_STEPS / 2), undefined, ...steps.slice(-MAX_STEPS / 2)];
  return shown.map((step) => (step === undefined ? "…" : describeStep(step, file))).join(" → ");
}

/** Steps in other files say where; those in the linted file are in front of the reader. */
function describeStep(step: Step, lintedFile: string): string {
  const description = step.description.replace(/\.$/, "");
  return step.file === lintedFile ? description : `${description} (${path.posix.basename(step.file)}:${String(step.line)})`;
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) || text === "" ? text : `${text}.`;
}
