/** Classes whose methods are endpoints by their decorators, outside of NestJS: guards of the class and the method add up. */
import type ts from "typescript";
import { DECORATOR_FRAMEWORKS, type DecoratorFramework } from "../../../catalog/frameworks/decorator-frameworks.js";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { symbolOf, valueDeclarationOf } from "../../../compiler/symbols.js";
import { constantText } from "../constant-text.js";
import type { Endpoint, Standing } from "../endpoint.js";
import { both, guarantee, NOTHING, type Val } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { joinPath } from "../paths.js";
import { EXPRESS } from "../protocols.js";
import { usesModule } from "../used-modules.js";

/** A decorator of the framework: `Get`, `authenticate.skip`. */
interface Written {
  readonly name: string;
  readonly args: readonly ts.Expression[];
  readonly at: ts.Decorator;
}

export function decoratedEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  const { ts, files } = i.flow.host;
  return DECORATOR_FRAMEWORKS.filter(({ modules }) => usesModule(i.flow.host, modules)).flatMap((framework) =>
    files.flatMap((file) => nameIndexOf(ts, file).classes.flatMap((owner) => endpointsOf(i, middleware, framework, owner))));
}

function endpointsOf(i: Interpreter, middleware: Middleware, framework: DecoratorFramework, owner: ts.ClassLikeDeclaration): readonly Endpoint[] {
  const { ts } = i.flow.host;
  const ofOwner = writtenAt(i, framework, owner);
  const holder = ofOwner.find(({ name }) => framework.holders.includes(name));
  if (framework.holders.length > 0 && !holder) return [];
  const prefix = holder?.args[0] ? constantText(i.values, holder.args[0], undefined) ?? "" : "";
  return owner.members.flatMap((member): readonly Endpoint[] => {
    if (!ts.isMethodDeclaration(member)) return [];
    const own = writtenAt(i, framework, member);
    const isOpen = own.some(({ name }) => framework.optOuts.includes(name));
    const standing = [...(isOpen ? [] : ofOwner.flatMap((one) => guardOf(i, middleware, framework, one, "controller"))), ...own.flatMap((one) => guardOf(i, middleware, framework, one, "route"))];
    return own.filter(({ name }) => framework.routes.includes(name)).map((route) => ({
      framework: framework.label,
      method: route.name.toUpperCase(),
      at: route.at,
      end: route.at,
      name: `${owner.name?.text ?? "class"}.${member.name.getText()}`,
      handlers: [{ node: member, frame: undefined }],
      protocol: { args: member.parameters.map((parameter) => argumentOf(i, framework, parameter)), goesOn: "return" as const },
      ways: [{ path: joinPath(joinPath("/", prefix), (route.args[0] && constantText(i.values, route.args[0], undefined)) ?? ""), standing, isComplete: true }],
    }));
  });
}

function writtenAt(i: Interpreter, framework: DecoratorFramework, node: ts.Node): readonly Written[] {
  const { ts } = i.flow.host;
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).flatMap((at): readonly Written[] => {
    const call = ts.isCallExpression(at.expression) ? at.expression : undefined;
    const origin = importOriginOf(i.flow.host, call ? call.expression : at.expression);
    if (origin?.kind !== "import" || !framework.modules.includes(origin.module)) return [];
    return [{ name: [origin.exportName, ...origin.chain].join("."), args: [...(call?.arguments ?? [])], at }];
  });
}

function guardOf(i: Interpreter, middleware: Middleware, framework: DecoratorFramework, { name, args, at }: Written, where: string): readonly Standing[] {
  if (framework.middleware.includes(name)) return args.map((argument) => ({ where, attached: middleware.classify(useOf(i, argument), undefined, EXPRESS) }));
  if (!framework.guards.includes(name)) return [];
  const proof = { name: `@${name}`, at };
  const authn = guarantee("authn", proof);
  const g = framework.authz.includes(name) && args.length > 0 ? both(authn, guarantee("authz", proof)) : authn;
  return [{ where, attached: { name: proof.name, node: at, g, notes: [], nameOnly: false, functions: [], logs: false } }];
}

/** The `use` method of a middleware class, or the function itself. */
function useOf(i: Interpreter, argument: ts.Expression): ts.Node {
  const { ts } = i.flow.host;
  const symbol = symbolOf(i.flow.host, argument);
  const declaration = symbol && valueDeclarationOf(symbol);
  return (declaration && ts.isClassLike(declaration) && declaration.members.find((member) => ts.isMethodDeclaration(member) && member.name.getText() === "use")) || argument;
}

function argumentOf(i: Interpreter, framework: DecoratorFramework, parameter: ts.ParameterDeclaration): Val {
  const [written] = writtenAt(i, framework, parameter);
  const path = written && /^(?:Req|Request|Ctx)$/.test(written.name) ? "req" : written && /^Res(?:ponse)?$/.test(written.name) ? "res" : written?.name === "CurrentUser" ? "req.user" : "input";
  // `@CurrentUser()` is undefined for strangers.
  return path === "req.user" ? { t: guarantee("authn", { name: "@CurrentUser", at: parameter }), f: NOTHING, identity: path } : { t: NOTHING, f: NOTHING, path };
}
