/** graphql-shield: a tree of rules before the resolvers. A field that the tree leaves out is open, unless the fallback says otherwise. */
import type ts from "typescript";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { symbolOf } from "../../../compiler/symbols.js";
import { unwrap } from "../../../compiler/syntax.js";
import type { Standing } from "../endpoint.js";
import { both, either, guarantee, NOTHING, type Guarantee } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { calledWith, type Protocol } from "../protocols.js";
import type { Value } from "../values.js";

const MODULE = "graphql-shield";
const RULE: Protocol = { ...calledWith("input", "input", "ctx", "input"), goesOn: "yes" };

/** One call of `shield(tree, options)`. */
interface RuleTree {
  readonly call: ts.CallExpression;
  readonly tree: Value;
  readonly options: ts.Expression | undefined;
  /** The schemas that it is applied to; any, where that cannot be seen. */
  readonly schemas: readonly ts.Node[] | undefined;
}

/** The rule trees of a program that something uses. */
export class Shields {
  private readonly trees: readonly RuleTree[];

  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
  ) {
    const { ts, files } = i.flow.host;
    this.trees = files.flatMap((file) => (nameIndexOf(ts, file).calls.get("shield") ?? []).flatMap((call) => {
      const [tree, options] = ts.isCallExpression(call) && this.nameOf(call) === "shield" && this.isUsed(call) ? call.arguments : [];
      return tree ? [{ tree: { node: tree, frame: undefined }, options, call: call as ts.CallExpression, schemas: this.appliedTo(call) }] : [];
    }));
  }

  /** `applyMiddleware(schema, permissions)` */
  private appliedTo(shield: ts.Node): readonly ts.Node[] | undefined {
    const { ts, files } = this.i.flow.host;
    const calls = files.flatMap((file) => nameIndexOf(ts, file).calls.get("applyMiddleware") ?? []);
    const found = calls.flatMap((call) => {
      const [schema, ...rest] = ts.isCallExpression(call) ? call.arguments : [];
      const isApplied = rest.some((argument) => this.i.values.resolve(argument, undefined).some(({ node }) => node === shield));
      return schema && isApplied ? this.i.values.resolve(schema, undefined).map(({ node }) => node) : [];
    });
    return found.length > 0 ? found : undefined;
  }

  /** What the rules let stand before a field of a root type of a schema. */
  standing(schema: ts.Node, root: string, field: string): readonly Standing[] {
    return this.trees.filter(({ schemas }) => !schemas || schemas.includes(schema)).map(({ tree, options, call }) => {
      const rule = this.ruleFor(tree, root, field);
      const fallback = rule ?? (options && this.members(options, "fallbackRule")[0]);
      const g = fallback ? this.ofRule(fallback, 0) : NOTHING;
      return { where: "field", attached: { name: fallback && this.i.flow.host.ts.isExpression(fallback.node) ? fallback.node.getText().slice(0, 40) : "shield", node: call, g, notes: [], nameOnly: false, functions: [], logs: false } };
    });
  }

  private ruleFor(tree: Value, root: string, field: string): Value | undefined {
    const { ts } = this.i.flow.host;
    for (const value of this.i.values.resolve(tree.node, tree.frame)) {
      if (!ts.isObjectLiteralExpression(value.node)) return value;
      const member = (name: string): Value | undefined => this.i.values.memberOf(value, name)?.[0];
      const type = member(root) ?? member("*");
      if (!type) return undefined;
      for (const inner of this.i.values.resolve(type.node, type.frame)) {
        if (!ts.isObjectLiteralExpression(inner.node)) return inner;
        return this.i.values.memberOf(inner, field)?.[0] ?? this.i.values.memberOf(inner, "*")?.[0];
      }
    }
    return undefined;
  }

  private ofRule({ node, frame }: Value, depth: number): Guarantee {
    const { ts } = this.i.flow.host;
    if (depth > 8) return NOTHING;
    const found = this.i.values.resolve(node, frame).map((value): Guarantee => {
      const name = ts.isExpression(value.node) ? this.nameOf(value.node) : undefined;
      if (name === "deny") return guarantee("authn", { name, at: value.node });
      if (!ts.isCallExpression(value.node)) return NOTHING;
      const parts = (): readonly Guarantee[] => (value.node as ts.CallExpression).arguments.map((argument) => this.ofRule({ node: argument, frame: value.frame }, depth + 1));
      switch (name) {
        case "and":
        case "chain": return parts().reduce(both, NOTHING);
        case "or":
        case "race": return parts().length > 0 ? parts().reduce(either) : NOTHING;
        case "rule": return this.ofFunction(value.node, value.frame);
      }
      return NOTHING;
    });
    return found.length > 0 ? found.reduce(either) : NOTHING;
  }

  /** `rule()(async (parent, args, context) => …)` */
  private ofFunction(call: ts.CallExpression, frame: Value["frame"]): Guarantee {
    const fn = call.arguments.at(-1);
    return fn ? this.middleware.classify(fn, frame, RULE).g : NOTHING;
  }

  /** The function of graphql-shield that an expression is, calls, or calls the result of. */
  private nameOf(node: ts.Expression): string | undefined {
    const { ts } = this.i.flow.host;
    let callee = unwrap(ts, node);
    while (ts.isCallExpression(callee)) callee = unwrap(ts, callee.expression);
    const origin = importOriginOf(this.i.flow.host, callee);
    return origin?.kind === "import" && origin.module === MODULE ? (origin.chain.filter((step) => step !== "()").at(-1) ?? origin.exportName) : undefined;
  }

  private members(options: ts.Expression, name: string): readonly Value[] {
    return this.i.values.resolve(options, undefined).flatMap((value) => this.i.values.memberOf(value, name) ?? []);
  }

  /** Whether anything is done with the rules: a tree that nobody applies guards nothing. */
  private isUsed(call: ts.CallExpression): boolean {
    const { ts } = this.i.flow.host;
    const { parent } = call;
    if (!ts.isVariableDeclaration(parent)) return !ts.isExpressionStatement(parent);
    if (ts.getCombinedModifierFlags(parent) & ts.ModifierFlags.Export) return true;
    const symbol = symbolOf(this.i.flow.host, parent.name);
    return symbol !== undefined && this.i.flow.references.ofVariable(symbol).some((name) => name !== parent.name && !ts.isExportSpecifier(name.parent));
  }
}
