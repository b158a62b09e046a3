/** What the process tells its caller. */
export const ExitCode = {
  /** Everything examined, nothing found. */
  clean: 0,
  /** At least one finding. */
  findings: 1,
  /** Could not run: bad input, or a failure of phi-lint itself. */
  failed: 2,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
