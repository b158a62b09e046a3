/** Removals: parts of a variable that a library's call took out of it, or put another value in: `map.delete("a")`, `_.set(copy, "name", "[removed]")`. */
import type ts from "typescript";
import { accessPathOf, type ParsedPath } from "../catalog/flow-path.js";
import { ELEMENT, KEY, type AccessPath } from "../compiler/access-path.js";
import { containerOf } from "../compiler/syntax.js";
import { comesFirst } from "./deletions.js";
import { pathAtCall } from "./flow-paths.js";
import { ownFunction } from "./own-functions.js";
import { meet } from "./place.js";
import type { Flow } from "./services.js";
import { calleeOf, type Touch, type TouchingCall } from "./touches.js";

type CallTouch = Touch & { readonly kind: "call" };

/** A call that takes a part out of a variable; `replaces`: and puts something in its place. */
export interface Removal {
  readonly touch: CallTouch;
  readonly path: AccessPath;
  readonly replaces: boolean;
}

/** The removals among what is done to a variable. */
export function removalsIn(flow: Flow, touches: readonly Touch[]): readonly Removal[] {
  return touches.flatMap((touch) => (touch.kind === "call" && touch.chain.length === 0 && touch.inside.length === 0 ? removalsBy(flow, touch) : []));
}

function removalsBy(flow: Flow, touch: CallTouch): readonly Removal[] {
  const partAt = (written: string): AccessPath | undefined => {
    const parsed = pathAtCall(flow, touch.call, written);
    const part = parsed && isRole(parsed, touch.role) ? accessPathOf(parsed) : undefined;
    return part?.includes(ELEMENT) ? undefined : part && [...touch.path, ...part];
  };
  return rowsOf(flow, touch.call).flatMap((row): readonly Removal[] => {
    const removed = row.removes === undefined ? undefined : partAt(row.removes);
    const replaced = row.flow.flatMap((f) => (f.replaces ? [partAt(f.to)] : []));
    return [...(removed ? [{ touch, path: removed, replaces: false }] : []), ...replaced.flatMap((path) => (path ? [{ touch, path, replaces: true }] : []))];
  });
}

/** The removals that have surely happened when a mention of the variable is reached, and that nothing has undone since. */
export function removedBefore(flow: Flow, mention: ts.Node, removals: readonly Removal[], touches: readonly Touch[]): readonly Removal[] {
  if (removals.length === 0) return [];
  const { ts } = flow.host;
  const container = containerOf(ts, mention);
  const isUndone = ({ touch: removing, path }: Removal): boolean =>
    touches.some((touch) => touch.at.pos > removing.at.pos && touch.at.pos < mention.pos && mayPutIn(flow, touch, path));
  const done = removals.filter((removal) => containerOf(ts, removal.touch.at) === container && comesFirst(ts, removal.touch.call, mention) && !isUndone(removal));
  // What was put in is gone again after a later one of the same part.
  return done.filter(({ touch, path }) => !done.some((later) => later.touch.at.pos > touch.at.pos && meet(later.path, path).kind === "covers"));
}

/** The calls before a removal that put something into the removed part alone. */
export function undoneCalls(flow: Flow, removed: readonly Removal[], touches: readonly Touch[]): readonly Touch[] {
  if (removed.length === 0) return [];
  const { ts } = flow.host;
  const isRemovedBy = (put: AccessPath, { path }: Removal): boolean => {
    const meeting = meet(path, put);
    return put.at(-1) === KEY || (meeting.kind === "covers" && meeting.exact);
  };
  return touches.filter((touch) => {
    if (touch.kind !== "call" || ownFunction(flow, touch.call)) return false;
    const puts = putsOf(flow, touch);
    return puts.length > 0 && removed.some((removal) => touch.at.pos < removal.touch.at.pos && containerOf(ts, touch.at) === containerOf(ts, removal.touch.at) && puts.every((put) => isRemovedBy(put, removal)));
  });
}

/** Whether something done to a variable may put something into that part of it. */
export function mayPutIn(flow: Flow, touch: Touch, path: AccessPath): boolean {
  if (touch.kind === "delete" || meet(touch.path, path).kind === "apart") return false;
  if (touch.kind !== "call" || ownFunction(flow, touch.call)) return true;
  return putsOf(flow, touch).some((put) => meet(put, path).kind !== "apart");
}

/** The parts of a variable that a library's call puts something into. */
function putsOf(flow: Flow, touch: CallTouch): readonly AccessPath[] {
  return rowsOf(flow, touch.call).flatMap((row) =>
    row.flow.flatMap(({ to }) => {
      const parsed = pathAtCall(flow, touch.call, to);
      const put = parsed && isRole(parsed, touch.role) ? accessPathOf(parsed) : undefined;
      return put ? [[...touch.path, ...put]] : [];
    }),
  );
}

function rowsOf(flow: Flow, call: TouchingCall): readonly { readonly flow: readonly { readonly to: string; readonly replaces?: true }[]; readonly removes?: string }[] {
  return flow.catalog.propagatorsOf(calleeOf(flow.host.ts, call), flow.host.ts.isNewExpression(call) ? "new" : "call").map(({ row }) => row);
}

function isRole({ root }: ParsedPath, role: "this" | number): boolean {
  return role === "this" ? root.kind === "this" : root.kind === "argument" && root.index === role;
}
