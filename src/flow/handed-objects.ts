/** Handed objects: functions that a call gets inside of an object literal or a list, `load({ done: (x) => … })`, `all([f, g])`. */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import { wrapped } from "../compiler/syntax.js";
import type { Flow } from "./services.js";

/** Where something is handed over: the call, at which position, and where in the argument. */
export interface HandedPlace {
  readonly call: ts.CallExpression | ts.NewExpression;
  readonly index: number;
  readonly path: AccessPath;
}

/** The call whose argument an object literal with this property is (or is a part of). */
export function handedInObject(ts: Flow["host"]["ts"], property: ts.ObjectLiteralElementLike): HandedPlace | undefined {
  return handedWithin(ts, property.parent, [(property.name as ts.PropertyName).getText()]);
}

/** The call whose argument a list is (or is a part of). */
export function handedInList(ts: Flow["host"]["ts"], list: ts.ArrayLiteralExpression): HandedPlace | undefined {
  return handedWithin(ts, list, [ELEMENT]);
}

function handedWithin(ts: Flow["host"]["ts"], literal: ts.Node, below: AccessPath): HandedPlace | undefined {
  const path = [...below];
  let outer: ts.Node = wrapped(ts, literal);
  while (ts.isPropertyAssignment(outer.parent) && ts.isObjectLiteralExpression(outer.parent.parent)) {
    path.unshift(outer.parent.name.getText());
    outer = wrapped(ts, outer.parent.parent);
  }
  const call = outer.parent;
  if (!(ts.isCallExpression(call) || ts.isNewExpression(call)) || call.expression === outer) return undefined;
  return { call, index: call.arguments?.indexOf(outer as ts.Expression) ?? 0, path };
}
