/** What an audit did not see, in sentences. */
import type { Coverage } from "../findings/coverage.js";

const MOST_FILES = 5;
const MOST_LIMITS = 8;

/** One sentence a note; empty where everything was seen. */
export function coverageNotes(coverage: Coverage, path: (file: string) => string): string[] {
  const notes: string[] = [];
  for (const { file, line, message } of coverage.filesWithSyntaxErrors.slice(0, MOST_FILES)) {
    notes.push(`${path(file)}:${line} does not parse (${message.replace(/\.$/, "")}); the rest of it was examined.`);
  }
  const moreErrors = coverage.filesWithSyntaxErrors.length - MOST_FILES;
  if (moreErrors > 0) notes.push(`${moreErrors} more file${moreErrors === 1 ? " does" : "s do"} not parse.`);
  notes.push(...coverage.limits.slice(0, MOST_LIMITS));
  const moreLimits = coverage.limits.length - MOST_LIMITS;
  if (moreLimits > 0) notes.push(`${moreLimits} more limit${moreLimits === 1 ? "" : "s"} like these: --format json lists all.`);
  const calls = coverage.unresolvedCalls.length;
  if (calls > 0) notes.push(`${calls} call${calls === 1 ? "" : "s"} that PHI is passed to could not be followed.`);
  const skipped = coverage.filesSkipped.length;
  if (skipped > 0) notes.push(`${skipped} file${skipped === 1 ? " was" : "s were"} left out (${reasons(coverage)}).`);
  return notes;
}

function reasons(coverage: Coverage): string {
  const kinds = new Set(coverage.filesSkipped.map(({ why }) => (why.startsWith("compiled from") ? "compiled from the file beside it" : why)));
  return [...kinds].sort().join(", ");
}
