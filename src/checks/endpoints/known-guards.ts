/** Guards that are known by identity: the catalogue's, tagged ones (`@phiGuard`) and configured ones. */
import type ts from "typescript";
import type { GuardRow, MemberGuardRow, Weakening } from "../../catalog/framework-row.js";
import { MEMBER_GUARDS } from "../../catalog/frameworks/guards-members.js";
import { NODE_GUARDS } from "../../catalog/frameworks/guards-node.js";
import { WEB_GUARDS } from "../../catalog/frameworks/guards-web.js";
import { declaresFunction } from "../../catalog/user-rows.js";
import { identitiesOf } from "../../compiler/identity.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { calleeName } from "../../compiler/name-index.js";
import { isOwnNode, symbolOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import type { ConfiguredGuard } from "../../config/config.js";
import type { Flow } from "../../flow/services.js";
import { both, guarantee, type Guarantee, type Known } from "./guarantee.js";

const ROWS: readonly GuardRow[] = [...NODE_GUARDS, ...WEB_GUARDS];
const LAST_NAMES: ReadonlySet<string> = new Set(ROWS.flatMap((row) => row.paths.map((path) => path.split(".").at(-1) ?? "")));

/** A guard that somebody declared to be one. */
export interface DeclaredGuard {
  readonly kind: "authn" | "authz";
  readonly name: string;
  readonly why: "tagged" | "configured";
}

export class KnownGuards {
  private readonly rows = new WeakMap<ts.Node, GuardRow | null>();

  constructor(
    private readonly flow: Flow,
    private readonly configured: readonly ConfiguredGuard[],
  ) {}

  /** The guard that a name stands for, by its tag or the configuration. */
  declared(named: ts.Expression): DeclaredGuard | undefined {
    const { host } = this.flow;
    const { ts } = host;
    const node = unwrap(ts, named);
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
    const symbol = symbolOf(host, node);
    if (!symbol) return undefined;
    for (const declaration of symbol.declarations ?? []) {
      const found = this.declaredBy(declaration, calleeName(ts, node));
      if (found) return found;
    }
    for (const guard of this.configured) {
      if (declaresFunction(host, symbol, guard.function, calleeName(ts, node))) return { kind: guard.kind === "authorization" ? "authz" : "authn", name: calleeName(ts, node), why: "configured" };
    }
    return undefined;
  }

  /** The guard that a declaration is tagged as, itself or by the variable that holds it. */
  declaredBy(declaration: ts.Node, name: string): DeclaredGuard | undefined {
    const { host, phi } = this.flow;
    const { ts } = host;
    const parent = declaration.parent as ts.Node | undefined;
    const holder = (ts.isArrowFunction(declaration) || ts.isFunctionExpression(declaration)) && parent && (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) ? parent : undefined;
    const tag = phi.tagsOf(declaration).guard ?? (holder && phi.tagsOf(holder).guard);
    return tag && { kind: tag === "authorization" ? "authz" : "authn", name, why: "tagged" };
  }

  /** The catalogue's row for an expression that is attached as it is, or for the callee of one that is called. */
  row(expression: ts.Expression, forms: readonly GuardRow["form"][]): GuardRow | undefined {
    let row = this.rows.get(expression);
    if (row === undefined) this.rows.set(expression, (row = this.find(expression) ?? null));
    return row && forms.includes(row.form) ? row : undefined;
  }

  private find(expression: ts.Expression): GuardRow | undefined {
    const { host } = this.flow;
    const name = calleeName(host.ts, expression);
    const origin = importOriginOf(host, expression);
    if (origin?.kind !== "import") return undefined;
    if (/^(?:node:)?util$/.test(origin.module)) return this.promisified(expression);
    const steps = [...(origin.exportName === "default" || origin.exportName === "*" ? [] : [origin.exportName]), ...origin.chain];
    // `import { default as x }` and CommonJS interop spell the default export out.
    const path = (steps[0] === "default" ? steps.slice(1) : steps).join(".");
    if (!LAST_NAMES.has(steps.at(-1) ?? "") && !LAST_NAMES.has(name) && path !== "") return undefined;
    return ROWS.find((row) => row.paths.includes(path) && row.modules.some((module) => matchesModule(module, origin.module)));
  }

  /** `promisify(jwt.verify)`: the guard, with a promise for its callback. */
  private promisified(expression: ts.Expression): GuardRow | undefined {
    const { ts } = this.flow.host;
    const node = this.literalOf(expression);
    const [given] = ts.isCallExpression(node) && calleeName(ts, node.expression) === "promisify" ? node.arguments : [];
    const row = given && this.row(given, ["call"]);
    if (!row) return undefined;
    const { callback: _, ...rest } = row;
    return rest;
  }

  /** A guard that is a member of what the framework hands over. */
  member(access: ts.Expression): MemberGuardRow | undefined {
    const { host } = this.flow;
    const { ts } = host;
    const node = unwrap(ts, access);
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    const row = MEMBER_GUARDS.find((candidate) => candidate.member === node.name.text && (!candidate.receiver || candidate.receiver.test(node.expression.getText())));
    if (!row) return undefined;
    const symbol = symbolOf(host, node);
    if (!symbol?.declarations?.length) return row;
    if (symbol.declarations.some((declaration) => isOwnNode(host, declaration) && !ts.isMethodSignature(declaration) && !ts.isPropertySignature(declaration))) return undefined;
    const packages = identitiesOf(host, symbol).map((identity) => identity.package.replace(/^@types\//, "").replace(/^(.+)__(.+)$/, "@$1/$2"));
    return packages.some((name) => name === "" || row.packages.includes(name)) ? row : undefined;
  }

  /** What a call of a catalogued guard establishes: its kind, and a role where it is given one to ask for. */
  guaranteeOf(row: GuardRow, call: ts.CallExpression, name: string): Guarantee {
    const { ts } = this.flow.host;
    const proof = { name, at: call };
    const g = guarantee(row.kind as Known, proof);
    const asksForRole = row.rolesBy && call.arguments.map((argument) => this.literalOf(argument)).some((node) => ts.isStringLiteralLike(node) || ts.isFunctionLike(node) || row.rolesBy?.some((option) => this.hasOption(node, 0, { option })));
    return asksForRole ? both(g, guarantee("authz", proof)) : g;
  }

  /** The option with which a guard lets anonymous callers pass, as it is written. */
  weakening(row: GuardRow, call: ts.CallExpression): string | undefined {
    for (const weak of row.weakenedBy ?? []) if (call.arguments.some((argument, i) => this.hasOption(argument, i, weak))) return weak.value === undefined || /^\d/.test(weak.option) ? `"${String(weak.value)}"` : `${weak.option}: ${String(weak.value)}`;
    return undefined;
  }

  /** Whether a guard's call carries an option with which it rejects by itself. */
  isStrengthened(row: GuardRow, call: ts.CallExpression): boolean {
    return row.strengthenedBy?.some((option) => call.arguments.some((argument, i) => this.hasOption(argument, i, option))) ?? false;
  }

  private hasOption(argument: ts.Expression, index: number, { option, value }: Weakening): boolean {
    const { ts } = this.flow.host;
    const node = this.literalOf(argument);
    if (/^\d+$/.test(option)) {
      if (index !== Number(option)) return false;
      const texts = ts.isArrayLiteralExpression(node) ? node.elements : [node];
      return texts.some((text) => ts.isStringLiteralLike(text) && text.text === value);
    }
    if (!ts.isObjectLiteralExpression(node)) return false;
    return node.properties.some((property) => {
      if (!ts.isPropertyAssignment(property) || property.name.getText().replace(/["']/g, "") !== option) return false;
      if (value === undefined) return true;
      return property.initializer.getText().replace(/["']/g, "") === String(value);
    });
  }

  /** The literal behind a constant. */
  private literalOf(expression: ts.Expression): ts.Expression {
    const { ts } = this.flow.host;
    const node = unwrap(ts, expression);
    if (!ts.isIdentifier(node)) return node;
    const declaration = symbolOf(this.flow.host, node)?.valueDeclaration;
    return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(ts, declaration.initializer) : node;
  }
}

function matchesModule(pattern: string, module: string): boolean {
  return pattern.endsWith("/*") ? module.startsWith(pattern.slice(0, -1)) : module === pattern;
}
