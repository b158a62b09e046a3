/** Interceptors of NestJS: they stand around the handler, guard nothing, and may record who saw what. */
import type ts from "typescript";
import { symbolOf, valueDeclarationOf } from "../../../compiler/symbols.js";
import { unwrap } from "../../../compiler/syntax.js";
import type { Standing } from "../endpoint.js";
import { NOTHING, UNKNOWN } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { OwnFunction, Value } from "../values.js";

/** The interceptors among values given to `@UseInterceptors`, `APP_INTERCEPTOR` or `useGlobalInterceptors` that record accesses. */
export function recordingInterceptors(i: Interpreter, values: readonly Value[], where: string): readonly Standing[] {
  return values.flatMap((value): readonly Standing[] => {
    const method = interceptOf(i, value);
    if (!method || i.summarize(method, undefined, [{ t: NOTHING, f: undefined, path: "ctx" }, UNKNOWN]).logs.length === 0) return [];
    return [{ where, attached: { name: value.node.getText().slice(0, 60), node: value.node, g: NOTHING, notes: [], nameOnly: false, functions: [], logs: true } }];
  });
}

/** The method that runs around the handler. */
function interceptOf(i: Interpreter, { node }: Value): OwnFunction | undefined {
  const { ts } = i.flow.host;
  const written = ts.isExpression(node) ? unwrap(ts, node) : node;
  const named = ts.isNewExpression(written) ? written.expression : written;
  const symbol = ts.isExpression(named) ? symbolOf(i.flow.host, named) : undefined;
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!declaration || !ts.isClassLike(declaration)) return undefined;
  return declaration.members.find((member): member is ts.MethodDeclaration & OwnFunction => ts.isMethodDeclaration(member) && member.name.getText() === "intercept" && member.body !== undefined);
}
