/**
 * Where the running code stands: a chain of frames that follows the asynchronous context, innermost first.
 * A chain is never changed, only extended, so that branches of execution cannot see each other's frames.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { AccessEntry } from "./access-log.js";
import type { Denial, Grant } from "./grant.js";

export type Frame =
  /** A grant is held: for the length of a block, or since a statement. */
  | { readonly kind: "grant"; readonly grant: Grant }
  /** Reads are refused, whatever stands further out. */
  | { readonly kind: "denial"; readonly denial: Denial }
  /** The body of a model's own class runs; it may read that model's fields. */
  | { readonly kind: "body"; readonly prototype: object }
  /** A request or job: who acts, and what it is called in the log. */
  | { readonly kind: "context"; readonly user: unknown; readonly requestId: string | undefined; readonly holder: StatementHolder }
  /** A test listens to the access log. */
  | { readonly kind: "recorder"; readonly entries: AccessEntry[] };

/** What statement grants end with: a block or a context. */
export interface StatementHolder {
  /** Those that were made in it. */
  readonly statements: Grant[];
  /** `false` once it ended. */
  active: boolean;
}

export interface Scope {
  readonly frame: Frame;
  readonly outer: Scope | undefined;
}

const storage = new AsyncLocalStorage<Scope | undefined>();

/** The innermost scope, or `undefined` outside everything. */
export function currentScope(): Scope | undefined {
  return storage.getStore();
}

/** Runs `work` with one more frame around it, also across everything it awaits. */
export function runWithin<T>(frame: Frame, work: () => T): T {
  return storage.run({ frame, outer: storage.getStore() }, work);
}

/** Puts a frame around the rest of this asynchronous context. */
export function enterFrame(frame: Frame): void {
  storage.enterWith({ frame, outer: withoutEndedStatements(storage.getStore()) });
}

/** Drops the statement grants that ended from the front of the chain, so that a long context does not pile them up. */
export function leaveEndedStatements(): void {
  const scope = storage.getStore();
  const kept = withoutEndedStatements(scope);
  if (kept !== scope) storage.enterWith(kept);
}

function withoutEndedStatements(scope: Scope | undefined): Scope | undefined {
  if (scope?.frame.kind !== "grant" || scope.frame.grant.form !== "statement") return scope;
  const outer = withoutEndedStatements(scope.outer);
  if (!scope.frame.grant.active) return outer;
  return outer === scope.outer ? scope : { frame: scope.frame, outer };
}

/** The first answer that a frame gives, innermost first. */
export function findInScope<T>(ask: (frame: Frame) => T | undefined): T | undefined {
  for (let scope = storage.getStore(); scope; scope = scope.outer) {
    const answer = ask(scope.frame);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
