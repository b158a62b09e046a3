/** Which fields of a model are PHI: the declarations along its inheritance, the most derived that speaks first. */
import { phiSettings } from "./settings.js";
import { vaultPolicyOf } from "./vault.js";

/** What one declaration says about a model's fields. */
export interface ModelSpec {
  /** Name in the access log and in messages. Default: the name of the class. */
  readonly model?: string;
  /** Fields that are not PHI although their model is. */
  readonly exclude?: readonly string[];
  /** Fields that are PHI; wins over `exclude` on the same declaration. */
  readonly include?: readonly string[];
  /** Fields through which a grant for a record reaches the records that they hold. */
  readonly extend?: readonly string[];
}

/** What `@Phi` and `@PhiExclude` say about single members of one class. */
export type MemberTags = ReadonlyMap<string, "phi" | "exclude">;

export interface Policy {
  /** What a grant for the whole model names: the prototype of its class, or the spec object of plain objects. */
  readonly key: object;
  readonly name: string;
  readonly spec: ModelSpec;
  readonly members: MemberTags;
  /** Whether fields that nothing speaks about are PHI. */
  readonly everyField: boolean;
  readonly parent: Policy | undefined;
}

const byPrototype = new WeakMap<object, Policy>();

/** Makes `policy` the policy of the class with this prototype. */
export function registerPolicy(prototype: object, policy: Policy): void {
  byPrototype.set(prototype, policy);
}

/** The policy that was registered for exactly this prototype. */
export function registeredPolicy(prototype: object): Policy | undefined {
  return byPrototype.get(prototype);
}

/** The policy of a record: its own, or that of the nearest class on its prototype chain. */
export function policyOf(record: object): Policy | undefined {
  const own = vaultPolicyOf(record);
  if (own) return own;
  return nearestPolicy(Object.getPrototypeOf(record) as object | null);
}

/** The policy of the class with this prototype, or of the nearest class it extends. */
export function nearestPolicy(prototype: object | null): Policy | undefined {
  for (let at = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const policy = byPrototype.get(at);
    if (policy) return policy;
  }
  return undefined;
}

/** What the declarations say about a field: PHI, not PHI, or nothing. */
export function spokenFor(policy: Policy, field: string): boolean | undefined {
  for (let at: Policy | undefined = policy; at; at = at.parent) {
    if (at.spec.include?.includes(field) || at.members.get(field) === "phi") return true;
    if (at.spec.exclude?.includes(field) || at.members.get(field) === "exclude") return false;
  }
  return undefined;
}

/** Whether a field of a model is PHI. The identifier of a record never is. */
export function isPhi(policy: Policy, field: string): boolean {
  if (phiSettings().identifierFields.includes(field)) return false;
  return spokenFor(policy, field) ?? policy.everyField;
}

/** Whether a grant for a record reaches what this field holds. */
export function isExtended(policy: Policy, field: string): boolean {
  for (let at: Policy | undefined = policy; at; at = at.parent) {
    if (at.spec.extend?.includes(field)) return true;
  }
  return false;
}

/** Whether a field of any object is PHI; of an object that is no model, none is. */
export function isPhiField(record: object, field: string): boolean {
  const policy = policyOf(record);
  return policy !== undefined && isPhi(policy, field);
}

/** Every name that the declarations of a model mention. */
export function mentionedFields({ spec, members }: Policy): string[] {
  return [...(spec.include ?? []), ...(spec.exclude ?? []), ...(spec.extend ?? []), ...members.keys()];
}
