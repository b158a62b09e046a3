/** Statements: `grantPhi` and `revokePhi`. */
import { PhiUsageError } from "./errors.js";
import { closeGrant, openGrant, type Grant } from "./grant.js";
import type { AccessOptions } from "./reason.js";
import { enterFrame, findInScope, leaveEndedStatements, type Frame, type StatementHolder } from "./scope.js";

/**
 * Opens access to a record or a model from here on: until `revokePhi`, or the end of the `withPhiContext` or block that it stands in.
 * Code that was started before does not see it.
 * @throws PhiUsageError when user or reason is blank, the purpose unknown, the subject no record or model, or nothing is around it that
 *   would end the grant: Node runs several requests of one connection in one asynchronous context, so that the next would have it, too.
 * @throws PhiAccessError when the grant cannot be logged.
 */
export function grantPhi(subject: object, user: unknown, reason: string | AccessOptions): void {
  const holder = findInScope(statementHolder);
  if (!holder) {
    throw new PhiUsageError("grantPhi needs something that ends the grant: call it inside withPhiContext(…), opened once for each request or job, or inside a block.");
  }
  const grant = openGrant("statement", subject ?? null, user, reason);
  holder.statements.push(grant);
  enterFrame({ kind: "grant", grant });
}

/** What a grant made here ends with; not what has ended itself, which would never end it. */
function statementHolder(frame: Frame): StatementHolder | undefined {
  if (frame.kind === "context" && frame.holder.active) return frame.holder;
  return frame.kind === "grant" && frame.grant.form === "block" && frame.grant.active ? frame.grant : undefined;
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
