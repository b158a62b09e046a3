/** Registrars: the applications and routers of ordered-list frameworks, told apart by where they are made. */
import type ts from "typescript";
import type { ListFramework } from "../../../catalog/frameworks/list-frameworks.js";
import { identitiesOf } from "../../../compiler/identity.js";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { symbolOf } from "../../../compiler/symbols.js";
import { unwrap } from "../../../compiler/syntax.js";
import type { Frame, Values } from "../values.js";

export interface Registrar {
  /** The expression that makes it; the parameter or variable, where that is not at hand. */
  readonly node: ts.Node;
  readonly framework: ListFramework;
  readonly isApp: boolean;
  /** A prefix that it carries itself. */
  readonly prefix: string;
}

export class Registrars {
  private readonly known = new Map<string, readonly Registrar[]>();
  private readonly made = new Map<ts.Node, Registrar>();
  private readonly active = new Set<string>();

  constructor(
    private readonly values: Values,
    readonly framework: ListFramework,
  ) {}

  /** The registrars that an expression may stand for. */
  of(expression: ts.Node, frame: Frame | undefined): readonly Registrar[] {
    const key = this.values.keyOf({ node: expression, frame });
    const known = this.known.get(key);
    if (known) return known;
    if (this.active.has(key)) return [];
    this.active.add(key);
    const found = new Map<ts.Node, Registrar>();
    for (const value of this.values.resolve(expression, frame)) for (const registrar of this.at(value.node, value.frame)) found.set(registrar.node, registrar);
    this.active.delete(key);
    const all = [...found.values()];
    this.known.set(key, all);
    return all;
  }

  private at(node: ts.Node, frame: Frame | undefined): readonly Registrar[] {
    const { host } = this.values.flow;
    const { ts } = host;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const made = this.creation(node);
      if (made) return [made];
      if (!ts.isCallExpression(node)) return [];
      const callee = unwrap(ts, node.expression);
      if (!ts.isPropertyAccessExpression(callee)) return [];
      const name = callee.name.text;
      // `app.get(…).post(…)` and `app.use(…)` give the application back.
      const isChain = this.framework.methods.includes(name) || name === "use" || name === "on" || name === this.framework.basePath || name === this.framework.mount || (this.framework.mounted?.includes(name) ?? false);
      if (isChain && node.arguments.length !== 1) return this.of(callee.expression, frame);
      if (isChain && (name === "use" || name === this.framework.basePath || node.arguments.length === 0)) return this.of(callee.expression, frame);
      return [];
    }
    if (ts.isExpression(node) && this.isTyped(node)) {
      const declaration = symbolOf(host, node)?.valueDeclaration ?? node;
      return [this.remember({ node: declaration, framework: this.framework, isApp: /^(?:Express|Application|Koa|Hono|OpenAPIHono|App|H3)$/.test(this.typeName(node) ?? ""), prefix: "" })];
    }
    return [];
  }

  private creation(node: ts.CallExpression | ts.NewExpression): Registrar | undefined {
    const { host } = this.values.flow;
    const { ts } = host;
    const known = this.made.get(node);
    if (known) return known;
    const origin = importOriginOf(host, node.expression);
    if (origin?.kind !== "import" || !this.framework.modules.includes(origin.module)) return undefined;
    const steps = [...(origin.exportName === "default" || origin.exportName === "*" ? [] : [origin.exportName]), ...origin.chain, ts.isNewExpression(node) ? "new" : "()"];
    const path = (steps[0] === "default" ? steps.slice(1) : steps).join(".");
    const isRouterModule = /router/.test(origin.module);
    const isApp = this.framework.apps.includes(path) && !isRouterModule;
    if (!isApp && !this.framework.routers.includes(path)) return undefined;
    return this.remember({ node, framework: this.framework, isApp, prefix: this.prefixOf(node) });
  }

  private prefixOf(node: ts.CallExpression | ts.NewExpression): string {
    const { ts } = this.values.flow.host;
    const option = node.arguments?.[0];
    if (!this.framework.prefixOption || !option || !ts.isObjectLiteralExpression(option)) return "";
    for (const property of option.properties) {
      if (ts.isPropertyAssignment(property) && property.name.getText() === this.framework.prefixOption && ts.isStringLiteralLike(property.initializer)) return property.initializer.text;
    }
    return "";
  }

  /** Whether the checker knows it as one of the framework's. */
  isTyped(node: ts.Expression): boolean {
    return this.typeName(node) !== undefined;
  }

  private typeName(node: ts.Expression): string | undefined {
    const { host } = this.values.flow;
    const type = host.checker.getTypeAtLocation(node);
    const parts = type.isUnionOrIntersection() ? [type, ...type.types] : [type];
    for (const symbol of parts.flatMap((part) => [part.getSymbol(), part.aliasSymbol])) {
      if (!symbol) continue;
      // The symbol of `export default class Router` is called `default`.
      const written = symbol.name === "default" ? ((symbol.valueDeclaration as ts.ClassDeclaration | undefined)?.name?.text ?? "") : symbol.name;
      // Bundled declarations number names that are there twice: `H3$1`.
      const name = written.replace(/\$\d+$/, "");
      if (!this.framework.types.includes(name)) continue;
      if (identitiesOf(host, symbol).some((identity) => this.framework.packages.includes(identity.package.replace(/^@types\//, "")))) return name;
    }
    return undefined;
  }

  private remember(registrar: Registrar): Registrar {
    const known = this.made.get(registrar.node);
    if (!known) this.made.set(registrar.node, registrar);
    return known ?? registrar;
  }
}

