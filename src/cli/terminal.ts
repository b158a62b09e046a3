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
  /** Asks a question that is answered by yes or no; absent where nobody sits at a keyboard. */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** Show the stack of unexpected errors. */
  readonly debug: boolean;
}
