/** Grants and denials: made whole and logged, or not at all. */
import { recordAccess } from "./access-log.js";
import { PhiAccessError } from "./errors.js";
import { everything, reachOf, type Reach } from "./reach.js";
import { resolveReason, type AccessOptions } from "./reason.js";
import { refuseUnclaimedTags } from "./member-tags.js";
import type { StatementHolder } from "./scope.js";
import { resolveUser, type User } from "./user.js";

export interface Grant extends StatementHolder {
  readonly form: "block" | "statement";
  readonly id: number;
  readonly user: User;
  readonly reason: string;
  readonly purpose: string | undefined;
  readonly reach: Reach;
  /** Records whose first read under this grant is logged. */
  readonly seen: WeakSet<object>;
  /** `Model.field` of everything read under it. */
  readonly fields: Set<string>;
  /** How many records were read under it. */
  recordCount: number;
}

export interface Denial {
  readonly reach: Reach;
}

let lastId = 0;

/**
 * Checks what the caller said, logs the grant, and makes it.
 * @param subject what it is for; `undefined` for everything.
 * @throws PhiUsageError when user, reason, purpose or subject is not acceptable.
 * @throws PhiAccessError when the grant cannot be logged.
 */
export function openGrant(form: Grant["form"], subject: unknown, user: unknown, why: string | AccessOptions | undefined): Grant {
  refuseUnclaimedTags();
  const reach = subject === undefined ? everything() : reachOf(subject);
  const { text, purpose } = resolveReason(why, reach.model);
  const grant: Grant = {
    form,
    id: ++lastId,
    user: resolveUser(user),
    reason: text,
    purpose,
    reach,
    statements: [],
    seen: new WeakSet(),
    fields: new Set(),
    recordCount: 0,
    active: true,
  };
  recordAccess({ event: "grant", ...grantEntry(grant) }, "The grant");
  return grant;
}

/**
 * Ends a grant and those made inside it, and logs that.
 * @throws PhiAccessError when the end cannot be logged; the grant is over all the same.
 */
export function closeGrant(grant: Grant): void {
  const ending = [...grant.statements, grant].filter((each) => each.active);
  for (const each of ending) each.active = false;
  for (const each of ending) {
    recordAccess(
      { event: "revoke", ...grantEntry(each), fields: [...each.fields].sort(), records: each.recordCount },
      "The end of the grant",
    );
  }
}

/** Ends a grant because its work failed; the failure of the work is told, not that of the log. */
export function abandonGrant(grant: Grant): void {
  try {
    closeGrant(grant);
  } catch (error) {
    if (!(error instanceof PhiAccessError)) throw error;
  }
}

/** What every line about a grant says of it. */
export function grantEntry(grant: Grant) {
  const { model, record } = grant.reach;
  return { grant: grant.id, user: grant.user.name, reason: grant.reason, purpose: grant.purpose, model, record };
}
