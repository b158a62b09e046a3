/** What a command sees of the process; a test passes its own. */

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Terminal {
  readonly workingDirectory: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Show the stack of unexpected errors. */
  readonly debug: boolean;
}
