/** One call, one endpoint (hapi, functions of clouds, Convex, Encore): the handler and its guard are in the call's options. */
import type ts from "typescript";
import { CALL_FRAMEWORKS, type CallFramework } from "../../../catalog/frameworks/call-frameworks.js";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { calleeName, nameIndexOf } from "../../../compiler/name-index.js";
import { unwrap } from "../../../compiler/syntax.js";
import { constantText } from "../constant-text.js";
import type { Endpoint, HandlerRef, Standing } from "../endpoint.js";
import { guarantee, NOTHING } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { EXPRESS } from "../protocols.js";
import type { Value } from "../values.js";

export function optionCallEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  const { ts, files } = i.flow.host;
  return CALL_FRAMEWORKS.flatMap((framework) =>
    files.flatMap((file) => framework.calls.flatMap((name) => (nameIndexOf(ts, file).calls.get(name) ?? []).flatMap((call) =>
      ts.isCallExpression(call) && isOf(i, framework, call) ? optionsOf(i, call).flatMap((options) => endpoint(i, middleware, framework, call, options)) : []))));
}

function isOf(i: Interpreter, { modules, calls }: CallFramework, call: ts.CallExpression): boolean {
  const origin = importOriginOf(i.flow.host, call.expression);
  if (origin?.kind === "import" && modules.test(origin.module)) return calls.includes(origin.chain.at(-1) ?? origin.exportName);
  return modules.test(writtenModule(i, call.expression) ?? "");
}

/** The module that a name is imported from, as it is written: Convex generates it into the project. */
function writtenModule(i: Interpreter, callee: ts.Expression): string | undefined {
  const { ts, checker } = i.flow.host;
  const specifier = checker.getSymbolAtLocation(callee)?.declarations?.[0];
  const module = specifier && ts.isImportSpecifier(specifier) ? specifier.parent.parent.parent.moduleSpecifier : undefined;
  return module && ts.isStringLiteralLike(module) ? module.text : undefined;
}

/** The options of a call, one for each endpoint that it makes: hapi takes arrays of them, too. */
function optionsOf(i: Interpreter, call: ts.CallExpression): readonly (Value | undefined)[] {
  const { ts } = i.flow.host;
  const found = call.arguments.flatMap((argument) => {
    const elements = i.values.elementsOf(argument, undefined);
    return (elements.length > 0 ? elements : [{ node: argument, frame: undefined }]).flatMap((value) => i.values.resolve(value.node, value.frame));
  }).filter(({ node }) => ts.isObjectLiteralExpression(node));
  return found.length > 0 ? found : [undefined];
}

function endpoint(i: Interpreter, middleware: Middleware, framework: CallFramework, call: ts.CallExpression, options: Value | undefined): readonly Endpoint[] {
  const { ts } = i.flow.host;
  const inner = options && i.values.memberOf(options, "options")?.flatMap((value) => i.values.resolve(value.node, value.frame))[0];
  const option = (name: string): Value | undefined => (options && i.values.memberOf(options, name)?.[0]) ?? (inner && i.values.memberOf(inner, name)?.[0]);
  const last = call.arguments.at(-1);
  const handler = framework.handler === "handler" ? option("handler") ?? (options ? undefined : last && { node: last, frame: undefined }) : last && { node: last, frame: undefined };
  if (!handler || i.values.functionsOf(handler.node, handler.frame).length === 0) return [];
  if (framework.exposure && option(framework.exposure)?.node.kind !== ts.SyntaxKind.TrueKeyword) return [];
  const written = (name: string): string | undefined => {
    const value = option(name);
    return value && ts.isExpression(value.node) ? constantText(i.values, value.node, value.frame) : undefined;
  };
  const name = nameOf(ts, call);
  const path = written("path") ?? written("route") ?? name;
  const at = options && framework.label === "hapi" ? options.node : call;
  return [{
    framework: framework.label, method: (written("method") ?? calleeName(ts, call.expression)).toUpperCase(), at, end: at === call ? call.expression : firstToken(at), name,
    handlers: [handler as HandlerRef],
    protocol: { args: framework.args.map((arg) => ({ t: NOTHING, f: NOTHING, path: arg })), goesOn: "return" },
    ways: [{ path, standing: standingOf(i, middleware, framework, call, option), isComplete: true }],
  }];
}

function standingOf(i: Interpreter, middleware: Middleware, framework: CallFramework, call: ts.CallExpression, option: (name: string) => Value | undefined): readonly Standing[] {
  const policy = framework.policy ? option(framework.policy) : undefined;
  if (policy) return [{ where: "route", attached: middleware.classify(policy.node, policy.frame, EXPRESS) }];
  if (!framework.guard) return [];
  const own = option(framework.guard.option);
  const given = own?.node ?? defaultGuard(i, framework);
  if (!given || framework.guard.open.test(given.getText())) return [];
  const name = `${framework.guard.option}: ${given.getText().slice(0, 30)}`;
  return [{ where: own ? "route" : "application", attached: { name, node: call, g: guarantee("authn", { name, at: given }), notes: [], nameOnly: false, functions: [], logs: false } }];
}

/** hapi's `server.auth.default("jwt")`: for every route that says nothing itself. */
function defaultGuard(i: Interpreter, { modules }: CallFramework): ts.Expression | undefined {
  const { ts, files } = i.flow.host;
  for (const call of files.flatMap((file) => nameIndexOf(ts, file).calls.get("default") ?? [])) {
    const origin = ts.isCallExpression(call) ? importOriginOf(i.flow.host, call.expression) : undefined;
    if (ts.isCallExpression(call) && origin?.kind === "import" && modules.test(origin.module) && origin.chain.at(-2) === "auth") return call.arguments[0];
  }
  return undefined;
}

/** The variable or property that holds the endpoint, or the name that it is given. */
function nameOf(ts: Interpreter["flow"]["host"]["ts"], call: ts.CallExpression): string {
  const { parent } = call;
  const [first] = call.arguments;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  if (ts.isBinaryExpression(parent)) return parent.left.getText().replace(/^exports\./, "");
  return first && ts.isStringLiteralLike(unwrap(ts, first)) ? (first as ts.StringLiteral).text : "";
}

function firstToken(node: ts.Node): ts.Node {
  return node.getFirstToken() ?? node;
}
