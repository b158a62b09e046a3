/** Grants by statement and checks, along the control flow: whether one of them covers a read on every path, and which end open. */
import type ts from "typescript";
import { flowPointOf, walkBackwards, type FlowPoint } from "../../compiler/control-flow.js";
import { symbolOf } from "../../compiler/symbols.js";
import { statementsIn } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import type { AccessCall, AccessCalls } from "./access-call.js";
import { Conditions } from "./conditions.js";
import type { Coverage } from "./covers.js";
import { returningExitsOf } from "./exits.js";
import { findAccessCalls } from "./find-access-calls.js";
import { nestedCallsByPoint } from "./nested-calls.js";
import type { Subject, Subjects } from "./subject.js";

/** The revokes that come between a point and the read. */
type Revoked = readonly AccessCall[];

export class StatementGrants {
  private readonly conditions: Conditions;
  /** Functions that are being looked through: one that calls itself is no help to itself. */
  private readonly entered = new Set<ts.Node>();
  private nestedCalls: ReturnType<typeof nestedCallsByPoint> | undefined;

  constructor(
    private readonly flow: Flow,
    private readonly access: AccessCalls,
    private readonly coverage: Coverage,
    subjects: Subjects,
  ) {
    this.conditions = new Conditions(flow, access, coverage, subjects, (node, subject) => this.holdAt(node, subject));
  }

  private get nested(): ReturnType<typeof nestedCallsByPoint> {
    return (this.nestedCalls ??= nestedCallsByPoint(this.flow.host.ts, findAccessCalls(this.flow, this.access)));
  }

  /** Whether on every path to a node a grant holds, or a check has succeeded, that covers the subject. */
  holdAt(node: ts.Node, subject: Subject): boolean {
    if (this.conditions.selected(subject)) return true;
    const point = pointOf(this.flow, node);
    return point !== undefined && this.holdFrom(point, subject, node);
  }

  /** @param node evaluated at the point; what stands behind it comes later */
  private holdFrom(point: FlowPoint, subject: Subject, node: ts.Node | undefined): boolean {
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
        const isAsked = this.conditions.implyAccess(event.expression, event.outcome, subject);
        return isAsked && !this.isRevoked(revoked, subject) ? undefined : revoked;
      },
      undefined,
      (call, revoked) => this.passCall(call, revoked, subject),
      (at, isStart) => {
        const calls = this.nested.get(at) ?? [];
        return isStart && node ? calls.filter(({ end }) => end <= node.getStart()) : calls;
      },
    );
    return !open;
  }

  /** A call on the way back: a grant that still holds ends the path, a revoke is kept in mind for the grants before it. */
  private passCall(call: ts.CallExpression, revoked: Revoked, subject: Subject): Revoked | undefined {
    const access = this.access.of(call);
    if (!access) return this.neverReturns(call) || (this.returnsOnlyAllowed(call, subject) && !this.isRevoked(revoked, subject)) ? undefined : revoked;
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

  /** A call that comes back only where access is allowed: an assertion, or a function of the project that throws otherwise. */
  private returnsOnlyAllowed(call: ts.CallExpression, subject: Subject): boolean {
    if (this.conditions.assertAccess(call, subject)) return true;
    return this.conditions.insideOf(call, subject).some(({ fn, inside }) => {
      const throws = statementsIn(this.flow.host.ts, fn, (node) => (this.flow.host.ts.isThrowStatement(node) ? node : undefined));
      if (throws.length === 0 || this.entered.has(fn)) return false;
      this.entered.add(fn);
      const isAllowed = returningExitsOf(this.flow.host.ts, fn).every(({ point }) => this.holdFrom(point, inside, undefined));
      this.entered.delete(fn);
      return isAllowed;
    });
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
