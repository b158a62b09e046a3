/** Blocks that hand out a way to read later: a function, a getter or a generator that reads PHI when the block has long ended. */
import type ts from "typescript";
import { functionOf } from "../../flow/own-functions.js";
import { isGenerator, returnsOf, unwrap } from "../../compiler/syntax.js";
import type { AccessCall } from "./access-call.js";
import type { AccessAnalysis } from "./find-unallowed-reads.js";
import type { AccessProblem } from "./problem.js";

export function findLazyResults(analysis: AccessAnalysis, calls: readonly AccessCall[]): readonly AccessProblem[] {
  const { flow } = analysis;
  return calls.filter(({ kind }) => kind === "allow" || kind === "allow-for").flatMap(({ call, workIndex }) => {
    const work = workIndex === undefined || workIndex < 0 ? undefined : call.arguments[workIndex];
    const results = work ? flow.functionsOf(work, undefined).flatMap(({ fn }) => returnsOf(flow.host.ts, fn as ts.FunctionLikeDeclaration)) : [];
    return results.flatMap((result) => lazyPartsOf(analysis, result)).map((at): AccessProblem => ({
      at,
      message: `This \`${call.expression.getText()}\` block returns what reads PHI later, when access has ended: read inside of the block and return the value.`,
    }));
  });
}

/** The parts of a returned value that read when they are used. */
function lazyPartsOf(analysis: AccessAnalysis, result: ts.Expression): readonly ts.Node[] {
  const { ts } = analysis.flow.host;
  const node = unwrap(ts, result);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return reads(analysis, node) ? [node] : [];
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => {
      if (ts.isPropertyAssignment(property)) return lazyPartsOf(analysis, property.initializer);
      const fn = functionOf(ts, property);
      return fn && reads(analysis, fn) ? [property] : [];
    });
  }
  const generators = ts.isCallExpression(node) ? analysis.flow.functionsOf(node.expression, undefined).filter(({ fn }) => isGenerator(fn)) : [];
  return generators.some(({ fn }) => reads(analysis, fn)) ? [node] : [];
}

/** Whether a function reads PHI by itself, in no block of its own. A read that is known to happen outside is reported there. */
function reads({ reads, access, allowed, flow }: AccessAnalysis, fn: ts.Node): boolean {
  const { ts } = flow.host;
  const byNode = new Map(reads().map((read) => [read.node, read]));
  const visit = (node: ts.Node): boolean => {
    const read = byNode.get(node);
    if (read && !allowed.denialOf(node, read.subject)) return true;
    const kind = access.of(node)?.kind;
    return kind !== "allow" && kind !== "allow-for" && kind !== "own-block" && (ts.forEachChild(node, visit) ?? false);
  };
  return visit(fn);
}
