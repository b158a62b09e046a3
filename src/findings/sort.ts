/** The order of findings within a program, and of those that rank alike: by file, place, rule. */
import type { Finding } from "./finding.js";

/** Compares two findings; total, and independent of locale and machine. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.ruleId, b.ruleId) ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** Compares by code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
