/** Handed objects: functions that a call gets inside of an object literal, `load({ done: (x) => … })`. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import { wrapped } from "../compiler/syntax.js";
import type { Flow } from "./services.js";

/** The call whose argument an object literal with this property is (or is a part of), at which position, and where in the argument. */
export function handedInObject(ts: Flow["host"]["ts"], property: ts.ObjectLiteralElementLike): { readonly call: ts.CallExpression | ts.NewExpression; readonly index: number; readonly path: AccessPath } | undefined {
  const path: string[] = [(property.name as ts.PropertyName).getText()];
  let outer: ts.Node = wrapped(ts, property.parent);
  while (ts.isPropertyAssignment(outer.parent) && ts.isObjectLiteralExpression(outer.parent.parent)) {
    path.unshift(outer.parent.name.getText());
    outer = wrapped(ts, outer.parent.parent);
  }
  const call = outer.parent;
  if (!(ts.isCallExpression(call) || ts.isNewExpression(call)) || call.expression === outer) return undefined;
  return { call, index: call.arguments?.indexOf(outer as ts.Expression) ?? 0, path };
}
