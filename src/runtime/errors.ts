/** The errors of the run-time library. None of them ever carries the value of a PHI field. */

/** What a refused read was about. */
export interface RefusedRead {
  /** Name of the model, as in the access log. */
  readonly model?: string;
  /** Name of the field or method that was read. */
  readonly field?: string;
  /** Identifier of the record, where it has one. */
  readonly record?: string;
}

/** PHI was read, or was about to be, where no grant allows it or where the access could not be logged. */
export class PhiAccessError extends Error {
  override readonly name = "PhiAccessError";
  readonly model: string | undefined;
  readonly field: string | undefined;
  readonly record: string | undefined;

  constructor(message: string, read: RefusedRead = {}, options?: ErrorOptions) {
    super(message, options);
    this.model = read.model;
    this.field = read.field;
    this.record = read.record;
  }
}

/** The library was called wrongly: a blank user or reason, an unknown purpose or reason key, a missing callback. */
export class PhiUsageError extends TypeError {
  override readonly name = "PhiUsageError";
}
