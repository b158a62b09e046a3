/** Held since: how long a name that an object is given goes on naming it. */
import type ts from "typescript";
import { containerOf } from "../compiler/syntax.js";
import { sharesLoop } from "./reaching.js";
import type { Flow } from "./services.js";
import type { Touch } from "./touches.js";

/** Tells whether what is done later may be done to the object that was held at `at`: after it, and with the name not given to another. */
export function heldSince(flow: Flow, touches: readonly Touch[], at: ts.Node): (later: ts.Node) => boolean {
  const { ts } = flow.host;
  const container = containerOf(ts, at);
  const isSurelyGiven = (t: Touch): boolean => t.kind === "assign" && t.at.pos > at.pos && containerOf(ts, t.at) === container && alwaysFollows(ts, t.at, at);
  const next = touches.reduce((first, t) => (t.at.pos < first && isSurelyGiven(t) ? t.at.pos : first), Infinity);
  return (later) => {
    if (containerOf(ts, later) !== container) return true;
    return later.pos < at.pos ? sharesLoop(ts, at, later) : later.pos <= next;
  };
}

/** Whether what stands after a node runs whenever that did: its statement is one of a block around the node. */
function alwaysFollows(ts: Flow["host"]["ts"], later: ts.Node, node: ts.Node): boolean {
  let statement = later;
  while (!ts.isStatement(statement)) statement = statement.parent;
  const block = statement.parent;
  return (ts.isBlock(block) || ts.isSourceFile(block)) && block.pos <= node.pos && node.end <= block.end;
}
