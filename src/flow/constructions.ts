/** Constructions: the calls that run a constructor, `new X(…)` and `super(…)`. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { walk } from "../compiler/syntax.js";
import type { Flow } from "./services.js";

/** The calls of a constructor, by its class and by those that inherit it or hand on to it. */
export function constructionsOf(flow: Flow, constructor: ts.ConstructorDeclaration): readonly (ts.NewExpression | ts.CallExpression)[] {
  const { ts } = flow.host;
  const own = constructor.parent;
  const name = own.name ?? (ts.isVariableDeclaration(own.parent) ? own.parent.name : undefined);
  const symbol = name && symbolOf(flow.host, name);
  return (symbol ? flow.references.ofVariable(symbol) : []).flatMap((reference) => {
    const node = ts.isPropertyAccessExpression(reference.parent) && reference.parent.name === reference ? reference.parent : reference;
    const { parent } = node;
    if (ts.isNewExpression(parent) && parent.expression === node) return [parent];
    const isBase = ts.isExpressionWithTypeArguments(parent) && ts.isHeritageClause(parent.parent) && ts.isClassLike(parent.parent.parent);
    return isBase ? constructionsThrough(flow, parent.parent.parent as ts.ClassLikeDeclaration) : [];
  });
}

/** What runs the base class's constructor: the `super(…)` of the derived one, or `new Derived(…)` where that is inherited. */
function constructionsThrough(flow: Flow, derived: ts.ClassLikeDeclaration): readonly (ts.NewExpression | ts.CallExpression)[] {
  const { ts } = flow.host;
  const constructor = derived.members.find((m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined);
  if (!constructor) {
    const symbol = derived.name && symbolOf(flow.host, derived.name);
    return (symbol ? flow.references.ofVariable(symbol) : []).flatMap((reference) => (ts.isNewExpression(reference.parent) && reference.parent.expression === reference ? [reference.parent] : []));
  }
  const calls: ts.CallExpression[] = [];
  walk(ts, constructor, (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) calls.push(node);
  });
  return calls;
}
