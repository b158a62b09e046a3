/** Pothos: fields of the root types are endpoints; their scopes, and those of the type around them, stand before them (`@pothos/plugin-scope-auth`). */
import type ts from "typescript";
import { calleeName, nameIndexOf } from "../../../compiler/name-index.js";
import { propertyNameText, returnsOf, unwrap } from "../../../compiler/syntax.js";
import { constantText } from "../constant-text.js";
import type { Endpoint, HandlerRef, Standing } from "../endpoint.js";
import { both, either, NOTHING, type Guarantee, type Val } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import { calledWith } from "../protocols.js";
import { usesModule } from "../used-modules.js";
import type { Frame, Value } from "../values.js";

const CORE = ["@pothos/core"];
const SCOPES = ["@pothos/plugin-scope-auth"];
const RESOLVER = calledWith("input", "input", "ctx", "input");
/** Prisma's fields hand the query first. */
const PRISMA_RESOLVER = calledWith("input", "input", "input", "ctx", "input");
const ROOT_CALL = /^(query|mutation|subscription)(Type|Fields?)$/;

export function pothosEndpoints(i: Interpreter): readonly Endpoint[] {
  return usesModule(i.flow.host, CORE) ? new Pothos(i).endpoints() : [];
}

class Pothos {
  private readonly hasScopes: boolean;
  private scopes: ReadonlyMap<string, Guarantee> | undefined;

  constructor(private readonly i: Interpreter) {
    this.hasScopes = usesModule(i.flow.host, SCOPES);
  }

  endpoints(): readonly Endpoint[] {
    const { ts, files } = this.i.flow.host;
    return files.flatMap((file) => [...nameIndexOf(ts, file).calls].filter(([name]) => ROOT_CALL.test(name)).flatMap(([name, calls]) => calls.flatMap((call) => (ts.isCallExpression(call) ? this.ofRoot(call, name) : []))));
  }

