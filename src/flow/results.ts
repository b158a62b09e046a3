/** What a call of a function evaluates to: its returns, or what it yields. */
import type ts from "typescript";
import { RETURNED } from "../catalog/flow-path.js";
import { ELEMENT } from "../compiler/access-path.js";
import { isGenerator, returnsOf, yieldsOf } from "../compiler/syntax.js";
import type { Flow } from "./services.js";

/** The expressions that make up a function's result, with the path that is asked of each. */
export function resultsOf(flow: Flow, fn: ts.SignatureDeclaration, path: readonly string[]): readonly { readonly value: ts.Expression; readonly path: readonly string[] }[] {
  const { ts } = flow.host;
  const body = fn as ts.FunctionLikeDeclaration;
  if (isGenerator(fn)) {
    const [first, ...rest] = path;
    if (first === RETURNED) return returnsOf(ts, body).map((value) => ({ value, path: rest }));
    const parts: { value: ts.Expression; path: readonly string[] }[] = [];
    for (const node of yieldsOf(ts, body)) {
      if (!node.expression) continue;
      if (node.asteriskToken) parts.push({ value: node.expression, path });
      else if (first === undefined || first === ELEMENT || /^\d+$/.test(first)) parts.push({ value: node.expression, path: rest });
    }
    return parts;
  }
  return returnsOf(ts, body).map((value) => ({ value, path }));
}
