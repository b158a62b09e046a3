/** Expectations for tests in any runner: they throw an `AssertionError`, as vitest, jest and node:test expect. */
import { AssertionError } from "node:assert";
import type { AccessEntry } from "./access-log.js";
import { PhiUsageError } from "./errors.js";
import { phiAccessReason, phiAllowed, phiAllowedBy } from "./phi-allowed.js";
import { modelNameOf, recordIdOf } from "./reach.js";
import { runWithin } from "./scope.js";

/** What a test may expect of the grant. */
export interface ExpectedGrant {
  /** The user, as it was given to the grant. */
  readonly by?: unknown;
  readonly reason?: string;
}

export interface PhiAccessExpectation {
  /** Fails unless a grant allows reading the subject here, by this user and for this reason where they are given. */
  toBeAllowed(grant?: ExpectedGrant): void;
  /** Fails when a grant allows reading the subject here. It takes no user or reason: what is not there has none. */
  toBeRefused(): void;
}

/** Asks about access to a record, or to a model by its class, in a test. */
export function expectPhiAccess(subject: object): PhiAccessExpectation {
  return {
    toBeAllowed(expected = {}) {
      if (!phiAllowed(subject)) fail(subject, "to be allowed, but no grant covers it", false, true);
      const user = phiAllowedBy(subject);
      const reason = phiAccessReason(subject);
      if ("by" in expected && user !== expected.by) fail(subject, "to be allowed by another user", user, expected.by);
      if ("reason" in expected && reason !== expected.reason) fail(subject, "to be allowed for another reason", reason, expected.reason);
    },
    toBeRefused(...extra: unknown[]) {
      if (extra.length > 0) throw new PhiUsageError("toBeRefused takes no user or reason: a grant that is not there has none.");
      if (phiAllowed(subject)) fail(subject, `to be refused, but it is allowed for "${phiAccessReason(subject)}"`, true, false);
    },
  };
}

/** Runs work and returns what it returned together with the lines that it wrote to the access log. */
export async function recordPhiAccess<T>(work: () => T | Promise<T>): Promise<{ readonly value: T; readonly entries: readonly AccessEntry[] }> {
  const entries: AccessEntry[] = [];
  const value = await runWithin({ kind: "recorder", entries }, work);
  return { value, entries };
}

function fail(subject: object, what: string, actual: unknown, expected: unknown): never {
  const name = typeof subject === "function" ? (subject as { name: string }).name : `${modelNameOf(subject) ?? "the record"} ${recordIdOf(subject) ?? ""}`.trim();
  throw new AssertionError({ message: `Expected access to ${name} ${what}.`, actual, expected, operator: "expectPhiAccess", stackStartFn: fail });
}
