/** Blocks: `allowPhi`, `allowPhi.for` and `disallowPhi`. */
import { requireWork, runGranted } from "./block.js";
import { everything, reachOf, type ModelClass } from "./reach.js";
import type { AccessOptions } from "./reason.js";
import { runWithin } from "./scope.js";

/** Opens access to PHI for the length of a callback. */
export interface AllowPhi {
  /**
   * Allows reading any PHI inside `work`, including what it calls and awaits.
   * @param user who reads; `undefined` stands for the user of the context or of `currentUser`.
   * @param reason why, in words or by key, or with a purpose of use.
   * @returns what `work` returns; where that is a promise, the grant ends when it settles.
   * @throws PhiUsageError when user or reason is blank, the purpose unknown, or `work` no function. Nothing is granted then, and an
   *   outer grant stays as it is.
   * @throws PhiAccessError when the grant cannot be logged.
   */
  <T>(user: unknown, reason: string | AccessOptions, work: () => T): T;
  /** The same for the records of one model (and of the models that extend it), and what its `extend` fields lead to. */
  for<M extends object, T>(model: ModelClass<M>, user: unknown, reason: string | AccessOptions, work: () => T): T;
  /**
   * The same for one record (or the records of an array, or all objects guarded with a spec), and what its `extend` fields lead to.
   * `work` is handed the subject.
   */
  for<M extends object, T>(subject: M, user: unknown, reason: string | AccessOptions, work: (subject: M) => T): T;
}

/** Closes access to PHI for the length of a callback. */
export interface DisallowPhi {
  /** Refuses every read inside `work`, whatever grants stand around it; a grant opened inside counts again. */
  <T>(work: () => T): T;
  /** Refuses reads of one record, of the records of an array, or of a model, unless a closer grant speaks for the record itself. */
  for<T>(subject: object, work: () => T): T;
}

export const allowPhi: AllowPhi = Object.assign(
  <T>(user: unknown, reason: string | AccessOptions, work: () => T): T => runGranted(undefined, user, reason, work),
  {
    for<T>(subject: unknown, user: unknown, reason: string | AccessOptions, work: (subject: never) => T): T {
      // `undefined` would mean everything; here it is a lookup that found nothing, and `null` is refused as no record.
      return runGranted(subject ?? null, user, reason, typeof work === "function" ? () => work(subject as never) : work);
    },
  },
);

export const disallowPhi: DisallowPhi = Object.assign(
  <T>(work: () => T): T => {
    requireWork(work, "disallowPhi");
    return runWithin({ kind: "denial", denial: { reach: everything() } }, work);
  },
  {
    for<T>(subject: object, work: () => T): T {
      requireWork(work, "disallowPhi.for");
      return runWithin({ kind: "denial", denial: { reach: reachOf(subject) } }, work);
    },
  },
);
