/** Who reads PHI: the user of a grant, resolved and named before the grant exists. */
import { PhiUsageError } from "./errors.js";
import { isPhiField } from "./policy.js";
import { findInScope } from "./scope.js";
import { phiSettings } from "./settings.js";

/** A user that was checked. */
export interface User {
  /** As given, or as the context or the `currentUser` resolver gave it. */
  readonly value: unknown;
  /** As the access log names it. */
  readonly name: string;
}

const NAMING_FIELDS = ["id", "userId", "sub", "username", "email"];

/**
 * Checks and names a user. `undefined` and `null` stand for the user of the context, or of the `currentUser` resolver.
 * @throws PhiUsageError when there is none, or none that the access log can name.
 */
export function resolveUser(given: unknown): User {
  const value = given ?? contextUser() ?? phiSettings().currentUser?.();
  if (value === undefined || value === null) {
    throw new PhiUsageError("PHI access needs a user: say who reads, or configure currentUser.");
  }
  const describe = phiSettings().describeUser ?? describeUser;
  const name = describe(value);
  if (typeof name !== "string" || name.trim() === "") {
    throw new PhiUsageError("The user of a PHI access is blank: give a name or id, or an object with an id, or configure describeUser.");
  }
  return { value, name };
}

function contextUser(): unknown {
  return findInScope((frame) => (frame.kind === "context" ? frame.user ?? undefined : undefined));
}

function describeUser(user: unknown): string | undefined {
  if (typeof user === "string") return user;
  if (typeof user === "number" || typeof user === "bigint") return Number.isNaN(user) ? undefined : String(user);
  if (typeof user !== "object" || user === null) return undefined;
  for (const field of NAMING_FIELDS) {
    if (isPhiField(user, field)) continue;
    const value: unknown = Reflect.get(user, field);
    if ((typeof value === "string" && value.trim() !== "") || typeof value === "number" || typeof value === "bigint") return String(value);
  }
  return undefined;
}
