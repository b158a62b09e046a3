/** What loading the project found, and what it had to leave out. */

/** A position in a file, with what is wrong there. */
export interface SyntaxErrorNotice {
  /** Absolute, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** One configuration that was examined. */
export interface ProgramNotice {
  /** tsconfig or jsconfig; absent for files that no configuration covers. */
  readonly configFile?: string;
  /** Files examined with it. */
  readonly files: number;
}

export interface SkippedFile {
  readonly file: string;
  readonly why: string;
}

/** A module that could not be found; values that come from it have no type. */
export interface UnresolvedModule {
  readonly name: string;
  /** Number of files that import it. */
  readonly importers: number;
}

export interface ProjectCoverage {
  readonly programs: readonly ProgramNotice[];
  readonly filesExamined: number;
  readonly filesWithSyntaxErrors: readonly SyntaxErrorNotice[];
  readonly filesSkipped: readonly SkippedFile[];
  readonly unresolvedModules: readonly UnresolvedModule[];
  /** One sentence each, for people. */
  readonly limits: readonly string[];
}
