/** What the name of a type, table, class or variable says about whom its fields are about. */
import { ACCOUNT_WORDS, CARE_GIVER_WORDS, CARE_RECORD_WORDS, GENERIC_PERSON_WORDS, HEALTH_FALSE_FRIENDS, HEALTH_HINTS, HEALTH_WORDS, NOT_PATIENT_WORDS, PATIENT_WORDS } from "./context-words.js";
import { containsRun } from "./match-pattern.js";
import { memoizeByName } from "./memoize.js";
import { isRecordName } from "./record-name.js";
import { singular, tokenize } from "./tokenize.js";
import { MACHINERY_SUFFIXES, RECORD_SUFFIXES, TYPE_PREFIXES, WRAPPER_SUFFIXES } from "./type-names.js";

/**
 * Whom a record is about. `patient`: the patient's own record; `of-patient`: something that belongs to a patient (`PatientContact`);
 * `person`: a person of any trade; `account`: an account holder; `not-patient`: a provider, facility, vendor or member of staff; `other`: nobody.
 */
export type Subject = "patient" | "of-patient" | "person" | "account" | "not-patient" | "other";

export interface Owner {
  readonly name: string;
  readonly subject: Subject;
  /** Somebody who gives care, or what belongs to one: a `doctor`, a `doctor_profile`. */
  readonly giver: boolean;
  /** A record of care by its last word: a visit, a note, a prescription. */
  readonly careRecord: boolean;
  /** A record of a patient by its whole name: a prescription, a lab result, a clinical note. */
  readonly record: boolean;
  /** Clinical beyond doubt. */
  readonly health: boolean;
  /** Clinical together with another hint. */
  readonly hints: readonly string[];
  /** `PatientResponse`, `PatientQuery`: its own message, status and conditions are not the patient's. */
  readonly wrapper: boolean;
  /** `PatientService`, `PatientTableColumn`: part of the program; its name is no evidence for its fields. */
  readonly machinery: boolean;
}

const RECORD_ENDINGS = singularOf(RECORD_SUFFIXES);
const WRAPPER_ENDINGS = singularOf(WRAPPER_SUFFIXES);
const MACHINERY_ENDINGS = singularOf(MACHINERY_SUFFIXES);

/** Heads of what belongs to a patient and says who he is. */
const IDENTITY_HEADS: ReadonlySet<string> = new Set(["address", "name", "contact", "telecom", "phone", "email", "relative", "guardian", "caregiver"]);

/** Reads the name of an owner: `CreatePatientDto`, `patients`, `clinic.patient_contacts`. */
export function readOwner(name: string): Owner {
  return remembered(name);
}

const remembered = memoizeByName((name): Owner => {
  const all = tokenize(name).map(singular);
  const { core, wrapper, machinery } = reduceToCore(all);
  const subject = machinery ? "other" : subjectOf(core);
  const record = !machinery && isRecordName(core);
  return {
    name, subject, wrapper, machinery,
    giver: subject === "not-patient" && core.some((word) => CARE_GIVER_WORDS.has(word)),
    record,
    careRecord: record || (!machinery && CARE_RECORD_WORDS.has(core.at(-1) ?? "")),
    health: record || subject === "patient" || subject === "of-patient" || (!machinery && subject !== "not-patient" && hasHealthWord(all)),
    hints: machinery ? [] : healthHints(all),
  };
});

/** Whether the owner is somebody's own record or a part of it that says who they are. */
export function isIdentityRecord(owner: Owner): boolean {
  if (owner.subject === "patient") return true;
  return owner.subject === "of-patient" && IDENTITY_HEADS.has(reduceToCore(tokenize(owner.name).map(singular)).core.at(-1) ?? "");
}

/** Whether these words are clinical beyond doubt. */
export function hasHealthWord(words: readonly string[]): boolean {
  return wordRuns(withoutFalseFriends(words)).some((run) => HEALTH_WORDS.has(run));
}

/** The words that are clinical together with another one. */
export function healthHints(words: readonly string[]): readonly string[] {
  return [...new Set(withoutFalseFriends(words).map(singular).filter((word) => HEALTH_HINTS.has(word)))];
}

function withoutFalseFriends(words: readonly string[]): readonly string[] {
  return HEALTH_FALSE_FRIENDS.some((friend) => containsRun(words, friend.split(" "))) ? [] : words;
}

/** Every word, and every two neighbours written as one (`hl` `7`). */
function wordRuns(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => [word, singular(word), word + (words[at + 1] ?? "")]);
}

function reduceToCore(words: readonly string[]): { core: readonly string[]; wrapper: boolean; machinery: boolean } {
  let core = words;
  let wrapper = false;
  while (core.length > 1) {
    const last = core.at(-1) ?? "";
    if (PATIENT_WORDS.has(last) || (isRecordName(core) && !core.some((word) => PATIENT_WORDS.has(word)))) break;
    if (!RECORD_ENDINGS.has(last) && !WRAPPER_ENDINGS.has(last) && !/^\d+$/.test(last)) break;
    wrapper ||= WRAPPER_ENDINGS.has(last);
    core = core.slice(0, -1);
  }
  while (core.length > 1 && TYPE_PREFIXES.has(core[0] ?? "")) core = core.slice(1);
  const machinery = core.length > 1 && MACHINERY_ENDINGS.has(core.at(-1) ?? "");
  return { core, wrapper, machinery };
}

function subjectOf(core: readonly string[]): Subject {
  const head = core.at(-1) ?? "";
  if (PATIENT_WORDS.has(head)) return "patient";
  if (NOT_PATIENT_WORDS.has(head)) return "not-patient";
  if (core.some((word) => PATIENT_WORDS.has(word))) return "of-patient";
  if (NOT_PATIENT_WORDS.has(core[0] ?? "") && !CARE_RECORD_WORDS.has(head)) return "not-patient";
  if (ACCOUNT_WORDS.has(head) || ACCOUNT_WORDS.has(core[0] ?? "")) return "account";
  if (GENERIC_PERSON_WORDS.has(head)) return "person";
  return "other";
}

function singularOf(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].map(singular));
}
