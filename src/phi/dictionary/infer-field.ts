/** Whether a field is PHI, judged by its name and surroundings alone. */
import type { PhiCategory } from "../category.js";
import { classifyName, type NameClass } from "./classify-name.js";
import { contextOf, isNear, type NameContext, type Surroundings } from "./context-of.js";
import { GENERIC_WORDS, PATIENT_OWN_WORDS, NEVER_CERTAIN_WORDS } from "./generic-words.js";
import { isIdentityRecord } from "./read-owner.js";
import { classifyRecordName } from "./record-name.js";

export type InferredConfidence = "inferred-strong" | "inferred-weak";

/** What a name says, with the reason in one clause. */
export interface Inference {
  readonly category: PhiCategory;
  readonly confidence: InferredConfidence;
  /** `value`: the value itself. `record`: an object about a patient; its properties are judged by their own names (`patient.id` is not PHI). */
  readonly kind: "value" | "record";
  readonly why: string;
}

export interface NamedField {
  readonly name: string;
  readonly ownerName?: string;
  /** Names of the owner's other fields. */
  readonly siblings?: readonly string[];
  /** Path from the project's root. */
  readonly filePath?: string;
  /** Module specifiers that the file imports. */
  readonly imports?: readonly string[];
  readonly tableName?: string;
  readonly healthProject?: boolean;
}

/** Categories that say who somebody is even where only the file is known to be about patients. The others (an IP, a device) need a patient's record. */
const AMBIENT_IDENTITY: ReadonlySet<PhiCategory> = new Set(["name", "address", "date", "phone", "email", "ssn", "mrn", "insurance", "fax"]);
/** What went wrong, and what it says of itself: no note about a patient. */
const OF_ERROR = /^(?:e|ex|err|error|exception|reason|cause)$|(?:Error|Err|Exception)$/;
const SAID_BY_ERROR: ReadonlySet<string> = new Set(["message", "description", "detail", "details", "reason", "summary"]);
/** Wrappers whose conditions, weights and states are those of a call or a component. */
const CALL_WRAPPER = /(query|args|params|props|state|variables|event)s?$/i;

/**
 * Infers whether a field is PHI. `undefined`: nothing says so. Keys of rows, flags and functions never are; neither is what belongs to a provider.
 */
export function inferField(field: NamedField): Inference | undefined {
  if (OF_ERROR.test(field.ownerName ?? "") && SAID_BY_ERROR.has(field.name)) return undefined;
  const context = contextOf(toSurroundings(field));
  const known = classifyName(field.name);
  if (!known) return inferRecord(field.name, context);
  const confidence = weigh(known, context);
  return confidence && { category: known.category, confidence, kind: "value", why: explainField(field.name, known, context, confidence) };
}

/** What a list is narrowed down by: a disease chosen there is nobody's yet, a name or a birth date that is searched for is. */
const OF_FILTER = /[fF]ilters?(?=[A-Z_]|$)|[fF]acets?$|[cC]riteria$/;

/** How sure a known name is in its context. */
export function weigh(known: NameClass, context: NameContext): InferredConfidence | undefined {
  if (known.kind === "health" && OF_FILTER.test(context.owner?.name ?? "")) return "inferred-weak";
  switch (known.strength) {
    case "strong": return weighStrong(known, context);
    case "needs-person-context": return weighIdentity(known, context);
    case "needs-health-context": return weighHealth(known, context);
    case "weak": return weighWeak(known, context);
  }
}

function weighStrong(known: NameClass, context: NameContext): InferredConfidence {
  return context.notPatient && known.kind === "identifier" && known.names !== "patient" ? "inferred-weak" : "inferred-strong";
}

function weighIdentity(known: NameClass, context: NameContext): InferredConfidence | undefined {
  if (context.notPatient) return undefined;
  if (known.names === "account") return "inferred-weak";
  if (isNear(context.personFrom)) return isCallWrapper(context) && known.mode === "eq" ? "inferred-weak" : "inferred-strong";
  if (context.person && AMBIENT_IDENTITY.has(known.category) && known.mode !== "eq") return "inferred-strong";
  return known.mode === "eq" && !context.person ? undefined : "inferred-weak";
}

function weighHealth(known: NameClass, context: NameContext): InferredConfidence | undefined {
  const general = known.mode !== "any";
  if (NEVER_CERTAIN_WORDS.has(known.pattern)) return context.health ? "inferred-weak" : undefined;
  if (context.notPatient) return general ? undefined : "inferred-weak";
  if (!context.health) return known.mode === "eq" ? undefined : "inferred-weak";
  if (!general) return "inferred-strong";
  if (!isNear(context.healthFrom) || isCallWrapper(context)) return "inferred-weak";
  if (!GENERIC_WORDS.has(known.pattern)) return "inferred-strong";
  return holdsCare(context) ? "inferred-strong" : "inferred-weak";
}

/** A record whose general words are about the patient: his own, or one of care that says whose it is. */
function holdsCare(context: NameContext): boolean {
  const owner = context.owner;
  if (!owner || owner.wrapper) return false;
  return owner.subject === "patient" || owner.record || (owner.careRecord && context.patientLink);
}

function weighWeak(known: NameClass, context: NameContext): InferredConfidence | undefined {
  const owner = context.owner;
  if (!isNear(context.personFrom)) return undefined;
  const own = owner !== undefined && isIdentityRecord(owner) && PATIENT_OWN_WORDS.has(known.pattern);
  return own && !isCallWrapper(context) ? "inferred-strong" : "inferred-weak";
}

function isCallWrapper(context: NameContext): boolean {
  return context.owner?.wrapper === true && CALL_WRAPPER.test(context.owner.name);
}

function inferRecord(name: string, context: NameContext): Inference | undefined {
  const category = context.notPatient ? undefined : classifyRecordName(name);
  return category && { category, confidence: "inferred-strong", kind: "record", why: `\`${name}\` is named as a record of a patient` };
}

/** The reason in one clause. */
export function explainField(name: string, known: NameClass, context: NameContext, confidence: InferredConfidence): string {
  const said = `the name \`${name}\` is a known name of ${known.category} data (“${known.pattern}”)`;
  if (known.strength === "strong" && confidence === "inferred-strong") return said;
  return confidence === "inferred-strong" ? `${said} and ${context.why}` : `${said}, but ${context.person || context.health ? "it is a general word" : context.why}`;
}

function toSurroundings(field: NamedField): Surroundings {
  return {
    ...(field.ownerName !== undefined && { ownerName: field.ownerName }),
    ...(field.siblings && { siblingNames: field.siblings }),
    ...(field.filePath !== undefined && { filePath: field.filePath }),
    ...(field.imports && { importSpecifiers: field.imports }),
    ...(field.tableName !== undefined && { tableName: field.tableName }),
    ...(field.healthProject !== undefined && { healthProject: field.healthProject }),
  };
}
