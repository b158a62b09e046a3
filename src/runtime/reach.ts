/** What a grant or denial is about: everything, one model, or the records it names and those they extend to. */
import { PhiUsageError } from "./errors.js";
import { policyOf, registeredPolicy } from "./policy.js";
import { phiSettings } from "./settings.js";

/** A class of records, also an abstract one. */
export type ModelClass<M extends object = object> = abstract new (...args: never[]) => M;

export interface Reach {
  /** As the caller gave it; `undefined`: everything. */
  readonly subject: object | undefined;
  /** Prototype of the class, or the spec of guarded plain objects, that it is for as a whole. */
  readonly modelKey: object | undefined;
  /** The records it is for, and those that reading their extended fields added. */
  readonly records: WeakSet<object>;
  /** Names for the access log. */
  readonly model: string | undefined;
  readonly record: string | readonly string[] | undefined;
}

/** How closely a reach fits a read; the closest decides. */
export const FIT = { none: 0, everything: 1, model: 2, record: 3 } as const;

/** The reach of a grant without a subject. */
export function everything(): Reach {
  return { subject: undefined, modelKey: undefined, records: new WeakSet(), model: undefined, record: undefined };
}

/**
 * The reach of a subject: a model's class, the spec of guarded objects, a record, or an array of records.
 * @throws PhiUsageError for anything else.
 */
export function reachOf(subject: unknown): Reach {
  if (typeof subject === "function" && isObject(subject.prototype)) return classReach(subject as ModelClass);
  if (Array.isArray(subject)) return recordsReach(subject);
  if (!isObject(subject)) throw new PhiUsageError("PHI access is granted for a record, an array of records, or the class of a model.");
  return { subject, modelKey: subject, records: new WeakSet([subject]), model: modelNameOf(subject), record: recordIdOf(subject) };
}

function classReach(subject: ModelClass): Reach {
  const prototype = subject.prototype as object;
  const model = registeredPolicy(prototype)?.name ?? subject.name;
  return { subject, modelKey: prototype, records: new WeakSet(), model, record: undefined };
}

function recordsReach(subject: readonly unknown[]): Reach {
  if (!subject.every(isObject)) throw new PhiUsageError("Every element of the array that PHI access is granted for must be a record.");
  const ids = subject.map(recordIdOf).filter((id) => id !== undefined);
  const first = subject[0];
  return { subject, modelKey: undefined, records: new WeakSet(subject), model: first && modelNameOf(first), record: ids };
}

/**
 * How closely a reach fits.
 * @param record the record that is read; `undefined` asks about a model as a whole.
 * @param key the model: the key of the record's policy, or its prototype.
 */
export function fit(reach: Reach, record: object | undefined, key: object | undefined): number {
  if (reach.subject === undefined) return FIT.everything;
  if (record !== undefined && reach.records.has(record)) return FIT.record;
  const { modelKey } = reach;
  if (modelKey === undefined) return FIT.none;
  if (modelKey === key || isBelow(modelKey, record ?? key)) return FIT.model;
  return FIT.none;
}

function isBelow(prototype: object, at: object | undefined): boolean {
  return at !== undefined && Object.prototype.isPrototypeOf.call(prototype, at);
}

/** What identifies a record, or a model where a class is given. */
export function identityOf(subject: object): { record: object | undefined; key: object | undefined } {
  if (typeof subject === "function") return { record: undefined, key: subject.prototype as object };
  return { record: subject, key: policyOf(subject)?.key ?? (Object.getPrototypeOf(subject) as object | null) ?? undefined };
}

/** The name of a record's model in the access log. */
export function modelNameOf(record: object): string | undefined {
  const policy = policyOf(record);
  if (policy) return policy.name;
  const name: unknown = (record as { constructor?: { name?: unknown } }).constructor?.name;
  return typeof name === "string" && name !== "Object" ? name : undefined;
}

/** The identifier of a record in the access log: its first identifier field that has a value. */
export function recordIdOf(record: object): string | undefined {
  for (const field of phiSettings().identifierFields) {
    const value: unknown = Reflect.get(record, field);
    if (value !== undefined && value !== null && typeof value !== "function") return String(value);
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
