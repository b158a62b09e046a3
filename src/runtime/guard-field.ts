/** Guarded fields: own accessors of a record, shared by all records of a policy, whose values lie in the record's vault. */
import { admitRead } from "./admit-read.js";
import { decide } from "./decide.js";
import { PhiUsageError } from "./errors.js";
import { extendTo } from "./extend.js";
import { isExtended, isPhi, spokenFor, type Policy } from "./policy.js";
import { openVault, vaultHolder, vaultOf } from "./vault.js";

type Accessor = { get(this: unknown): unknown; set(this: unknown, value: unknown): void };

const accessors = new WeakMap<Policy, Map<string, Accessor>>();

/** Whether reads of a field are to be intercepted: it is PHI, or a grant extends through it. */
export function isGuarded(policy: Policy, field: string): boolean {
  return isPhi(policy, field) || isExtended(policy, field);
}

/**
 * Turns the guarded fields among a record's own data properties into accessors. Fields that hold functions stay as they are
 * unless the model's declarations name them.
 * @throws PhiUsageError when one cannot be turned because the record is frozen or sealed.
 */
export function guardFields(record: object, policy: Policy): void {
  for (const field of Object.getOwnPropertyNames(record)) {
    if (!isGuarded(policy, field)) continue;
    const property = Object.getOwnPropertyDescriptor(record, field) as PropertyDescriptor;
    if (!("value" in property)) continue;
    if (typeof property.value === "function" && spokenFor(policy, field) !== true) continue;
    if (!property.configurable) {
      throw new PhiUsageError(`${policy.name}.${field} cannot be guarded because the object is frozen or sealed: guard it first, or guard a copy.`);
    }
    defineGuarded(record, policy, field, property.value, property.enumerable ?? true);
  }
}

/** Makes one field of a record a guarded one and puts its value away. */
export function defineGuarded(record: object, policy: Policy, field: string, value: unknown, enumerable: boolean): void {
  openVault(record, policy).set(field, value);
  Object.defineProperty(record, field, { ...accessorOf(policy, field), enumerable, configurable: true });
}

function accessorOf(policy: Policy, field: string): Accessor {
  let byField = accessors.get(policy);
  if (!byField) accessors.set(policy, (byField = new Map<string, Accessor>()));
  let accessor = byField.get(field);
  if (!accessor) byField.set(field, (accessor = makeAccessor(policy, field)));
  return accessor;
}

function makeAccessor(policy: Policy, field: string): Accessor {
  const label = `${policy.name}.${field}`;
  const phi = isPhi(policy, field);
  const extended = isExtended(policy, field);
  return {
    get() {
      const record = vaultHolder(this);
      if (!record) throw new PhiUsageError(`${label} was read through a Proxy or a copied property: read it from the guarded object itself.`);
      const value = vaultOf(record)?.get(field);
      if (!extended) {
        admitRead(record, policy, field, label);
        return value;
      }
      extendTo(phi ? admitRead(record, policy, field, label) : decide(record, policy.key), value);
      return value;
    },
    set(value) {
      const record = this as object;
      const values = vaultOf(record);
      if (!values) defineGuarded(record, policy, field, value, true);
      else if (Object.isFrozen(record)) throw new TypeError(`Cannot assign to ${label}: the object is frozen.`);
      else values.set(field, value);
    },
  };
}
