/** Work under a frame that ends when the work settles. */
import { abandonGrant, closeGrant, openGrant, type Grant } from "./grant.js";
import { PhiUsageError } from "./errors.js";
import type { AccessOptions } from "./reason.js";
import { runWithin } from "./scope.js";
import { isThenable } from "./thenable.js";

/**
 * Runs work under a grant and ends the grant when the work has returned, thrown, or its promise has settled.
 * @throws PhiUsageError when user, reason or subject is not acceptable, or the work is no function; nothing is granted then.
 */
export function runGranted<T>(subject: unknown, user: unknown, why: string | AccessOptions | undefined, work: () => T): T {
  requireWork(work, "allowPhi");
  const grant = openGrant("block", subject, user, why);
  return runWithin({ kind: "grant", grant }, () => {
    let result: T;
    try {
      result = work();
    } catch (error) {
      abandonGrant(grant);
      throw error;
    }
    if (isThenable(result)) return settle(grant, result) as T;
    closeGrant(grant);
    return result;
  });
}

/** Refuses a block without its callback. */
export function requireWork(work: unknown, name: string): void {
  if (typeof work !== "function") {
    throw new PhiUsageError(`${name} needs the work as a function: what is read outside of it is not covered. For a grant by statement there is grantPhi.`);
  }
}

/** `then` is called here, inside the grant, so that lazy queries run under it. */
function settle(grant: Grant, result: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(
    result.then(
      (value) => {
        closeGrant(grant);
        return value;
      },
      (error: unknown) => {
        abandonGrant(grant);
        throw error;
      },
    ),
  );
}
