/** Questions about access: whether, by whom and why. A model's own body gives no grant, so it makes no difference here. */
import { decide } from "./decide.js";
import { PhiAccessError } from "./errors.js";
import type { Grant } from "./grant.js";
import { identityOf, modelNameOf, recordIdOf } from "./reach.js";

/**
 * Whether a grant allows reading a record here, or any record of a model. A grant for one record says nothing about its model.
 * @param subject a record, or the class of a model.
 */
export function phiAllowed(subject: object): boolean {
  return deciding(subject) !== undefined;
}

/** The user of the grant that allows reading the subject here, as it was given; `undefined` where none does. */
export function phiAllowedBy(subject: object): unknown {
  return deciding(subject)?.user.value;
}

/** The reason of the grant that allows reading the subject here, translated; `undefined` where none does. */
export function phiAccessReason(subject: object): string | undefined {
  return deciding(subject)?.reason;
}

/**
 * Insists on a grant before work that would only fail half-way.
 * @throws PhiAccessError when no grant allows reading the subject here.
 */
export function requirePhi(subject: object): void {
  if (phiAllowed(subject)) return;
  const isClass = typeof subject === "function";
  const model = isClass ? (subject as { name: string }).name : modelNameOf(subject);
  const record = isClass ? undefined : recordIdOf(subject);
  throw new PhiAccessError(`No grant allows reading ${model ?? "this record"} here.`, {
    ...(model === undefined ? {} : { model }),
    ...(record === undefined ? {} : { record }),
  });
}

function deciding(subject: object): Grant | undefined {
  const { record, key } = identityOf(subject);
  const decision = decide(record, key);
  return decision.kind === "granted" ? decision.grant : undefined;
}
