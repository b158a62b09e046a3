/** Why a static finding was not confirmed by a run: for each finding a reason of a closed set, and what it means there. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../../fixtures/run-fixtures.js";

/** The reasons. `isCalled`: the sink is called in a run, with nothing to recognise; false where no run calls it from there. */
export const REASONS: Readonly<Record<Reason, { readonly isCalled?: boolean }>> = {
  branch: { isCalled: false },
  lookup: { isCalled: false },
  caller: { isCalled: false },
  ended: { isCalled: false },
  sink: { isCalled: false },
  stack: {},
  key: { isCalled: true },
  literal: { isCalled: true },
  changed: { isCalled: true },
  type: { isCalled: true },
  made: { isCalled: true },
};

export type Reason =
  /** The condition in front of it compares with a value that a made-up one never has. */
  | "branch"
  /** What is looked up is not among the made-up rows. */
  | "lookup"
  /** A framework, an event or a library calls the function; nothing does in a run. */
  | "caller"
  /** The function ends before: something in it throws on made-up values. */
  | "ended"
  /** The sink itself is not replaced in a run. */
  | "sink"
  /** It is called, but the reported place is not on the stack. */
  | "stack"
  /** It is called with a part that the made-up values do not have: another key, another position. */
  | "key"
  /** Where it is called, the value is one that is written in the code. */
  | "literal"
  /** It is called with a token that was changed beyond recognition, or is of a kind that holds none. */
  | "changed"
  /** It is called with a value whose type the run does not know to be a model's. */
  | "type"
  /** It is called with an object that the run, or a made-up store, made without tokens. */
  | "made";

/** One finding that no run confirms. */
export interface Unreached {
  /** The line of code, so that other edits of the file do not matter. */
  readonly code: string;
  readonly reason: Reason;
  /** What the reason means there. */
  readonly why: string;
}

/** The findings that are explained, by file. */
export function readUnreached(): ReadonlyMap<string, readonly Unreached[]> {
  return new Map(Object.entries(JSON.parse(readFileSync(path.join(repository, "test/proof/canary/unreached.json"), "utf8")) as Record<string, Unreached[]>));
}
