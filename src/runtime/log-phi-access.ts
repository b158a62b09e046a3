/** Entries of one's own in the access log. */
import { recordAccess } from "./access-log.js";
import { PhiUsageError } from "./errors.js";
import { resolveUser } from "./user.js";

/** What a manual entry may say beside its message. */
export interface ManualEntry {
  readonly model?: string;
  readonly record?: string;
  /** Names of the fields; never their values. */
  readonly fields?: readonly string[];
}

/**
 * Writes an entry about an access that the library does not see: a report made by the database, a printed chart.
 * @param message what was done; it must hold no PHI.
 * @throws PhiUsageError when user or message is blank.
 * @throws PhiAccessError when it cannot be logged.
 */
export function logPhiAccess(user: unknown, message: string, details: ManualEntry = {}): void {
  if (typeof message !== "string" || message.trim() === "") throw new PhiUsageError("logPhiAccess needs a message that says what was accessed.");
  const { model, record, fields } = details;
  recordAccess({ event: "note", user: resolveUser(user).name, message, model, record, fields }, "The access");
}
