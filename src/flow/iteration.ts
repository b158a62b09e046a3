/** Iteration: what an iterable hands out one by one. A Map, or a query, hands out pairs of key and value. */
import type ts from "typescript";
import { RETURNED, YIELDED } from "../catalog/flow-path.js";
import { ELEMENT, KEY, type AccessPath } from "../compiler/access-path.js";
import type { Host } from "../compiler/host.js";
import { isOwnNode } from "../compiler/symbols.js";
import { unwrap } from "../compiler/syntax.js";
import type { Flow } from "./services.js";

/** The path into the iterated value, for a path into what is handed out. */
export function iteratedPath(host: Host, iterable: ts.Expression, path: AccessPath): AccessPath {
  const [position, ...rest] = path;
  if (!handsOutPairs(host, iterable)) return [ELEMENT, ...path];
  if (position === "0") return [KEY, ...rest];
  if (position === "1") return [ELEMENT, ...rest];
  return position === undefined ? [] : [ELEMENT, ...rest];
}

/** Keyed collections of the language and its platforms. */
const KEYED: ReadonlySet<string> = new Set(["Map", "ReadonlyMap", "URLSearchParams", "Headers", "FormData"]);

/** Whether a value hands out pairs of key and value when it is gone through. */
export function handsOutPairs(host: Host, node: ts.Expression): boolean {
  const { checker } = host;
  const symbol = checker.getApparentType(checker.getTypeAtLocation(node)).symbol as ts.Symbol | undefined;
  return symbol !== undefined && KEYED.has(symbol.name) && !(symbol.declarations ?? []).some((declaration) => isOwnNode(host, declaration));
}

/** `r.value` where the checker knows by `r.done` whether `r` holds what a generator yields or what it returns. */
export function partOfResult(flow: Flow, result: ts.Node, [part, ...rest]: AccessPath): AccessPath | undefined {
  if (part !== "value") return undefined;
  const name = flow.host.checker.getTypeAtLocation(result).symbol?.name;
  if (name === "IteratorYieldResult") return [YIELDED, ...rest];
  return name === "IteratorReturnResult" ? [RETURNED, ...rest] : undefined;
}

/** The object whose own iterator a call asks for: `lines` of `lines[Symbol.iterator]()`. */
export function askedForIterator(flow: Flow, call: ts.CallExpression): ts.Expression | undefined {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  if (!ts.isElementAccessExpression(callee) || !isIteratorKey(ts, callee.argumentExpression)) return undefined;
  return callee.expression;
}

/** `Symbol.iterator` and `Symbol.asyncIterator`. */
export function isIteratorKey(ts: Flow["host"]["ts"], key: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(key) && ts.isIdentifier(key.expression) && key.expression.text === "Symbol" && (key.name.text === "iterator" || key.name.text === "asyncIterator");
}
