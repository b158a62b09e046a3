/** Registrations in loops: `routes.forEach(({ path, router }) => app.use(path, router))` registers once for each element, each path with its router. */
import type ts from "typescript";
import { calleeName } from "../../../compiler/name-index.js";
import { unwrap } from "../../../compiler/syntax.js";
import type { Frame, Values } from "../values.js";

/** Elements of a list that are told apart. */
const MAX_TURNS = 60;

/** One turn of the loop around a registration. */
interface Turn {
  readonly frame: Frame;
  readonly loop: ts.Node;
  readonly index: number;
}

/** The turns of the innermost loop around a call, where its list is written out; one turn without a loop otherwise. */
export function turnsAround(values: Values, call: ts.CallExpression): readonly (Turn | undefined)[] {
  const found = loopAround(values, call);
  const elements = found ? values.elementsOf(found.list, undefined) : [];
  if (!found || elements.length === 0 || elements.length > MAX_TURNS) return [undefined];
  return elements.map((element, index) => ({ frame: values.enter(found.body, [element], undefined), loop: found.loop, index }));
}

/** The place of what a turn registers: after what the turns before it register. */
export function orderInTurn(order: readonly number[], { loop, index }: Turn): readonly number[] {
  return [...order.slice(0, -1), loop.getEnd(), index, ...order.slice(-1)];
}

/** The loop, and what a turn of it binds: the callback's parameter or the loop's variable. */
function loopAround({ flow }: Values, call: ts.CallExpression): { readonly list: ts.Expression; readonly body: ts.Node; readonly loop: ts.Node } | undefined {
  const { ts } = flow.host;
  for (let at: ts.Node = call.parent; at; at = at.parent) {
    if (ts.isForOfStatement(at)) return ts.isVariableDeclarationList(at.initializer) ? { list: at.expression, body: at, loop: at } : undefined;
    if (!ts.isFunctionLike(at)) continue;
    const handedTo = at.parent;
    const callee = ts.isCallExpression(handedTo) && handedTo.arguments[0] === at ? unwrap(ts, handedTo.expression) : undefined;
    return callee && ts.isPropertyAccessExpression(callee) && /^(?:forEach|map)$/.test(calleeName(ts, callee)) ? { list: callee.expression, body: at, loop: handedTo } : undefined;
  }
  return undefined;
}
