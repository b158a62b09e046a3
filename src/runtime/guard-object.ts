/** Guarded plain objects: rows and other records that are no instances of a decorated class. */
import { PhiUsageError } from "./errors.js";
import { admitRead } from "./admit-read.js";
import { guardFields, isGuarded } from "./guard-field.js";
import { spokenFor, type ModelSpec, type Policy } from "./policy.js";
import { openVault, vaultPolicyOf } from "./vault.js";

/** What is PHI in a plain object. One spec, used for all objects of a kind, is also what a grant for the whole kind names. */
export interface PhiSpec extends ModelSpec {
  /** Name of the kind of record, for the access log. */
  readonly model: string;
}

const policies = new WeakMap<PhiSpec, Policy>();

/**
 * Guards an object in place: every field is PHI except identifiers and what the spec excludes; fields on the prototype only when the
 * spec includes them. The object takes no new fields afterwards, since they would not be guarded.
 * @returns the same object.
 * @throws PhiUsageError for arrays and other values that are no records, frozen objects, and objects guarded with another spec.
 */
export function guardPhi<T extends object>(object: T, spec: PhiSpec): T {
  checkArguments(object, spec);
  const guardedBy = vaultPolicyOf(object);
  const policy = policyOfSpec(spec);
  if (guardedBy === policy) return object;
  if (guardedBy) throw new PhiUsageError(`This object is already guarded as ${guardedBy.name}; it cannot be guarded as ${spec.model}, too.`);
  guardFields(object, policy);
  guardAccessors(object, policy);
  openVault(object, policy);
  return Object.preventExtensions(object);
}

function checkArguments(object: unknown, spec: PhiSpec | undefined): void {
  if (typeof spec?.model !== "string" || spec.model.trim() === "") {
    throw new PhiUsageError('guardPhi needs a spec with a name: guardPhi(row, { model: "Patient" }).');
  }
  if (typeof object !== "object" || object === null || Array.isArray(object) || object instanceof Map || object instanceof Set) {
    throw new PhiUsageError(`guardPhi guards one record at a time: rows.map((row) => guardPhi(row, spec)) for a list of ${spec.model}.`);
  }
}

function policyOfSpec(spec: PhiSpec): Policy {
  let policy = policies.get(spec);
  if (!policy) {
    policy = { key: spec, name: spec.model, spec, members: new Map(), everyField: true, parent: undefined };
    policies.set(spec, policy);
  }
  return policy;
}

/** Puts the check in front of the object's own getters and of inherited properties that the spec includes. */
function guardAccessors(object: object, policy: Policy): void {
  const inherited = (policy.spec.include ?? []).filter((name) => !Object.hasOwn(object, name) && name in object);
  for (const name of [...Object.getOwnPropertyNames(object), ...inherited]) {
    const own = Object.getOwnPropertyDescriptor(object, name);
    const isOwnGetter = own?.get !== undefined && !openVault(object, policy).has(name);
    if ((own && !isOwnGetter) || !isGuarded(policy, name) || (own && spokenFor(policy, name) === false)) continue;
    Object.defineProperty(object, name, checkedProperty(object, policy, name, own));
  }
}

function checkedProperty(object: object, policy: Policy, name: string, own: PropertyDescriptor | undefined): PropertyDescriptor {
  const label = `${policy.name}.${name}`;
  return {
    get(this: unknown) {
      admitRead(object, policy, name, label);
      return own ? own.get?.call(this) : Reflect.get(Object.getPrototypeOf(object) as object, name, this);
    },
    set: own?.set,
    enumerable: own?.enumerable ?? false,
    configurable: true,
  };
}
