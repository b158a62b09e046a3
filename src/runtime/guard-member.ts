/** Tagged members of a class that is no model: of such a class, only what `@Phi` stands on is PHI. Standard decorators only. */
import { admitRead } from "./admit-read.js";
import { defineGuarded } from "./guard-field.js";
import { policyOf, registeredPolicy, registerPolicy, type Policy } from "./policy.js";

type Body = (this: unknown, ...args: unknown[]) => unknown;

interface TaggedOnlyPolicy extends Policy {
  readonly members: Map<string, "phi">;
}

/** Guards a tagged field of one record, unless its class is a model, which guards all its fields itself. */
export function guardTaggedField(record: object, field: string): void {
  const policy = taggedOnlyPolicy(record, field);
  const property = Object.getOwnPropertyDescriptor(record, field);
  if (policy && property && "value" in property) defineGuarded(record, policy, field, property.value, property.enumerable ?? true);
}

/** Puts the check in front of a tagged getter, auto-accessor or method; returns what replaces it. */
export function guardTaggedMember(target: unknown, kind: ClassMemberDecoratorContext["kind"], name: string): unknown {
  if (kind === "getter" || kind === "method") return checked(target as Body, name);
  if (kind !== "accessor") return undefined;
  const accessor = target as ClassAccessorDecoratorTarget<unknown, unknown>;
  return { get: checked(accessor.get as Body, name), set: accessor.set };
}

function checked(body: Body, name: string): Body {
  return function (...args) {
    const record = this as object;
    const policy = taggedOnlyPolicy(record, name);
    if (policy) admitRead(record, policy, name, `${policy.name}.${name}`);
    return body.apply(record, args);
  };
}

/** The policy of a record whose class is no model, with the member added to it; `undefined` where the class is one. */
function taggedOnlyPolicy(record: object, member: string): Policy | undefined {
  const nearest = policyOf(record);
  if (nearest?.everyField) return undefined;
  const prototype = Object.getPrototypeOf(record) as object;
  let policy = registeredPolicy(prototype) as TaggedOnlyPolicy | undefined;
  if (!policy) {
    policy = { key: prototype, name: record.constructor.name, spec: {}, members: new Map(), everyField: false, parent: undefined };
    registerPolicy(prototype, policy);
  }
  policy.members.set(member, "phi");
  return policy;
}
