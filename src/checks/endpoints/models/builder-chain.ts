/** The builder chain (tRPC, oRPC, TanStack Start): a procedure is behind what its chain of `.use()` holds before its handler. */
import type ts from "typescript";
import { CHAIN_FRAMEWORKS, type ChainFramework } from "../../../catalog/frameworks/chain-frameworks.js";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { identitiesOf } from "../../../compiler/identity.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { unwrap } from "../../../compiler/syntax.js";
import type { Endpoint, Standing } from "../endpoint.js";
import { NOTHING } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { TRPC } from "../protocols.js";
import { usesModule } from "../used-modules.js";
import type { Frame } from "../values.js";

export function builderChainEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  const { ts, files } = i.flow.host;
  return CHAIN_FRAMEWORKS.filter(({ modules }) => usesModule(i.flow.host, modules)).flatMap((framework) =>
    files.flatMap((file) => Object.entries(framework.ends).flatMap(([member, method]) => (nameIndexOf(ts, file).calls.get(member) ?? []).flatMap((call): readonly Endpoint[] => {
      if (!ts.isCallExpression(call)) return [];
      const callee = unwrap(ts, call.expression);
      const [handler] = call.arguments;
      if (!ts.isPropertyAccessExpression(callee) || !handler || !isBuilder(i, callee.expression, framework)) return [];
      const after = framework.isOpenEnded ? aroundOf(i, middleware, framework, call) : [];
      const ways = chainsOf(i, middleware, framework, callee.expression, undefined, 0).map((standing) => ({ path: pathOf(ts, call), standing: [...standing, ...after], isComplete: true }));
      return [{
        framework: framework.label, method, at: call, end: callee.name, name: pathOf(ts, call),
        handlers: [{ node: handler, frame: undefined }],
        protocol: { args: [{ t: NOTHING, f: undefined, path: "opts" }], goesOn: "return" },
        ways,
      }];
    }))));
}

/** Whether a chain begins at the framework's builder. */
function isBuilder(i: Interpreter, node: ts.Expression, framework: ChainFramework): boolean {
  const { host } = i.flow;
  const symbol = host.checker.getTypeAtLocation(node).getSymbol();
  if (symbol && identitiesOf(host, symbol).some(({ package: name }) => framework.packages.includes(name))) return true;
  const origin = importOriginOf(host, node);
  return origin?.kind === "import" && framework.packages.some((name) => origin.module === name || origin.module.startsWith(`${name}/`));
}

/** What stands in a chain, for each chain that the expression may be. */
function chainsOf(i: Interpreter, middleware: Middleware, framework: ChainFramework, node: ts.Expression, frame: Frame | undefined, depth: number): readonly (readonly Standing[])[] {
  const { ts } = i.flow.host;
  if (depth > 12) return [[]];
  const found = i.values.resolve(node, frame).map((value): readonly (readonly Standing[])[] => {
    if (!ts.isCallExpression(value.node)) return [[]];
    const call = value.node;
    const callee = unwrap(ts, call.expression);
    if (!ts.isPropertyAccessExpression(callee)) return [[]];
    const before = chainsOf(i, middleware, framework, callee.expression, value.frame, depth + 1);
    const [argument] = call.arguments;
    if (callee.name.text === "concat" && argument) return before.flatMap((standing) => chainsOf(i, middleware, framework, argument, value.frame, depth + 1).map((more) => [...standing, ...more]));
    if (!framework.steps.includes(callee.name.text) || !argument) return before;
    const attached = stepOf(i, middleware, argument, value.frame);
    return before.map((standing) => [...standing, ...attached]);
  });
  return found.length > 0 ? found.flat() : [[]];
}

function stepOf(i: Interpreter, middleware: Middleware, argument: ts.Expression, frame: Frame | undefined): readonly Standing[] {
  return pipedOf(i, argument, frame).map((one) => ({ attached: middleware.classify(one.node, one.frame, TRPC), where: "procedure" }));
}

/** What is put around a finished procedure: `base.handler(…).use(guard)`, `guarded.router({ list: base.handler(…) })`. */
function aroundOf(i: Interpreter, middleware: Middleware, framework: ChainFramework, end: ts.CallExpression): readonly Standing[] {
  const { ts } = i.flow.host;
  const found: Standing[] = [];
  for (let at: ts.Node = end; !ts.isSourceFile(at.parent) && !ts.isFunctionLike(at.parent); at = at.parent) {
    const access = at.parent;
    const [argument] = ts.isPropertyAccessExpression(access) && access.expression === at && framework.steps.includes(access.name.text) && ts.isCallExpression(access.parent) ? access.parent.arguments : [];
    if (argument) found.push(...stepOf(i, middleware, argument, undefined));
    const callee = ts.isCallExpression(at.parent) && at.parent.expression !== at ? unwrap(ts, at.parent.expression) : undefined;
    if (callee && ts.isPropertyAccessExpression(callee) && callee.name.text === "router") found.push(...(chainsOf(i, middleware, framework, callee.expression, undefined, 1)[0] ?? []));
  }
  return found;
}

/** `first.unstable_pipe(second)`: both. */
function pipedOf(i: Interpreter, node: ts.Expression, frame: Frame | undefined): readonly { readonly node: ts.Expression; readonly frame: Frame | undefined }[] {
  const { ts } = i.flow.host;
  const inner = unwrap(ts, node);
  if (ts.isIdentifier(inner) || ts.isCallExpression(inner)) {
    for (const value of i.values.resolve(inner, frame)) {
      if (!ts.isCallExpression(value.node) || !ts.isPropertyAccessExpression(value.node.expression)) continue;
      const [argument] = value.node.arguments;
      if (/^(?:unstable_)?(?:pipe|concat)$/.test(value.node.expression.name.text) && argument) return [...pipedOf(i, value.node.expression.expression, value.frame), ...pipedOf(i, argument, value.frame)];
    }
  }
  return [{ node, frame }];
}

/** The names of the router's properties that lead to a procedure. */
function pathOf(ts: Interpreter["flow"]["host"]["ts"], call: ts.Node): string {
  const names: string[] = [];
  for (let at: ts.Node | undefined = call; at && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isPropertyAssignment(at)) names.unshift(at.name.getText().replaceAll(/["']/g, ""));
    else if (ts.isVariableDeclaration(at) && ts.isIdentifier(at.name)) names.unshift(at.name.text);
    if (ts.isFunctionLike(at)) break;
  }
  return names.join(".");
}
