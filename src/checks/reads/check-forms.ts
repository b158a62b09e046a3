/** Statements of access: mixed with blocks for the same value, or left open on some path. */
import type ts from "typescript";
import { flowPointOf, walkBackwards, type FlowPoint } from "../../compiler/control-flow.js";
import type { TypeScript } from "../../compiler/host.js";
import { symbolOf } from "../../compiler/symbols.js";
import { containerOf, parametersOf } from "../../compiler/syntax.js";
import { rangeOf, shortText } from "../positions.js";
import type { AccessCall } from "./access-call.js";
import { exitsOf } from "./exits.js";
import type { AccessAnalysis } from "./find-unallowed-reads.js";
import { nestedCallsByPoint } from "./nested-calls.js";
import type { AccessProblem } from "./problem.js";

/** Blocks for a value that the same function also grants by statement. */
export function findMixedForms({ flow, coverage }: AccessAnalysis, calls: readonly AccessCall[]): readonly AccessProblem[] {
  const { ts } = flow.host;
  const grants = calls.filter(({ kind }) => kind === "grant");
  return calls.filter(({ kind }) => kind === "allow-for").flatMap(({ call, subject }) => {
    const other = grants.find((grant) => subject && grant.subject && outermostFunction(ts, grant.call) === outermostFunction(ts, call) && coverage.isSame(grant.subject, subject));
    if (!other || !subject) return [];
    return [{
      at: call,
      message: `\`${shortText(subject, 40)}\` is granted both by this block and by the statement in line ${rangeOf(other.call).line}: use one form, so that it is clear where access ends.`,
      related: { at: other.call, description: `\`${shortText(other.call, 40)}\` grants the same value by statement` },
    }];
  });
}

/** Grants by statement that some way out of their function leaves open. */
export function findOpenGrants({ flow, access, coverage }: AccessAnalysis, calls: readonly AccessCall[]): readonly AccessProblem[] {
  const { ts } = flow.host;
  const revokes = calls.filter(({ kind }) => kind === "revoke");
  const nested = nestedCallsByPoint(ts, calls);
  const ends = (grant: AccessCall, other: AccessCall): boolean =>
    other.kind === "revoke" && grant.subject !== undefined && other.subject !== undefined && coverage.isSame(grant.subject, other.subject);
  return calls.filter(({ kind }) => kind === "grant").flatMap((grant) => {
    const container = containerOf(ts, grant.call);
    const matching = revokes.filter((revoke) => ends(grant, revoke));
    // A function made in here may be what ends it: a clean-up that is handed over or returned.
    if (matching.some(({ call }) => containerOf(ts, call) !== container && isInside(call, container))) return [];
    const exits = exitsOf(flow.host.ts, container);
    const caught = catchPointsOf(ts, grant.call, container);
    const open = exits.find(({ point, node }) => {
      if (node && matching.some(({ call }) => isInFinallyAround(ts, call, node, container))) return false;
      // What the statement that leaves evaluates comes after its point.
      if (node && isInside(grant.call, node)) return !matching.some(({ call }) => isInside(call, node) && call.pos > grant.call.pos);
      return reaches(point, nested, grant.call, caught, (call) => {
        const other = access.of(call);
        return other ? ends(grant, other) : handsToRevoke({ flow, coverage }, call, grant, revokes);
      });
    });
    if (!open || !grant.subject) return [];
    const where = open.node ? `when the function is left in line ${rangeOf(open.node).line}` : "when the function ends";
    return [{
      at: grant.call,
      message: `The grant for \`${shortText(grant.subject, 40)}\` is not revoked ${where}: call revokePhi on every path (in \`finally\`), or use a block.`,
      ...(open.node && { related: { at: open.node, description: "here the grant is still open" } }),
    }];
  });
}

/** Where the `catch` clauses around a grant begin: whatever throws behind it leads there with the grant open. */
function catchPointsOf(ts: TypeScript, grant: ts.Node, container: ts.Node): ReadonlySet<FlowPoint> {
  const points = new Set<FlowPoint>();
  for (let current = grant; current !== container; current = current.parent) {
    const { parent } = current;
    const [first] = ts.isTryStatement(parent) && parent.tryBlock === current ? (parent.catchClause?.block.statements ?? []) : [];
    const point = first && flowPointOf(first);
    if (point) points.add(point);
  }
  return points;
}

/** A function of the project that revokes what it is given: `closeChart(chart)`. */
function handsToRevoke({ flow, coverage }: Pick<AccessAnalysis, "flow" | "coverage">, call: ts.CallExpression, grant: AccessCall, revokes: readonly AccessCall[]): boolean {
  const [value, ...others] = flow.functionsOf(call.expression, undefined);
  if (!value || others.length > 0) return false;
  return call.arguments.some((argument, index) => {
    const name = parametersOf(flow.host.ts, value.fn)[index]?.name;
    if (!name || !grant.subject || !coverage.isSame(argument, grant.subject)) return false;
    return revokes.some((revoke) => revoke.subject && isInside(revoke.call, value.fn) && symbolOf(flow.host, revoke.subject) === symbolOf(flow.host, name as ts.Identifier));
  });
}

/** Whether a call stands in a `finally` block that runs when the statement leaves. */
function isInFinallyAround(ts: TypeScript, call: ts.Node, leaving: ts.Node, container: ts.Node): boolean {
  for (let current = leaving; current !== container; current = current.parent) {
    const { parent } = current;
    if (ts.isTryStatement(parent) && parent.finallyBlock && current !== parent.finallyBlock && isInside(call, parent.finallyBlock)) return true;
  }
  return false;
}

function reaches(point: FlowPoint, nested: ReturnType<typeof nestedCallsByPoint>, target: ts.CallExpression, caught: ReadonlySet<FlowPoint>, isEnd: (call: ts.CallExpression) => boolean): boolean {
  let found = false;
  walkBackwards<true>(point, true, () => "", (event, state) => (event.kind === "start" ? undefined : state), (at) => { found ||= caught.has(at); }, (call, state) => {
    if (call === target) found = true;
    return found || isEnd(call) ? undefined : state;
  }, (at) => nested.get(at) ?? []);
  return found;
}

function outermostFunction(ts: TypeScript, node: ts.Node): ts.Node {
  let found = containerOf(ts, node);
  for (let outer = found; !ts.isSourceFile(outer); outer = containerOf(ts, outer)) found = outer;
  return found;
}

function isInside(node: ts.Node, outer: ts.Node): boolean {
  return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end;
}
