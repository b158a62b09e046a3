/** Thrown values: what a program throws ends in logs, trackers and responses that nobody planned. */
import type ts from "typescript";
import { symbolOf } from "../../compiler/symbols.js";
import { nameIndexOf } from "../../compiler/name-index.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import { rootsOfError } from "./error-roots.js";
import type { SinkSite } from "./sink-sites.js";

/** The `throw` statements and rejections of one file. */
export function thrownSites(flow: Flow, file: ts.SourceFile): readonly SinkSite[] {
  const { ts } = flow.host;
  const index = nameIndexOf(ts, file);
  const sites: SinkSite[] = [];
  for (const statement of index.throws) {
    if (statement.expression) sites.push(siteOf(flow, statement, "throw", statement.expression));
  }
  for (const call of index.calls.get("reject") ?? []) {
    if (!ts.isCallExpression(call) || !call.arguments[0] || !rejects(flow, call)) continue;
    sites.push(siteOf(flow, call, "reject", call.arguments[0]));
  }
  return sites;
}

function siteOf(flow: Flow, at: ts.Node, member: string, thrown: ts.Expression): SinkSite {
  return { kind: "arguments", sink: { kind: "error", library: "ecmascript", member, level: "error", at }, roots: rootsOfError(flow, thrown) };
}

const elsewhere = new WeakMap<Flow, ReadonlyMap<ts.SourceFile, readonly ts.ThrowStatement[]>>();

/** The `throw` statements of other files whose error a function of this file builds: PHI enters it there. */
export function thrownElsewhere(flow: Flow, file: ts.SourceFile): readonly SinkSite[] {
  let byBuilder = elsewhere.get(flow);
  if (!byBuilder) elsewhere.set(flow, (byBuilder = throwsByBuilder(flow)));
  return (byBuilder.get(file) ?? []).flatMap((statement) => (statement.expression ? [siteOf(flow, statement, "throw", statement.expression)] : []));
}

function throwsByBuilder(flow: Flow): ReadonlyMap<ts.SourceFile, readonly ts.ThrowStatement[]> {
  const { ts } = flow.host;
  const found = new Map<ts.SourceFile, ts.ThrowStatement[]>();
  for (const file of flow.host.files) {
    for (const statement of nameIndexOf(ts, file).throws) {
      const thrown = statement.expression && unwrap(ts, statement.expression);
      if (!thrown || !ts.isCallExpression(thrown)) continue;
      for (const home of new Set(flow.functionsOf(thrown.expression, undefined).map(({ fn }) => fn.getSourceFile()))) {
        if (home !== file) found.set(home, [...(found.get(home) ?? []), statement]);
      }
    }
  }
  return found;
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
