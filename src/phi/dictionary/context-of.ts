/** Whom a field is about: judged by its owner, the fields beside it, its table, imports and file. */
import { classifyName } from "./classify-name.js";
import { HEALTH_PACKAGES, PATIENT_WORDS } from "./context-words.js";
import { memoizeByName } from "./memoize.js";
import { hasHealthWord, healthHints, readOwner, type Owner } from "./read-owner.js";
import { singular, tokenize } from "./tokenize.js";

/** Everything around a name that may tell whom it is about. */
export interface Surroundings {
  /** The type, class or variable that owns the field. */
  readonly ownerName?: string;
  /** The other fields of the owner. */
  readonly siblingNames?: readonly string[];
  /** Path from the project's root; directories above it would make every file of a `patient-portal` one about patients. */
  readonly filePath?: string;
  readonly importSpecifiers?: readonly string[];
  readonly tableName?: string;
  /** The whole program is known to handle patient data. */
  readonly healthProject?: boolean;
}

/** What a context was concluded from. The first three are about the record itself, the others about where it stands. */
export type ContextSource = "owner" | "table" | "siblings" | "imports" | "path" | "project";

export interface NameContext {
  readonly person: boolean;
  readonly health: boolean;
  /** The owner is a provider, facility, vendor or member of staff. */
  readonly notPatient: boolean;
  readonly personFrom?: ContextSource;
  readonly healthFrom?: ContextSource;
  /** A field beside it, the owner or the table says which patient the record belongs to. */
  readonly patientLink: boolean;
  /** The owner (or, without one, the table), read. */
  readonly owner?: Owner;
  readonly why: string;
}

const NEAR: ReadonlySet<ContextSource> = new Set(["owner", "table", "siblings"]);

/** Whether a context was concluded from the record itself, not only from the file that it stands in. */
export function isNear(source: ContextSource | undefined): boolean {
  return source !== undefined && NEAR.has(source);
}

/** Judges the surroundings of a name. */
export function contextOf(surroundings: Surroundings): NameContext {
  const ownerSource = surroundings.ownerName ? "owner" : "table";
  const named = surroundings.ownerName || surroundings.tableName;
  const owner = named ? readOwner(named) : undefined;
  const table = surroundings.ownerName && surroundings.tableName ? readOwner(surroundings.tableName) : undefined;
  const siblings = readSiblings(surroundings.siblingNames ?? []);
  const notPatient = owner?.subject === "not-patient" || table?.subject === "not-patient";
  const healthFrom = findHealth(surroundings, owner, ownerSource, table, siblings);
  const personFrom = notPatient ? undefined : findPerson(surroundings, owner, ownerSource, table, siblings, healthFrom);
  return {
    person: personFrom !== undefined,
    health: healthFrom !== undefined,
    notPatient,
    ...(personFrom && { personFrom }),
    ...(healthFrom && { healthFrom }),
    patientLink: siblings.patientLink || isOfPatient(owner) || isOfPatient(table),
    ...(owner && { owner }),
    why: explain(surroundings, notPatient, personFrom, healthFrom),
  };
}

interface Siblings {
  /** `patientId`, `patient`, `patientName`: the record says which patient it belongs to. */
  readonly patientLink: boolean;
  /** A birth date, a social security number: the record is about one person. */
  readonly identity: boolean;
  /** Fields that are clinical on their own. */
  readonly clinical: number;
}

function readSiblings(names: readonly string[]): Siblings {
  const read = names.map(readSibling);
  return {
    patientLink: read.some(({ patientLink }) => patientLink),
    identity: read.some(({ identity }) => identity),
    clinical: read.filter(({ clinical }) => clinical).length,
  };
}

const readSibling = memoizeByName((name) => {
  const known = classifyName(name);
  const strong = known?.strength === "strong";
  return { patientLink: namesOnePatient(tokenize(name)), identity: strong && known.kind === "identifier", clinical: strong && known.kind === "health" };
});

const readPath = memoizeByName((path) => {
  const words = tokenize(path);
  return { health: hasHealthWord(words), hints: healthHints(words), aboutPatients: isAboutPatients(path) };
});

/** `patient`, `patientId`, `patient_name`; not `patients`, `patientService`, `onPatientSelect`. */
function namesOnePatient(words: readonly string[]): boolean {
  if (words[0] !== "patient" && words[0] !== "pt") return false;
  return words.length === 1 ? words[0] === "patient" : words.length === 2 && ["id", "uuid", "guid", "ref", "reference", "name", "mrn", "number"].includes(words[1] ?? "");
}

function isOfPatient(owner: Owner | undefined): boolean {
  return owner?.subject === "patient" || owner?.subject === "of-patient";
}

function findHealth(
  surroundings: Surroundings, owner: Owner | undefined, ownerSource: ContextSource, table: Owner | undefined, siblings: Siblings,
): ContextSource | undefined {
  if (owner?.health) return ownerSource;
  if (table?.health) return "table";
  if (siblings.patientLink || siblings.clinical >= 2 || (siblings.clinical === 1 && siblings.identity)) return "siblings";
  const path = readPath(surroundings.filePath ?? "");
  const ownHints = owner?.hints ?? [];
  if (ownHints.length > 0 && (ownHints.length + siblings.clinical > 1 || surroundings.healthProject || path.health)) return ownerSource;
  if ((surroundings.importSpecifiers ?? []).some(isHealthPackage)) return "imports";
  if (path.health || new Set([...ownHints, ...path.hints]).size >= 2) return "path";
  return surroundings.healthProject ? "project" : undefined;
}

function findPerson(
  surroundings: Surroundings, owner: Owner | undefined, ownerSource: ContextSource, table: Owner | undefined, siblings: Siblings,
  healthFrom: ContextSource | undefined,
): ContextSource | undefined {
  if (isOfPatient(owner)) return ownerSource;
  if (isOfPatient(table)) return "table";
  if (siblings.patientLink || (siblings.identity && siblings.clinical > 0)) return "siblings";
  if (siblings.identity && healthFrom) return "siblings";
  if (owner?.subject === "person" && healthFrom) return ownerSource;
  if (owner?.subject === "account") return undefined;
  return readPath(surroundings.filePath ?? "").aboutPatients ? "path" : undefined;
}

/** Whether the file or one of the two directories around it is called after patients. */
function isAboutPatients(filePath: string): boolean {
  const nearest = filePath.split(/[\\/]/).slice(-3);
  return nearest.some((segment) => tokenize(segment).some((word) => PATIENT_WORDS.has(singular(word))));
}

function isHealthPackage(specifier: string): boolean {
  return HEALTH_PACKAGES.some((name) => specifier === name || specifier.startsWith(name.endsWith("/") ? name : `${name}/`));
}

function explain(
  surroundings: Surroundings, notPatient: boolean, personFrom: ContextSource | undefined, healthFrom: ContextSource | undefined,
): string {
  const owner = surroundings.ownerName ?? surroundings.tableName ?? "";
  if (notPatient) return `\`${owner}\` is about a provider, a facility, a vendor or staff`;
  const source = personFrom ?? healthFrom;
  if (source === undefined) return "nothing around it is about a patient";
  const about = personFrom ? "a patient" : "health data";
  const said: Record<ContextSource, string> = {
    owner: `its owner \`${surroundings.ownerName ?? ""}\` is about ${about}`,
    table: `its table \`${surroundings.tableName ?? ""}\` is about ${about}`,
    siblings: `the fields beside it are about ${about}`,
    imports: "the file imports a health-data package",
    path: `its file is about ${about}`,
    project: "the program handles patient data",
  };
  return said[source];
}
