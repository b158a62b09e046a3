/** A request or job as one asynchronous context: who acts, how the log names it, and the end of the grants it made by statement. */
import { requireWork } from "./block.js";
import { abandonGrant } from "./grant.js";
import { runWithin, type StatementHolder } from "./scope.js";

/** What is known about a request when it starts. */
export interface PhiContext {
  /** Who acts: the user of grants that are given `undefined` or `null`. */
  readonly user?: unknown;
  /** Identifier of the request in the access log. */
  readonly requestId?: string;
}

/**
 * Runs a request in a context of its own: grants made by statement inside are seen nowhere else. They end when the promise that `work`
 * returns settles; where it returns none (a middleware's `next`), only `revokePhi` ends them, though nothing outside ever has them.
 */
export function withPhiContext<T>(context: PhiContext, work: () => T): T {
  requireWork(work, "withPhiContext");
  const holder: StatementHolder = { statements: [], active: true };
  const end = () => {
    holder.active = false;
    for (const grant of holder.statements) if (grant.active) abandonGrant(grant);
  };
  return runWithin({ kind: "context", user: context.user, requestId: context.requestId, holder }, () => {
    const result = work();
    return result instanceof Promise ? (result.finally(end) as T) : result;
  });
}
