/** Statements: `grantPhi` and `revokePhi`. */
import { closeGrant, openGrant, type Grant } from "./grant.js";
import type { AccessOptions } from "./reason.js";
import { enterFrame, findInScope, leaveEndedStatements } from "./scope.js";

/**
 * Opens access to a record or a model from here on: until `revokePhi`, the end of the block or `withPhiContext` callback that it stands in,
 * or the end of the asynchronous context. Code that the current context started before does not see it.
 * @throws PhiUsageError when user or reason is blank, the purpose unknown, or the subject no record or model.
 * @throws PhiAccessError when the grant cannot be logged.
 */
export function grantPhi(subject: object, user: unknown, reason: string | AccessOptions): void {
  const grant = openGrant("statement", subject ?? null, user, reason);
  findInScope((frame) => {
    if (frame.kind === "context") return frame.statements.push(grant);
    return frame.kind === "grant" && frame.grant.form === "block" ? frame.grant.statements.push(grant) : undefined;
  });
  enterFrame({ kind: "grant", grant });
}

/** Ends grants made by statement. */
export interface RevokePhi {
  /** Ends every statement grant for this record or model that holds here. Without one it does nothing. */
  (subject: object): void;
  /** Ends only the last one. */
  last(subject: object): void;
}

export const revokePhi: RevokePhi = Object.assign(
  (subject: object): void => revoke(grantsFor(subject)),
  { last: (subject: object): void => revoke(grantsFor(subject).slice(0, 1)) },
);

/** The statement grants for a subject that hold here, last first. */
function grantsFor(subject: object): Grant[] {
  const grants: Grant[] = [];
  findInScope((frame) => {
    if (frame.kind === "grant" && frame.grant.form === "statement" && frame.grant.active && isFor(frame.grant, subject)) grants.push(frame.grant);
    return undefined;
  });
  return grants;
}

/** A class and the class that replaced it when it was decorated have one prototype. */
function isFor({ reach }: Grant, subject: object): boolean {
  if (reach.subject === subject) return true;
  return typeof subject === "function" && reach.modelKey === subject.prototype;
}

function revoke(grants: readonly Grant[]): void {
  try {
    for (const grant of grants) closeGrant(grant);
  } finally {
    leaveEndedStatements();
  }
}
