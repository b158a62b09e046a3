/**
 * Where the values of guarded fields lie: in a private member that is put on the record itself, so that no reflection,
 * serializer or inspector reaches them, and a read stays cheap.
 */
import type { Policy } from "./policy.js";

/** A base class whose constructor hands back the object it is given: what derives from it puts its private members on that object. */
const GivenObject = function (this: unknown, object: object) {
  return object;
} as unknown as new (object: object) => object;

class Vault extends GivenObject {
  readonly #values = new Map<string, unknown>();
  readonly #policy: Policy;

  constructor(record: object, policy: Policy) {
    super(record);
    this.#policy = policy;
  }

  static values(record: object): Map<string, unknown> | undefined {
    return #values in record ? record.#values : undefined;
  }

  static policy(record: object): Policy | undefined {
    return #policy in record ? record.#policy : undefined;
  }
}

/** The guarded values of a record; makes room for them on first use. */
export function openVault(record: object, policy: Policy): Map<string, unknown> {
  const values = Vault.values(record);
  if (values) return values;
  new Vault(record, policy);
  return Vault.values(record) as Map<string, unknown>;
}

/** The guarded values of a record, or `undefined` when it has none. */
export function vaultOf(record: object): Map<string, unknown> | undefined {
  return Vault.values(record);
}

/** The policy that a record was guarded with. */
export function vaultPolicyOf(record: object): Policy | undefined {
  return Vault.policy(record);
}

/** The record that holds the values: the receiver of a read, or the object it was made from with `Object.create`. */
export function vaultHolder(receiver: unknown): object | undefined {
  let at = typeof receiver === "object" && receiver !== null ? receiver : undefined;
  while (at && !Vault.values(at)) at = (Object.getPrototypeOf(at) as object | null) ?? undefined;
  return at;
}
