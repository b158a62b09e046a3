/** Calls of the access library: blocks, statements and questions, by whatever name they were imported. */
import type ts from "typescript";
import { declaresFunction, type FunctionReference } from "../../catalog/user-rows.js";
import { identitiesOf } from "../../compiler/identity.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { calleeName } from "../../compiler/name-index.js";
import { followAlias, symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";

/** What a call of the library does. */
export type AccessKind =
  /** `allowPhi(user, reason, work)`: any PHI may be read in the work. */
  | "allow"
  /** `allowPhi.for(subject, user, reason, work)`: PHI of one value or model. */
  | "allow-for"
  /** `disallowPhi(work)` and `disallowPhi.for(subject, work)`: reads are refused again. */
  | "disallow"
  | "disallow-for"
  /** A function of the project's own that works as `allowPhi` (`@phiAccess`, `accessFunctions`). */
  | "own-block"
  /** `grantPhi(subject, user, reason)` and `revokePhi(subject)`, `revokePhi.last(subject)`. */
  | "grant"
  | "revoke"
  /** `phiAllowed(subject)` asks, `requirePhi(subject)` throws. */
  | "ask"
  | "require";

/** A call of the library, its arguments by their role. */
export interface AccessCall {
  readonly kind: AccessKind;
  readonly call: ts.CallExpression;
  readonly subject: ts.Expression | undefined;
  readonly user: ts.Expression | undefined;
  readonly reason: ts.Expression | undefined;
  /** Position of the callback; -1 where any argument may be one, `undefined` where there is none. */
  readonly workIndex: number | undefined;
  /** `revokePhi.last` */
  readonly isLast: boolean;
}

/** Positions of the arguments of each function, by the names that lead to it from the module. */
const SHAPES: Readonly<Record<string, { readonly kind: AccessKind; readonly subject?: number; readonly user?: number; readonly work?: number }>> = {
  allowPhi: { kind: "allow", user: 0, work: 2 },
  "allowPhi.for": { kind: "allow-for", subject: 0, user: 1, work: 3 },
  disallowPhi: { kind: "disallow", work: 0 },
  "disallowPhi.for": { kind: "disallow-for", subject: 0, work: 1 },
  grantPhi: { kind: "grant", subject: 0, user: 1 },
  revokePhi: { kind: "revoke", subject: 0 },
  "revokePhi.last": { kind: "revoke", subject: 0 },
  phiAllowed: { kind: "ask", subject: 0 },
  requirePhi: { kind: "require", subject: 0 },
};

const MODULE = /^phi-lint(?:\/runtime)?$/;

/** Recognizes calls of the access library; answers are kept for the program. */
export class AccessCalls {
  private readonly known = new Map<ts.CallExpression, AccessCall | undefined>();
  private readonly kinds = new Map<ts.Symbol, string | undefined>();

  constructor(
    private readonly flow: Flow,
    private readonly accessFunctions: readonly FunctionReference[],
  ) {}

  /** What a call does with access, if anything. */
  of(node: ts.Node): AccessCall | undefined {
    if (!this.flow.host.ts.isCallExpression(node)) return undefined;
    if (!this.known.has(node)) this.known.set(node, this.recognize(node));
    return this.known.get(node);
  }

  /** Whether an expression is the question itself, handed over as a function: `charts.filter(phiAllowed)`. */
  isQuestion(expression: ts.Expression): boolean {
    return this.nameOf(unwrap(this.flow.host.ts, expression)) === "phiAllowed";
  }

  private recognize(call: ts.CallExpression): AccessCall | undefined {
    const { ts } = this.flow.host;
    const callee = unwrap(ts, call.expression);
    const bound = this.boundBy(callee);
    const name = this.nameOf(bound ? unwrap(ts, (bound.expression as ts.PropertyAccessExpression).expression) : callee);
    if (name === "own") return { kind: "own-block", call, subject: undefined, user: undefined, reason: undefined, workIndex: -1, isLast: false };
    const shape = name === undefined ? undefined : SHAPES[name];
    if (!shape) return undefined;
    const given = bound?.arguments.slice(1) ?? [];
    const all = [...given, ...call.arguments];
    const at = (index: number | undefined): ts.Expression | undefined => (index === undefined ? undefined : all[index]);
    const workIndex = shape.work === undefined ? undefined : shape.work - given.length;
    const reason = shape.user === undefined ? undefined : shape.user + 1;
    return { kind: shape.kind, call, subject: at(shape.subject), user: at(shape.user), reason: at(reason), workIndex, isLast: name === "revokePhi.last" };
  }

  /** What made a function whose first arguments are settled: `const asNurse = allowPhi.bind(undefined, nurse, "Round")`. */
  private boundBy(callee: ts.Expression): ts.CallExpression | undefined {
    const { host } = this.flow;
    const { ts } = host;
    const symbol = ts.isIdentifier(callee) ? symbolOf(host, callee) : undefined;
    const declaration = symbol && valueDeclarationOf(symbol);
    const made = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(ts, declaration.initializer) : undefined;
    const isBound = made && ts.isCallExpression(made) && ts.isPropertyAccessExpression(made.expression) && made.expression.name.text === "bind";
    return isBound ? made : undefined;
  }

  /** `allowPhi`, `allowPhi.for`, … for functions of the library, `own` for the project's. */
  private nameOf(callee: ts.Expression): string | undefined {
    const { host } = this.flow;
    const { ts } = host;
    if (ts.isPropertyAccessExpression(callee) && ["for", "last"].includes(callee.name.text)) {
      const base = this.nameOf(unwrap(ts, callee.expression));
      if (base !== undefined && base !== "own") return `${base}.${callee.name.text}`;
    }
    const symbol = symbolOf(host, callee);
    if (!symbol) return this.byImport(callee);
    if (!this.kinds.has(symbol)) this.kinds.set(symbol, this.byImport(callee) ?? this.byIdentity(symbol) ?? (this.isOwn(symbol, callee) ? "own" : undefined));
    return this.kinds.get(symbol);
  }

  private byImport(callee: ts.Expression): string | undefined {
    const origin = importOriginOf(this.flow.host, callee);
    if (origin?.kind !== "import" || !MODULE.test(origin.module)) return undefined;
    return [origin.exportName, ...origin.chain].filter((name) => name !== "default" && name !== "*").join(".");
  }

  private byIdentity(symbol: ts.Symbol): string | undefined {
    const identity = identitiesOf(this.flow.host, symbol).find(({ package: name }) => name === "phi-lint");
    return identity && identity.member in SHAPES ? identity.member : undefined;
  }

  private isOwn(symbol: ts.Symbol, callee: ts.Expression): boolean {
    const { host, phi } = this.flow;
    const named = followAlias(host, symbol);
    if (named.declarations?.some((declaration) => phi.tagsOf(declaration).access === true)) return true;
    return this.accessFunctions.some((reference) => declaresFunction(host, named, reference, calleeName(host.ts, callee)));
  }
}
