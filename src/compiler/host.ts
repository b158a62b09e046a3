/**
 * The compiler, handed in. The engine never imports a compiler at run time: under ESLint the nodes come from the user's
 * `typescript`, in the audit from the one that `@ts-morph/common` bundles, and enum numbers differ between versions.
 */
import type ts from "typescript";

/** The compiler API, as a value. */
export type TypeScript = typeof ts;

/** One program under examination, with the compiler that made it. */
export interface Host {
  readonly ts: TypeScript;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** The project's own source files: no declaration files of packages, no default library. */
  readonly files: readonly ts.SourceFile[];
}
