/** What the caller gave cannot be worked with. The command line prints the message as it is and ends with exit code 2. */

/** Bad input: the message is one sentence for people that names the file or option and the way out. */
export class InputError extends Error {
  override readonly name = "InputError";
}
