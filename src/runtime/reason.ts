/** Why PHI is read: the reason and purpose of a grant, checked and translated before the grant exists. */
import { PhiUsageError } from "./errors.js";
import { phiSettings, type PhiPurpose, type PhiReasonTable } from "./settings.js";

/** Why PHI is read, in the long form. */
export interface AccessOptions {
  /** In words, or as a key of the configured `reasons`. */
  reason?: string;
  /** Purpose of use: one of `PHI_PURPOSES` unless configured otherwise. */
  purpose?: PhiPurpose | (string & {});
}

/** A reason that was checked. */
export interface Reason {
  readonly text: string;
  readonly purpose: string | undefined;
}

/** Dotted words without a space: what a reason looks like when it is meant as a key. */
const KEY = /^[\w-]+(\.[\w-]+)+$/;

/**
 * Checks and translates a reason.
 * @param given what the caller wrote; a grant without any reason takes the configured `reasonKey`.
 * @param model name of the model that the grant is for, where it is for one.
 * @throws PhiUsageError when the reason is blank, its key is missing, or the purpose is unknown.
 */
export function resolveReason(given: string | AccessOptions | undefined, model: string | undefined): Reason {
  const options: AccessOptions = typeof given === "object" && given !== null ? given : given === undefined ? {} : { reason: given };
  return { text: reasonText(options.reason, model), purpose: knownPurpose(options.purpose) };
}

function reasonText(reason: unknown, model: string | undefined): string {
  const { reasonKey, reasons } = phiSettings();
  if (reason === undefined || reason === null) {
    const key = reasonKey?.(model);
    if (key === undefined) throw new PhiUsageError("PHI access needs a reason: say why it is read, for instance \"Display patient chart\".");
    return translate(reasons ?? {}, key);
  }
  if (typeof reason !== "string" || reason.trim() === "") {
    throw new PhiUsageError("The reason of a PHI access is blank: say why it is read, for instance \"Display patient chart\".");
  }
  if (reasons === undefined) return reason;
  return KEY.test(reason) ? translate(reasons, reason) : findReason(reasons, reason) ?? reason;
}

function translate(reasons: PhiReasonTable, key: string): string {
  const text = findReason(reasons, key);
  if (text === undefined) throw new PhiUsageError(`The configured reasons have no text for the key "${key}": add it, or give the reason in words.`);
  return text;
}

/** The text of a key that stands flat or nested in the table; a blank text is none. */
function findReason(reasons: PhiReasonTable, key: string): string | undefined {
  let found: string | PhiReasonTable | undefined = Object.hasOwn(reasons, key) ? reasons[key] : reasons;
  if (found === reasons) {
    for (const word of key.split(".")) {
      found = typeof found === "object" && Object.hasOwn(found, word) ? found[word] : undefined;
    }
  }
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
}

function knownPurpose(purpose: unknown): string | undefined {
  if (purpose === undefined) return undefined;
  const { purposes } = phiSettings();
  if (typeof purpose !== "string" || !purposes.includes(purpose)) {
    throw new PhiUsageError(`"${String(purpose)}" is no purpose of use; it must be one of ${purposes.join(", ")}.`);
  }
  return purpose;
}
