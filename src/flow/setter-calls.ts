/** Setter calls: assignments that run a setter, `o.x = v`. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { writtenTo } from "./assignments.js";
import type { Flow, FunctionUse } from "./services.js";

/** The assignments in the program that run a setter, as calls with the assigned value. */
export function callsOfSetter(flow: Flow, setter: ts.SetAccessorDeclaration): readonly FunctionUse[] {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, setter.name);
  return (symbol ? flow.references.ofMember(symbol) : []).flatMap((reference) => {
    const receiver = ts.isPropertyAccessExpression(reference) ? { node: reference.expression, spread: false, context: undefined } : undefined;
    return writtenTo(flow.host, reference, [], []).map(({ value }): FunctionUse => ({ kind: "call", call: reference, args: [{ node: value, spread: false, context: undefined }], receiver }));
  });
}
