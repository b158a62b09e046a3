/** The code blocks of a rule's page. */

export interface Example {
  /** Whether the page says that the rule reports it. */
  readonly kind: "incorrect" | "correct";
  /** File name for the block: `no-phi-in-logs.incorrect-1.ts`. */
  readonly file: string;
  readonly code: string;
}

const BLOCK = /```(tsx?|jsx?)\n([\s\S]*?)```/g;

/** All blocks below the headings "Incorrect" and "Correct", in order. */
export function readExamples(rule: string, page: string): readonly Example[] {
  return (["incorrect", "correct"] as const).flatMap((kind) =>
    [...sectionOf(page, kind).matchAll(BLOCK)].map(([, language = "ts", code = ""], index) => ({
      kind,
      file: `${rule}.${kind}-${String(index + 1)}.${language}`,
      code,
    })));
}

function sectionOf(page: string, kind: Example["kind"]): string {
  const heading = kind === "incorrect" ? "\n### Incorrect\n" : "\n### Correct\n";
  const start = page.indexOf(heading);
  if (start === -1) return "";
  const rest = page.slice(start + heading.length);
  return rest.slice(0, /\n##/.exec(rest)?.index);
}
