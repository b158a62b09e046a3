/** What a name alone says: which kind of PHI it may hold, and how much evidence that needs. */
import type { PhiCategory } from "../category.js";
import { GETTER_PREFIXES, NON_DATUM_ENDINGS, NON_DATUM_PREFIXES, NON_DATUM_SUFFIXES, QUESTION_WORDS, RECORD_METADATA, SANITIZED_MARKS, SURROGATE_KEYS } from "./affixes.js";
import { ACCOUNT_WORDS, NOT_PATIENT_WORDS, PATIENT_WORDS } from "./context-words.js";
import { NOT_OF_PATIENT_WORDS, PATIENT_OWN_WORDS } from "./generic-words.js";
import { matchPatterns, type PatternMatch } from "./match-pattern.js";
import { memoizeByName } from "./memoize.js";
import type { MatchMode, Strength } from "./pattern.js";
import { singular, tokenize } from "./tokenize.js";

/** A name that the dictionary knows. */
export interface NameClass {
  readonly category: PhiCategory;
  readonly strength: Strength;
  /** The listed pattern, such as `date of birth`. */
  readonly pattern: string;
  readonly mode: MatchMode;
  readonly kind: "identifier" | "health";
  /** The name itself says whose it is: `patientPhone` (patient), `userEmail` (account). */
  readonly names?: "patient" | "account";
}

const SURROGATES = new Set([...SURROGATE_KEYS, ...RECORD_METADATA].map((key) => key.replaceAll(" ", "")));
const ENDINGS = NON_DATUM_ENDINGS.map((ending) => ending.split(" "));
const remembered = memoizeByName((name) => (/[/:@]/.test(name) ? undefined : classifyWords(tokenize(name))));
const KEY_WORDS = new Set(["id", "ids", "uuid", "guid"]);

/**
 * Classifies the name of a value. `validateSsn`, `ssnRegex`, `maskedSsn` are not PHI; neither are keys of database rows (`id`, `patientId`),
 * media types (`application/dicom`), nor what names a provider, a vendor or a member of staff (`doctorPhone`).
 */
export function classifyName(name: string): NameClass | undefined {
  return remembered(name);
}

/** Classifies what a call of a function named so returns: `getSsn()` is what `ssn` is. Names that are no verb and noun say nothing. */
export function classifyResult(functionName: string): NameClass | undefined {
  const [verb, ...rest] = tokenize(functionName);
  return verb !== undefined && rest.length > 0 && GETTER_PREFIXES.has(verb) ? classifyWords(rest) : undefined;
}

/** Whether the name is one of the keys of database rows. */
export function isSurrogateKey(name: string): boolean {
  return SURROGATES.has(tokenize(name).join(""));
}

function classifyWords(words: readonly string[]): NameClass | undefined {
  if (words.length === 0 || SURROGATES.has(words.join(""))) return undefined;
  const listed = matchPatterns(words).find((match) => !isCancelled(words, match));
  if (listed?.strength === "strong") return toClass(words, listed);
  return classifyOfPatient(words) ?? (listed && toClass(words, listed));
}

/** `patientCity`: what `city` is in a record of a patient. */
function classifyOfPatient(words: readonly string[]): NameClass | undefined {
  const at = words.findIndex((word) => PATIENT_WORDS.has(singular(word)));
  if (at < 0 || words.slice(0, at).some((word, index) => (index === 0 ? NON_DATUM_PREFIXES : QUESTION_WORDS).has(word))) return undefined;
  const rest = words.slice(at + 1);
  if (SURROGATES.has(rest.join("")) || words.slice(0, at).some((word) => SANITIZED_MARKS.has(word))) return undefined;
  const match = matchPatterns(rest).find((candidate) => !isCancelled(rest, candidate));
  if (!match) return undefined;
  if (match.strength === "weak" && !PATIENT_OWN_WORDS.has(match.pattern)) return undefined;
  if (match.strength === "needs-health-context" && NOT_OF_PATIENT_WORDS.has(match.pattern)) return undefined;
  return {
    category: match.group.category, strength: "strong", pattern: `patient ${match.pattern}`, mode: match.mode, kind: match.group.kind, names: "patient",
  };
}

function toClass(words: readonly string[], match: PatternMatch): NameClass {
  const names = namedPerson(words, match);
  return {
    category: match.group.category, strength: match.strength, pattern: match.pattern, mode: match.mode, kind: match.group.kind,
    ...(names && { names }),
  };
}

function namedPerson(words: readonly string[], match: PatternMatch): "patient" | "account" | undefined {
  if (words.slice(0, match.end).some((word) => PATIENT_WORDS.has(singular(word)))) return "patient";
  return words.slice(0, match.end).some((word) => ACCOUNT_WORDS.has(singular(word))) && match.group.category !== "account" ? "account" : undefined;
}

function isCancelled(words: readonly string[], match: PatternMatch): boolean {
  const before = words.slice(0, match.start);
  const after = words.slice(match.end).filter((word) => !/^\d+$/.test(word));
  if ([...before, ...after].some((word) => SANITIZED_MARKS.has(word))) return true;
  if (before.some((word, index) => (index === 0 ? NON_DATUM_PREFIXES : QUESTION_WORDS).has(word))) return true;
  if (match.group.kind === "identifier" && isNotPatient(before)) return true;
  if (before.length > 0 && isFunctionLike(before)) return true;
  return after.length > 0 && isNonDatumEnding(after);
}

/** `doctorPhone` is not a patient's; `doctorPatientPhone` may be. */
function isNotPatient(before: readonly string[]): boolean {
  const last = before.findLast((word) => PATIENT_WORDS.has(singular(word)) || NOT_PATIENT_WORDS.has(singular(word)));
  return last !== undefined && NOT_PATIENT_WORDS.has(singular(last));
}

/** `ids of` and the like in front: `idOfPatient…`; a key word directly before the pattern makes it a key's name. */
function isFunctionLike(before: readonly string[]): boolean {
  return KEY_WORDS.has(before.at(-1) ?? "");
}

function isNonDatumEnding(after: readonly string[]): boolean {
  const last = after.at(-1) ?? "";
  if (NON_DATUM_SUFFIXES.has(last) || NON_DATUM_SUFFIXES.has(singular(last))) return true;
  return ENDINGS.some((ending) => ending.every((word, index) => after.at(index - ending.length) === word));
}
