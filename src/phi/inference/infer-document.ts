/** What a Firestore document holds, by the collection that it was read from. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { valueDeclarationOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";

const READS: ReadonlySet<string> = new Set(["getDoc", "getDocs", "getDocFromServer", "getDocsFromServer", "onSnapshot"]);
const NAMES: ReadonlySet<string> = new Set(["collection", "doc", "collectionGroup"]);
const DEPTH = 12;

/** The collection behind `snapshot.data()`, `doc.data()`; `undefined` for other calls. */
export function collectionOf(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  return ts.isPropertyAccessExpression(callee) && callee.name.text === "data" && call.arguments.length === 0 ? behind(host, callee.expression, DEPTH) : undefined;
}

/** Walks from a document to its snapshot, from that to the query, from that to the collection. */
function behind(host: Host, expression: ts.Expression, depth: number): string | undefined {
  const { ts, checker } = host;
  const node = unwrap(ts, expression);
  if (depth <= 0) return undefined;
  if (ts.isAwaitExpression(node)) return behind(host, node.expression, depth - 1);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return behind(host, node.expression, depth - 1);
  if (ts.isCallExpression(node)) return inCall(host, node, depth);
  const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!declaration) return undefined;
  if (ts.isVariableDeclaration(declaration)) {
    const loop = declaration.parent.parent;
    const from = declaration.initializer ?? (ts.isForOfStatement(loop) ? loop.expression : undefined);
    return from && behind(host, from, depth - 1);
  }
  if (!ts.isParameter(declaration)) return undefined;
  // The callback of `forEach`, `map`, `then`, `onSnapshot`: what it gets is part of what it was handed to.
  const handed = declaration.parent.parent;
  return ts.isCallExpression(handed) ? behind(host, handed, depth - 1) : undefined;
}

function inCall(host: Host, call: ts.CallExpression, depth: number): string | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  if (NAMES.has(name)) {
    const named = call.arguments.map((argument) => unwrap(ts, argument)).find((argument) => ts.isStringLiteralLike(argument) || ts.isIdentifier(argument) && constantText(host, argument) !== undefined);
    const text = named && (ts.isStringLiteralLike(named) ? named.text : ts.isIdentifier(named) ? constantText(host, named) : undefined);
    if (text !== undefined && name !== "doc") return text.split("/").at(-1);
    if (text !== undefined && call.arguments.length > 1 && ts.isIdentifier(callee)) return text.split("/")[0];
  }
  if (ts.isIdentifier(callee) && (READS.has(name) || name === "query" || name === "doc")) return call.arguments[0] && behind(host, call.arguments[0], depth - 1);
  return ts.isPropertyAccessExpression(callee) ? behind(host, callee.expression, depth - 1) : undefined;
}

function constantText(host: Host, name: ts.Identifier): string | undefined {
  const { ts } = host;
  const symbol = host.checker.getSymbolAtLocation(name);
  const declaration = symbol && valueDeclarationOf(symbol);
  const value = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(ts, declaration.initializer) : undefined;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}
