/** Grants by statement and checks, along the control flow: whether one of them covers a read on every path, and which end open. */
import type ts from "typescript";
import { flowPointOf, walkBackwards, type FlowPoint } from "../../compiler/control-flow.js";
import { symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import type { AccessCall, AccessCalls } from "./access-call.js";
import type { Coverage } from "./covers.js";
import type { Subject, Subjects } from "./subject.js";

const MAX_CONDITION_DEPTH = 6;

/** The revokes that come between a point and the read. */
type Revoked = readonly AccessCall[];

export class StatementGrants {
  constructor(
    private readonly flow: Flow,
    private readonly access: AccessCalls,
    private readonly coverage: Coverage,
    private readonly subjects: Subjects,
  ) {}

  /** Whether on every path to a node a grant holds, or a check has succeeded, that covers the subject. */
  holdAt(node: ts.Node, subject: Subject): boolean {
    const point = pointOf(this.flow, node);
    return point !== undefined && this.holdFrom(point, subject);
  }

  private holdFrom(point: FlowPoint, subject: Subject): boolean {
    let open = false;
    const fail = (): undefined => {
      open = true;
      return undefined;
    };
    walkBackwards<Revoked>(
      point,
      [],
      (revoked) => revoked.map(({ call }) => this.flow.contexts.idOf(call)).join(),
      (event, revoked) => {
        if (event.kind === "start") return fail();
        if (event.kind === "assignment") return this.replaces(event.node, subject) ? fail() : revoked;
        const isAsked = this.impliesAccess(event.expression, event.outcome, subject, 0);
        return isAsked && !this.isRevoked(revoked, subject) ? undefined : revoked;
      },
      undefined,
      (call, revoked) => this.passCall(call, revoked, subject),
    );
    return !open;
  }

  /** A call on the way back: a grant that still holds ends the path, a revoke is kept in mind for the grants before it. */
  private passCall(call: ts.CallExpression, revoked: Revoked, subject: Subject): Revoked | undefined {
    const access = this.access.of(call);
    if (!access) return this.neverReturns(call) ? undefined : revoked;
    const { kind, subject: named } = access;
    if (!named) return revoked;
    if (kind === "revoke") return revoked.includes(access) ? revoked : [...revoked, access];
    if (kind === "require") return this.coverage.covers(named, subject) && !this.isRevoked(revoked, subject) ? undefined : revoked;
    if (kind !== "grant" || !this.coverage.covers(named, subject)) return revoked;
    const ending = revoked.filter(({ subject: ended }) => ended && this.coverage.isSame(ended, named));
    if (ending.length === 0) return undefined;
    // `revokePhi.last` ends one grant, `revokePhi` all that there are.
    const last = ending.find(({ isLast }) => isLast);
    return last && ending.every(({ isLast }) => isLast) ? revoked.filter((one) => one !== last) : revoked;
  }

  private isRevoked(revoked: Revoked, subject: Subject): boolean {
    return revoked.some(({ subject: ended }) => ended !== undefined && this.coverage.covers(ended, subject));
  }

  /** Whether a condition that came out this way says that access is allowed. */
  private impliesAccess(expression: ts.Expression, outcome: boolean, subject: Subject, depth: number): boolean {
    const { ts } = this.flow.host;
    const node = unwrap(ts, expression);
    if (depth > MAX_CONDITION_DEPTH) return false;
    const next = (inner: ts.Expression, result: boolean): boolean => this.impliesAccess(inner, result, subject, depth + 1);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return next(node.operand, !outcome);
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return outcome && (next(node.left, true) || next(node.right, true));
      if (kind === ts.SyntaxKind.BarBarToken) return outcome ? next(node.left, true) && next(node.right, true) : next(node.left, false) || next(node.right, false);
      const sense = comparisonSense(ts, kind);
      if (sense === undefined) return false;
      for (const [one, other] of [[node.left, node.right], [node.right, node.left]] as const) {
        if (other.kind === ts.SyntaxKind.TrueKeyword) return next(one, outcome === sense);
        if (other.kind === ts.SyntaxKind.FalseKeyword) return next(one, outcome !== sense);
      }
      return false;
    }
    if (ts.isIdentifier(node)) {
      const initializer = this.constantOf(node);
      return initializer !== undefined && next(initializer, outcome);
    }
    if (!ts.isCallExpression(node)) return false;
    const access = this.access.of(node);
    if (access) return access.kind === "ask" && outcome && access.subject !== undefined && this.coverage.covers(access.subject, subject);
    if (ts.isIdentifier(node.expression) && node.expression.text === "Boolean" && node.arguments[0]) return next(node.arguments[0], outcome);
    return this.predicateImplies(node, outcome, subject, depth);
  }

  /** A function of the project that only says what a check says: `const mayRead = (c) => phiAllowed(c)`. */
  private predicateImplies(call: ts.CallExpression, outcome: boolean, subject: Subject, depth: number): boolean {
    const { ts } = this.flow.host;
    const [value, ...others] = this.flow.functionsOf(call.expression, undefined);
    const body = value && others.length === 0 ? (value.fn as ts.FunctionLikeDeclaration).body : undefined;
    if (!value || !body) return false;
    const [only] = ts.isBlock(body) ? body.statements : [];
    const result = ts.isBlock(body) ? (only && ts.isReturnStatement(only) ? only.expression : undefined) : body;
    if (!result) return false;
    // Seen from inside, the argument goes by the name of the parameter.
    const inside = value.fn.parameters.flatMap((parameter, i) => {
      const argument = call.arguments[i];
      if (!argument || !ts.isIdentifier(parameter.name)) return [];
      const [given] = this.subjects.formsOf(argument);
      const [own] = this.subjects.formsOf(parameter.name);
      return given && own ? subject.forms.filter((form) => this.startsWith(form, given)).map((form) => ({ ...form, root: own.root, path: form.path.slice(given.path.length), types: form.types.slice(given.path.length) })) : [];
    });
    return inside.length > 0 && this.impliesAccess(result, outcome, { forms: inside, owners: subject.owners }, depth + 1);
  }

  private startsWith(form: Subject["forms"][number], start: Subject["forms"][number]): boolean {
    const { contexts } = this.flow;
    const key = ({ root }: Subject["forms"][number]): string => JSON.stringify(Object.values(root).map((part) => (typeof part === "object" ? contexts.idOf(part) : part)));
    return key(form) === key(start) && start.path.every((segment, i) => segment === form.path[i]);
  }

  private constantOf(name: ts.Identifier): ts.Expression | undefined {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, name);
    const declaration = symbol && valueDeclarationOf(symbol);
    const isConstant = declaration && ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return isConstant ? declaration.initializer : undefined;
  }

  /** Whether an assignment gives the name of the subject another value: grants before were for the old one. */
  private replaces(target: ts.Node, subject: Subject): boolean {
    const { ts } = this.flow.host;
    const root = subject.forms[0]?.root;
    if (!root || root.kind !== "variable" || !ts.isIdentifier(target)) return false;
    return symbolOf(this.flow.host, target) === root.symbol;
  }

  private neverReturns(call: ts.CallExpression): boolean {
    const { ts, checker } = this.flow.host;
    const signature = checker.getResolvedSignature(call);
    return signature !== undefined && (signature.getReturnType().flags & ts.TypeFlags.Never) !== 0;
  }
}

/** The point of the control flow at which a node is evaluated. */
export function pointOf(flow: Flow, node: ts.Node): FlowPoint | undefined {
  const { ts } = flow.host;
  const inside = (current: ts.Node): FlowPoint | undefined => {
    const point = flowPointOf(current);
    if (point) return point;
    if (ts.isFunctionLike(current) || ts.isClassLike(current)) return undefined;
    return ts.forEachChild(current, inside);
  };
  const found = inside(node);
  if (found) return found;
  for (let outer = node.parent; outer && !ts.isFunctionLike(outer) && !ts.isSourceFile(outer); outer = outer.parent) {
    const point = flowPointOf(outer);
    if (point) return point;
  }
  return undefined;
}

function comparisonSense(ts: Flow["host"]["ts"], kind: ts.SyntaxKind): boolean | undefined {
  if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken) return true;
  return kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken ? false : undefined;
}