  /** `builder.queryType({ fields })`, `builder.queryFields(fields)` and `builder.queryField(name, field)`. */
  private ofRoot(call: ts.CallExpression, callee: string): readonly Endpoint[] {
    const { ts } = this.i.flow.host;
    const [, root = "", kind] = ROOT_CALL.exec(callee) ?? [];
    const method = `${root.charAt(0).toUpperCase()}${root.slice(1)}`;
    const [first, second] = call.arguments;
    if (!first) return [];
    if (kind === "Field") return second ? this.i.values.functionsOf(second, undefined).flatMap(({ fn, frame }) => returnsOf(ts, fn).flatMap((node) => this.field(method, constantText(this.i.values, first, undefined) ?? first.getText(), node, frame, []))) : [];
    const options: Value = { node: first, frame: undefined };
    const fields = kind === "Fields" ? [options] : this.option(options, "fields");
    const above = kind === "Fields" ? [] : this.standing(this.option(options, "authScopes")[0], "type");
    return fields.flatMap(({ node, frame }) => this.i.values.functionsOf(node, frame)).flatMap(({ fn, frame }) => returnsOf(ts, fn).flatMap((node) => {
      const literal = unwrap(ts, node);
      return ts.isObjectLiteralExpression(literal) ? literal.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? this.field(method, propertyNameText(ts, property.name) ?? "", property.initializer, frame, above) : [])) : [];
    }));
  }

  /** `t.field({ resolve, authScopes })`, `t.withAuth(scopes).field({ … })`. */
  private field(method: string, name: string, node: ts.Expression, frame: Frame | undefined, above: readonly Standing[]): readonly Endpoint[] {
    const { ts } = this.i.flow.host;
    const call = unwrap(ts, node);
    const last = ts.isCallExpression(call) ? call.arguments.at(-1) : undefined;
    if (!ts.isCallExpression(call) || !last) return [];
    const options: Value = { node: last, frame };
    const [resolve] = this.option(options, "resolve");
    if (!resolve) return [];
    const skips = this.option(options, "skipTypeScopes").some((value) => value.node.kind === ts.SyntaxKind.TrueKeyword);
    const own = this.standing(this.option(options, "authScopes")[0] ?? this.withAuth(call, frame), "field");
    const handler: HandlerRef = { node: resolve.node as ts.Expression, frame: resolve.frame };
    return [{
      framework: "Pothos", method, at: call, end: call.expression, name, handlers: [handler],
      protocol: /^prisma/.test(calleeName(ts, call.expression)) ? PRISMA_RESOLVER : RESOLVER,
      ways: [{ path: name, standing: [...(skips ? [] : above), ...own], isComplete: true }],
    }];
  }

  private withAuth(call: ts.CallExpression, frame: Frame | undefined): Value | undefined {
    const { ts } = this.i.flow.host;
    const callee = unwrap(ts, call.expression);
    const inner = ts.isPropertyAccessExpression(callee) ? unwrap(ts, callee.expression) : undefined;
    return inner && ts.isCallExpression(inner) && calleeName(ts, inner.expression) === "withAuth" && inner.arguments[0] ? { node: inner.arguments[0], frame } : undefined;
  }

  private option(options: Value, name: string): readonly Value[] {
    return this.i.values.resolve(options.node, options.frame).flatMap((value) => this.i.values.memberOf(value, name) ?? []);
  }

  private standing(scopes: Value | undefined, where: string): readonly Standing[] {
    if (!scopes || !this.hasScopes) return [];
    const g = this.demanded(scopes);
    return [{ where, attached: { name: `authScopes: ${scopes.node.getText().replaceAll(/\s+/g, " ").slice(0, 40)}`, node: scopes.node, g, notes: [], nameOnly: false, functions: [], logs: false } }];
  }

  /** What a map of scopes demands: one of them, unless it says `$all`. A function says yes itself, or gives such a map. */
  private demanded(scopes: Value): Guarantee {
    const { ts } = this.i.flow.host;
    const functions = this.i.values.functionsOf(scopes.node, scopes.frame);
    if (functions.length > 0) return functions.map(({ fn, frame }) => this.ofFunction(fn, frame)).reduce(either);
    const found = this.i.values.resolve(scopes.node, scopes.frame).flatMap((value) => (ts.isObjectLiteralExpression(value.node) ? [this.ofMap(value.node, value.frame)] : []));
    return found.length > 0 ? found.reduce(either) : NOTHING;
  }

  private ofFunction(fn: Parameters<Interpreter["summarize"]>[0], frame: Frame | undefined): Guarantee {
    const { ts } = this.i.flow.host;
    const maps = returnsOf(ts, fn).map((node) => unwrap(ts, node)).filter((node) => ts.isObjectLiteralExpression(node));
    if (maps.length > 0) return maps.map((node) => this.ofMap(node, frame)).reduce(either);
    const { val } = this.i.summarize(fn, frame, RESOLVER.args);
    return truth(val);
  }

  private ofMap(map: ts.ObjectLiteralExpression, frame: Frame | undefined): Guarantee {
    const { ts } = this.i.flow.host;
    const parts = map.properties.flatMap((property): readonly Guarantee[] => {
      const name = property.name && propertyNameText(ts, property.name);
      if (name === undefined || !ts.isPropertyAssignment(property) || property.initializer.kind === ts.SyntaxKind.FalseKeyword) return [];
      const inner = unwrap(ts, property.initializer);
      if ((name === "$all" || name === "$any") && ts.isObjectLiteralExpression(inner)) return [name === "$any" ? this.ofMap(inner, frame) : inner.properties.flatMap((one) => (one.name ? [this.scope(propertyNameText(ts, one.name) ?? "")] : [])).reduce(both, NOTHING)];
      return [this.scope(name)];
    });
    return parts.length > 0 ? parts.reduce(either) : NOTHING;
  }

  private scope(name: string): Guarantee {
    this.scopes ??= this.definitions();
    return this.scopes.get(name) ?? NOTHING;
  }

  /** `authScopes: async (context) => ({ signedIn: !!context.user })` of the builder. */
  private definitions(): ReadonlyMap<string, Guarantee> {
    const { ts, files } = this.i.flow.host;
    const found = new Map<string, Guarantee>();
    const builders = files.flatMap((file) => nameIndexOf(ts, file).calls.get("SchemaBuilder") ?? []).flatMap((call) => (ts.isNewExpression(call) && call.arguments?.[0] ? [call.arguments[0]] : []));
    const defined = builders.flatMap((node) => [...this.option({ node, frame: undefined }, "scopeAuth").flatMap((value) => this.option(value, "authScopes")), ...this.option({ node, frame: undefined }, "authScopes")]);
    for (const { fn, frame } of defined.flatMap(({ node, frame }) => this.i.values.functionsOf(node, frame))) {
      const { val } = this.i.summarize(fn, frame, [{ t: NOTHING, f: undefined, path: "ctx" }]);
      for (const [name, inner] of (val.promise?.val ?? val).props ?? []) found.set(name, truth(inner));
      // `role: (name) => context.user?.role === name`
      for (const node of returnsOf(ts, fn).map((one) => unwrap(ts, one))) {
        for (const property of ts.isObjectLiteralExpression(node) ? node.properties : []) {
          const name = property.name && propertyNameText(ts, property.name);
          const functions = ts.isPropertyAssignment(property) ? this.i.values.functionsOf(property.initializer, frame) : [];
          if (name !== undefined && functions.length > 0) found.set(name, functions.map((one) => truth(this.i.summarize(one.fn, one.frame, []).val)).reduce(either));
        }
      }
    }
    return found;
  }
}

/** What holds where a value, or the promise of one, is truthy. */
function truth(val: Val): Guarantee {
  return (val.promise?.val ?? val).t ?? NOTHING;
}
