/** Names of whole records of a patient: of types (`PatientDto`) and of the variables that hold them (`selectedPatient`). */
import type { PhiCategory } from "../category.js";
import { NON_DATUM_PREFIXES, SANITIZED_MARKS } from "./affixes.js";
import { singular, tokenize } from "./tokenize.js";
import { RECORD_NAMES, RECORD_SUFFIXES, TYPE_PREFIXES, WRAPPER_SUFFIXES } from "./type-names.js";

const RECORDS = new Map(Object.entries(RECORD_NAMES).map(([words, category]) => [words.split(" ").map(singular).join(""), category]));
/** Endings of types that a variable does not have: `patientForm` is a form, `patientQuery` a request. */
const NOT_IN_VARIABLES: ReadonlySet<string> = new Set(["form", "schema", "table", "card", "view", "fields", "type", "file", "props", "state", "params", "query", "args", "variables", "message", "event", "request", "interface", "base", "t"]);

/** The category of a type whose name says that it is a record of a patient: `Patient`, `CreatePatientDto`, `LabResults`. */
export function classifyTypeName(name: string): PhiCategory | undefined {
  return findRecord(tokenize(name), new Set());
}

/** The category of a variable, parameter or property whose name says that it holds such a record: `patient`, `selectedPatient`, `patientRows`. */
export function classifyRecordName(name: string): PhiCategory | undefined {
  return findRecord(tokenize(name), NOT_IN_VARIABLES);
}

/** Whether these words (singular) are, as they stand, the name of a record. */
export function isRecordName(words: readonly string[]): boolean {
  return RECORDS.has(words.join(""));
}

function findRecord(words: readonly string[], exceptSuffixes: ReadonlySet<string>): PhiCategory | undefined {
  if (words.some((word) => SANITIZED_MARKS.has(word))) return undefined;
  let core = words;
  for (;;) {
    const category = RECORDS.get(core.map(singular).join(""));
    if (category) return category;
    const last = core.at(-1) ?? "";
    const first = core[0] ?? "";
    if (core.length < 2) return undefined;
    if (isRecordEnding(last) && !exceptSuffixes.has(last)) core = core.slice(0, -1);
    else if (TYPE_PREFIXES.has(first) && !isVerbOfVariable(first, exceptSuffixes)) core = core.slice(1);
    else return undefined;
  }
}

function isRecordEnding(word: string): boolean {
  return RECORD_SUFFIXES.has(word) || WRAPPER_SUFFIXES.has(word) || /^\d+$/.test(word);
}

/** `createPatient` is a function where a variable is meant, a type's name where `CreatePatient` is. */
function isVerbOfVariable(word: string, exceptSuffixes: ReadonlySet<string>): boolean {
  return exceptSuffixes.size > 0 && NON_DATUM_PREFIXES.has(word);
}
