/** Records that are looked up, or picked out, by who the caller is: `where: { ownerId: user.id }`, `.filter((chart) => chart.ownerId === user.id)`. */
import type ts from "typescript";
import type { Activation, Summary } from "./activation.js";
import { both, guarantee, isAuthorized, type Val } from "./guarantee.js";
import type { Argued } from "./outside-values.js";

const MAX_NESTING = 4;
const PICKS = /^(?:filter|find|findLast|some|every|partition)$/;

/** Notes that a call is narrowed to the caller's own records, as what it is called on is, where its arguments say who the caller is. */
export function narrow(a: Activation, call: ts.CallExpression, callee: ts.Expression, { vals }: Argued, name: string, called: readonly Summary[]): void {
  const by = identityIn(a, call, vals) ?? (PICKS.test(name) ? called.map(({ val }) => val.t).find((g) => g && isAuthorized(g)) && name : undefined);
  if (by === undefined) return;
  a.narrowed.set(call, by);
  const g = guarantee("byCaller", { name: by, at: call });
  const [start, end] = [callee.getStart(), callee.getEnd()];
  for (const [n, touch] of a.touches.entries()) {
    if (touch.at.getSourceFile() === callee.getSourceFile() && touch.at.getStart() >= start && touch.at.getEnd() <= end) a.touches[n] = { ...touch, g: both(touch.g, g) };
  }
}

/** What of the caller's identity is among the arguments: read there, or held by what is read there. */
function identityIn(a: Activation, call: ts.CallExpression, vals: readonly Val[]): string | undefined {
  const inArguments = a.identities.findLast(({ node }) => call.arguments.some((argument) => argument.pos <= node.pos && node.end <= argument.end && node.getSourceFile() === argument.getSourceFile()));
  return inArguments?.name ?? vals.map((val) => heldBy(val, 0)).find((name) => name !== undefined);
}

function heldBy(val: Val, depth: number): string | undefined {
  if (val.identity !== undefined) return val.identity;
  if (depth > MAX_NESTING) return undefined;
  for (const inner of val.props?.values() ?? []) {
    const name = heldBy(inner, depth + 1);
    if (name !== undefined) return name;
  }
  return undefined;
}
