/** Redaction that a logger is configured with: which option of which factory lists the paths that it removes from logged objects. */

/** A factory of loggers that can redact. */
export interface RedactingFactory {
  /** Pack that describes the logger. */
  readonly library: string;
  /** Module whose default (or same-named) export makes the logger. */
  readonly module: string;
  /** Where the list is in the factory's options: an array of paths, or an object with `paths`. */
  readonly option: readonly string[];
  /** Methods that make a logger with the same redaction. */
  readonly inheritedBy: readonly string[];
}

/** pino 6 to 10: paths apply to the merging object, never to text already put into the message (https://getpino.io/#/docs/redaction). */
export const REDACTING_FACTORIES: readonly RedactingFactory[] = [{ library: "pino", module: "pino", option: ["redact"], inheritedBy: ["child"] }];
