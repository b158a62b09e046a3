/** Thrown values: what a program throws ends in logs, trackers and responses that nobody planned. */
import type ts from "typescript";
import { symbolOf } from "../../compiler/symbols.js";
import { nameIndexOf } from "../../compiler/name-index.js";
import { containerOf, unwrap } from "../../compiler/syntax.js";
import { ownClassOf } from "../../flow/instances.js";
import { touchesOfVariable } from "../../flow/contributions.js";
import { writtenTo } from "../../flow/assignments.js";
import { search } from "../../flow/search.js";
import type { Flow } from "../../flow/services.js";
import type { Root } from "./leak.js";
import type { SinkSite } from "./sink-sites.js";

/** The `throw` statements and rejections of one file. */
export function thrownSites(flow: Flow, file: ts.SourceFile): readonly SinkSite[] {
  const { ts } = flow.host;
  const index = nameIndexOf(ts, file);
  const sites: SinkSite[] = [];
  for (const statement of index.throws) {
    if (!statement.expression) continue;
    sites.push({ kind: "arguments", sink: { kind: "error", library: "ecmascript", member: "throw", level: "error", at: statement }, roots: rootsOfError(flow, statement.expression) });
  }
  for (const call of index.calls.get("reject") ?? []) {
    if (!ts.isCallExpression(call) || !call.arguments[0] || !rejects(flow, call)) continue;
    sites.push({ kind: "arguments", sink: { kind: "error", library: "ecmascript", member: "reject", level: "error", at: call }, roots: rootsOfError(flow, call.arguments[0]) });
  }
  return sites;
}

/** `Promise.reject(…)`, or the second parameter of the function given to `new Promise`. */
function rejects(flow: Flow, call: ts.CallExpression): boolean {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  if (ts.isPropertyAccessExpression(callee)) return ts.isIdentifier(callee.expression) && callee.expression.text === "Promise";
  const declaration = symbolOf(flow.host, callee)?.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration)) return false;
  const executor = declaration.parent;
  const made = executor.parent;
  return executor.parameters[1] === declaration && ts.isNewExpression(made) && ts.isIdentifier(made.expression) && made.expression.text === "Promise";
}

/** Where PHI enters the error: the arguments it is made of and the fields set on it; a value thrown as it is, itself. */
function rootsOfError(flow: Flow, expression: ts.Expression): readonly Root[] {
  const { ts } = flow.host;
  const node = unwrap(ts, expression);
  if (ts.isNewExpression(node)) return ownClassOf(flow, node) ? rootsOfOwnError(flow, node) : (node.arguments ?? []).map(whole);
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /Error$/.test(node.expression.text)) return node.arguments.map(whole);
  if (!ts.isIdentifier(node)) return [whole(node)];
  const symbol = symbolOf(flow.host, node);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration)) return [whole(node)];
  // Rethrown: reported where it was thrown.
  if (ts.isCatchClause(declaration.parent)) return fieldsSet(flow, symbol, node);
  const made = declaration.initializer && unwrap(ts, declaration.initializer);
  if (made && ts.isNewExpression(made) && containerOf(ts, declaration) === containerOf(ts, node)) return [...rootsOfError(flow, made), ...fieldsSet(flow, symbol, node)];
  return [whole(node)];
}

/** An error class of the project decides itself what it keeps; what it is given is where PHI enters. */
function rootsOfOwnError(flow: Flow, node: ts.NewExpression): readonly Root[] {
  const [source] = search(flow, node, []).sources;
  if (!source) return [whole(node)];
  const via = [...source.trace].reverse();
  const carrying = (node.arguments ?? []).filter((argument) => search(flow, argument, []).sources.length > 0);
  return carrying.length > 0 ? carrying.map((argument) => ({ ...whole(argument), via })) : [whole(node)];
}

function fieldsSet(flow: Flow, symbol: ts.Symbol, thrown: ts.Node): readonly Root[] {
  const roots: Root[] = [];
  for (const touch of touchesOfVariable(flow, symbol)) {
    if (touch.kind === "write" && touch.at.pos < thrown.pos) for (const w of writtenTo(flow.host, touch.target, [], [])) roots.push({ node: w.value, path: w.path, except: w.except });
    if (touch.kind === "call" && touch.role === 0 && isObjectAssign(flow, touch.call)) for (const a of touch.call.arguments.slice(1)) roots.push(whole(a));
  }
  return roots;
}

function isObjectAssign(flow: Flow, call: ts.Node): call is ts.CallExpression {
  const { ts } = flow.host;
  return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === "assign";
}

function whole(node: ts.Node): Root {
  return { node, path: [], except: [] };
}
