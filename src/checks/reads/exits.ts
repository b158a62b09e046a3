/** The ways out of a function, as points of the control flow. */
import type ts from "typescript";
import { endPointOf, flowPointOf, type FlowPoint } from "../../compiler/control-flow.js";
import type { TypeScript } from "../../compiler/host.js";
import { statementsIn } from "../../compiler/syntax.js";

export interface Exit {
  readonly point: FlowPoint;
  /** The statement that leaves; absent for the end of the body. */
  readonly node: ts.ReturnStatement | ts.ThrowStatement | undefined;
}

/** The end of the body, every `return`, and every `throw` that the function does not catch itself. */
export function exitsOf(ts: TypeScript, container: ts.Node): readonly Exit[] {
  const end = endPointOf(container);
  const leaving = statementsIn(ts, container, (node) => (ts.isReturnStatement(node) || (ts.isThrowStatement(node) && !isCaught(ts, node, container)) ? node : undefined));
  return [
    ...(end ? [{ point: end, node: undefined }] : []),
    ...leaving.flatMap((node) => {
      const point = flowPointOf(node);
      return point ? [{ point, node }] : [];
    }),
  ];
}

/** Those on which the caller goes on. */
export function returningExitsOf(ts: TypeScript, container: ts.Node): readonly Exit[] {
  return exitsOf(ts, container).filter(({ node }) => !node || ts.isReturnStatement(node));
}

function isCaught(ts: TypeScript, node: ts.Node, container: ts.Node): boolean {
  for (let current = node; current !== container; current = current.parent) {
    if (ts.isTryStatement(current.parent) && current.parent.catchClause && current.parent.tryBlock === current) return true;
  }
  return false;
}
