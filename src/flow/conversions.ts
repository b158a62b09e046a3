/** Conversions: what an object of the project says itself when it is made text, a number or JSON: `${order}`, `+span`, `JSON.stringify(visit)`. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import { isOwnNode } from "../compiler/symbols.js";
import { unwrap } from "../compiler/syntax.js";
import { functionOf } from "./own-functions.js";
import type { Expansion } from "./place.js";
import { resultsOf } from "./results.js";
import type { Flow } from "./services.js";

/** What an object is made; the methods that are asked, first the one that is asked first. */
const ASKED = { text: ["@toPrimitive", "toString"], number: ["@toPrimitive", "valueOf", "toString"], JSON: ["toJSON"] } as const;

/** Goes to what the object's own method returns, which stands in its place. False where the object has none. */
export function expandConverted(flow: Flow, x: Expansion, value: ts.Expression, to: keyof typeof ASKED, at: ts.Node): boolean {
  const method = conversionOf(flow, value, to);
  if (!method) return false;
  const { context } = x.place;
  const frame = flow.contexts.enter({ fn: method, call: at, args: [], receiver: { node: value, spread: false, context }, caller: context, env: undefined });
  const before = x.edges.length;
  for (const result of resultsOf(flow, method, [])) x.go(result.value, { path: [], except: [], context: frame, claim: undefined }, `made ${to === "text" ? "text" : `a ${to}`} by the object itself`, at);
  if (x.edges.length === before) x.clean();
  return true;
}

function conversionOf(flow: Flow, value: ts.Expression, to: keyof typeof ASKED): ts.FunctionLikeDeclaration | undefined {
  const { ts, checker } = flow.host;
  // The compiler works out the type of a sum from all that it is of, and would for each sum in it.
  if (isCalculated(ts, unwrap(ts, value))) return undefined;
  const type = checker.getTypeAtLocation(value);
  if (!(type.flags & ts.TypeFlags.Object)) return undefined;
  for (const name of ASKED[to]) {
    const member = name === "@toPrimitive" ? checker.getPropertiesOfType(type).find(({ escapedName }) => String(escapedName).startsWith("__@toPrimitive")) : checker.getPropertyOfType(type, name);
    const declaration = member?.valueDeclaration;
    const method = declaration && isOwnNode(flow.host, declaration) ? functionOf(ts, declaration, member) : undefined;
    if (method) return method;
  }
  return undefined;
}

/** Sums, products and texts: no object of the project, whatever they are made of. */
function isCalculated(ts: TypeScript, node: ts.Expression): boolean {
  const { FirstLiteralToken, LastTemplateToken, TemplateExpression, PlusToken, PercentToken } = ts.SyntaxKind;
  // The compiler numbers `+ - * ** / %` in a row.
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind >= PlusToken && node.operatorToken.kind <= PercentToken;
  return node.kind === TemplateExpression || (node.kind >= FirstLiteralToken && node.kind <= LastTemplateToken);
}
