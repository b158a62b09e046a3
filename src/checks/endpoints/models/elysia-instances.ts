/** The instances of Elysia: told apart by where they are made, with the callbacks (`group`, `guard`, functional plugins) that add to them. */
import type ts from "typescript";
import { identitiesOf } from "../../../compiler/identity.js";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { symbolOf, valueDeclarationOf } from "../../../compiler/symbols.js";
import { parametersOf, unwrap } from "../../../compiler/syntax.js";
import { constantText } from "../constant-text.js";
import type { Interpreter } from "../interpreter.js";
import { ModuleOrder } from "./module-order.js";

export const ELYSIA = "elysia";
const MAX_DEPTH = 8;

/** An instance, or the part of one that a callback (`group`, `guard`) adds to. */
export interface Instance {
  readonly node: ts.Node;
  readonly prefix: string;
  /** What it is a part of, and where. */
  readonly inside?: { readonly instance: Instance; readonly order: readonly number[]; readonly options: ts.Expression | undefined };
}

/** A place in an instance's chain. */
export interface Site {
  readonly instance: Instance;
  readonly order: readonly number[];
}

export class ElysiaInstances {
  private readonly instances = new Map<ts.Node, Instance>();
  private readonly order: ModuleOrder;

  constructor(private readonly i: Interpreter) {
    this.order = new ModuleOrder(i.flow.host);
  }

  /** The calls of members that an instance may have. */
  calls(names: readonly string[]): readonly ts.CallExpression[] {
    const { ts, files } = this.i.flow.host;
    return files.flatMap((file) => names.flatMap((name) => (nameIndexOf(ts, file).calls.get(name) ?? []).flatMap((call) => {
      if (!ts.isCallExpression(call)) return [];
      const callee = unwrap(ts, call.expression);
      return ts.isPropertyAccessExpression(callee) && this.mayBeInstance(callee.expression) ? [call] : [];
    })));
  }

  private mayBeInstance(node: ts.Expression): boolean {
    const { host } = this.i.flow;
    const type = host.checker.getTypeAtLocation(node);
    if ((type.flags & host.ts.TypeFlags.Any) !== 0) return true;
    const symbol = type.getSymbol();
    return symbol !== undefined && identitiesOf(host, symbol).some(({ package: name }) => name === ELYSIA);
  }

  /** The instances that a call adds to, each with its place in the order. */
  sitesOf(call: ts.CallExpression): readonly Site[] {
    const place = [this.order.of(call.getSourceFile()), call.getEnd()];
    return this.instancesOf((call.expression as ts.PropertyAccessExpression).expression, 0).map(({ instance, order }) => ({ instance, order: order.length > 0 ? [...order, call.getEnd()] : place }));
  }

  /** The instances that an expression may be; `order` is where a callback hands over what it adds. */
  private instancesOf(node: ts.Expression, depth: number): readonly Site[] {
    const { ts } = this.i.flow.host;
    if (depth > MAX_DEPTH) return [];
    return this.i.values.resolve(rootOf(ts, node), undefined).flatMap((value): readonly Site[] => {
      const inner = value.node;
      if (ts.isNewExpression(inner) && this.isElysia(inner)) return [{ instance: this.remember(inner, { node: inner, prefix: this.prefixOf(inner) }), order: [] }];
      if (ts.isCallExpression(inner)) return inner === node ? [] : this.instancesOf(inner, depth + 1);
      const declaration = ts.isIdentifier(inner) ? valueDeclarationOf(symbolOf(this.i.flow.host, inner) as ts.Symbol) : undefined;
      return declaration && ts.isParameter(declaration) ? this.ofCallback(declaration, depth) : [];
    });
  }

  /** `.group("/path", options?, (app) => …)`, `.guard(options, (app) => …)` and `.use((app) => …)`. */
  private ofCallback(parameter: ts.ParameterDeclaration, depth: number): readonly Site[] {
    const { ts } = this.i.flow.host;
    const fn = parameter.parent;
    if (parametersOf(ts, fn).indexOf(parameter) !== 0) return [];
    return this.i.flow.usesOf(fn).flatMap((use): readonly Site[] => {
      if (use.kind !== "handed" || !ts.isCallExpression(use.call)) return [];
      const { call } = use;
      const callee = unwrap(ts, call.expression);
      if (!ts.isPropertyAccessExpression(callee)) return [];
      const name = callee.name.text;
      if (!/^(?:group|guard|use)$/.test(name)) return [];
      return this.instancesOf(callee.expression, depth + 1).map(({ instance, order }) => {
        const place = order.length > 0 ? [...order, call.getEnd()] : [this.order.of(call.getSourceFile()), call.getEnd()];
        // A plugin that is a function adds to the instance itself.
        if (name === "use") return { instance, order: place };
        const [path, options] = name === "group" ? [constantText(this.i.values, call.arguments[0], undefined) ?? "", call.arguments.length > 2 ? call.arguments[1] : undefined] : ["", call.arguments[0]];
        return { instance: this.remember(call, { node: call, prefix: path, inside: { instance, order: place, options } }), order: place };
      });
    });
  }

  private remember(node: ts.Node, instance: Instance): Instance {
    const known = this.instances.get(node);
    if (!known) this.instances.set(node, instance);
    return known ?? instance;
  }

  private isElysia(node: ts.NewExpression): boolean {
    const origin = importOriginOf(this.i.flow.host, node.expression);
    return origin?.kind === "import" && origin.module === ELYSIA;
  }

  private prefixOf({ arguments: given }: ts.NewExpression): string {
    const [prefix] = given?.[0] ? this.i.values.memberOf({ node: given[0], frame: undefined }, "prefix") ?? [] : [];
    return prefix && this.i.flow.host.ts.isExpression(prefix.node) ? constantText(this.i.values, prefix.node, prefix.frame) ?? "" : "";
  }

  /** The instances that `use` is given. */
  pluginsOf({ arguments: given }: ts.CallExpression): readonly Instance[] {
    const { ts } = this.i.flow.host;
    return given.flatMap((argument) => this.i.values.elementsOf(argument, undefined).length > 0 ? this.i.values.elementsOf(argument, undefined).flatMap(({ node }) => (ts.isExpression(node) ? this.instancesOf(node, 0) : [])) : this.instancesOf(argument, 0)).map(({ instance }) => instance);
  }
}

/** The expression at the beginning of `app.get(…).use(…)`. */
function rootOf(ts: Interpreter["flow"]["host"]["ts"], node: ts.Expression): ts.Expression {
  let at = unwrap(ts, node);
  while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) at = unwrap(ts, at.expression.expression);
  return at;
}
