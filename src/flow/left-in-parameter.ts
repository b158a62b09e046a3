/** What a function leaves in one of its parameters when it is done: `produce(base, (draft) => { draft.note = … })`. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { parametersOf } from "../compiler/syntax.js";
import type { Context } from "./context.js";
import type { Start } from "./flow-paths.js";
import { Expansion } from "./place.js";
import type { Flow } from "./services.js";
import { expandVariable } from "./variables.js";

export function leftInParameter(flow: Flow, fn: ts.SignatureDeclaration, index: number, path: AccessPath, context: Context | undefined): readonly Start[] {
  const { ts } = flow.host;
  const parameter = parametersOf(ts, fn)[index];
  const { body } = fn as ts.FunctionLikeDeclaration;
  const symbol = parameter && ts.isIdentifier(parameter.name) ? symbolOf(flow.host, parameter.name) : undefined;
  if (!parameter || !body || !symbol) return [];
  // The body stands for its end (see `reach`): what the parameter is there.
  const x = new Expansion({ node: body, path, except: [], context, heap: false, claim: undefined });
  expandVariable(flow, x, body as ts.Expression, symbol, parameter);
  if (x.leaves.some((leaf) => leaf.kind === "phi")) return [{ node: parameter, path, context }];
  return x.edges.map(({ to }) => ({ node: to.node, path: to.path, context: to.context, heap: to.heap }));
}
