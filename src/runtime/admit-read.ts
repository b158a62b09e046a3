/** The check of one read of a guarded field: allowed and logged, or refused. */
import { recordAccess } from "./access-log.js";
import { decide, type Decision } from "./decide.js";
import { PhiAccessError } from "./errors.js";
import { grantEntry, type Grant } from "./grant.js";
import type { Policy } from "./policy.js";
import { recordIdOf } from "./reach.js";
import { phiSettings } from "./settings.js";

/**
 * Lets a read pass, or refuses it.
 * @param record the record that is read.
 * @param policy the policy of its model.
 * @param field the field, for the log; with `label` (`Model.field`).
 * @returns what decided.
 * @throws PhiAccessError when nothing allows the read, or it cannot be logged.
 */
export function admitRead(record: object, policy: Policy, field: string, label: string): Decision {
  const decision = decide(record, policy.key);
  if (decision.kind === "granted") noteRead(decision.grant, record, policy, field, label);
  if (decision.kind === "refused") refuseRead(record, policy, field, label);
  return decision;
}

function noteRead(grant: Grant, record: object, policy: Policy, field: string, label: string): void {
  if (!grant.seen.has(record)) {
    const id = recordIdOf(record);
    const read = { model: policy.name, record: id, fields: [field] };
    recordAccess({ event: "read", ...grantEntry(grant), ...read }, `The read of ${label}`, { model: policy.name, field });
    grant.seen.add(record);
    grant.recordCount++;
  }
  grant.fields.add(label);
}

function refuseRead(record: object, policy: Policy, field: string, label: string): void {
  const id = recordIdOf(record);
  const { mode } = phiSettings();
  const entry = { event: "refused", model: policy.name, record: id, fields: [field] } as const;
  const read = { model: policy.name, field, ...(id === undefined ? {} : { record: id }) };
  recordAccess(mode === "observe" ? { ...entry, mode } : entry, `${label} was read where no grant allows it, and that`, read);
  if (mode === "observe") return;
  throw new PhiAccessError(`${label} is PHI and was read where no grant allows it. Read it inside allowPhi(user, reason, () => …).`, read);
}
