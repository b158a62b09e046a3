/** What was and what was not analysed: part of every report, so that silence is never mistaken for safety. */
import type { ProjectCoverage } from "../compiler/project-coverage.js";

/** A call on a way of PHI whose callee could not be found. */
export interface UnresolvedCall {
  readonly file: string;
  readonly line: number;
  readonly callee: string;
}

export interface Coverage extends ProjectCoverage {
  readonly unresolvedCalls: readonly UnresolvedCall[];
}
