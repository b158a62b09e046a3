/** Functions of the project found by the name alone: what a call surely enters, what a declaration gives a name to. */
import type ts from "typescript";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { returnsOf, unwrap } from "../compiler/syntax.js";
import type { Flow } from "./services.js";
import type { TouchingCall } from "./touches.js";

/** The one function of the project that a call surely enters, by its symbol alone. */
export function ownFunction(flow: Flow, call: TouchingCall): ts.FunctionLikeDeclaration | undefined {
  const { ts } = flow.host;
  if (!ts.isCallExpression(call)) return undefined;
  const symbol = symbolOf(flow.host, call.expression);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!declaration || !isOwnNode(flow.host, declaration) || isMadeByLibrary(flow, call.expression, declaration)) return undefined;
  return functionOf(ts, declaration, symbol);
}

/**
 * Whether a callee is not the member of an object literal that its symbol names, but what a library makes of it: `slice.actions.named` has
 * its symbol from the reducers, through a mapped type.
 */
export function isMadeByLibrary(flow: Flow, callee: ts.Node, declaration: ts.Declaration): boolean {
  const { ts, checker } = flow.host;
  if (ts.isSourceFile(declaration) || !ts.isObjectLiteralExpression(declaration.parent) || !ts.isExpression(callee)) return false;
  const signatures = checker.getTypeAtLocation(callee).getCallSignatures();
  return signatures.length > 0 && signatures.every(({ declaration: signed }) => signed !== undefined && !isOwnNode(flow.host, signed));
}

/** The function that a declaration gives a name to: itself, the overload with the body, or the initializer of a constant. */
export function functionOf(ts: Flow["host"]["ts"], declaration: ts.Declaration, symbol?: ts.Symbol): ts.FunctionLikeDeclaration | undefined {
  if (ts.isFunctionLike(declaration)) {
    if ((declaration as ts.FunctionLikeDeclaration).body) return declaration as ts.FunctionLikeDeclaration;
    return symbol?.declarations?.find((d): d is ts.FunctionDeclaration => ts.isFunctionLike(d) && (d as ts.FunctionLikeDeclaration).body !== undefined);
  }
  const holder = declaration as ts.VariableDeclaration;
  if ((ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder) || ts.isPropertyAssignment(holder)) && holder.initializer) {
    const value = unwrap(ts, holder.initializer);
    if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return value;
  }
  return undefined;
}

/** The function that is written as an argument of a call. */
export function callbackOf(ts: Flow["host"]["ts"], call: TouchingCall, argument: number): ts.ArrowFunction | ts.FunctionExpression | undefined {
  const value = ts.isCallExpression(call) || ts.isNewExpression(call) ? call.arguments?.[argument] : undefined;
  const fn = value && unwrap(ts, value);
  return fn && (ts.isArrowFunction(fn) || ts.isFunctionExpression(fn)) ? fn : undefined;
}

/** Whether the program calls a function, or hands it to something that may. */
export function isInvoked(flow: Flow, fn: ts.SignatureDeclaration): boolean {
  return flow.usesOf(fn).some(({ kind }) => kind !== "exposed") || flow.opaqueCallsOf(fn).length > 0;
}

/** Whether a method call evaluates to the object it was called on. */
export function returnsReceiver(flow: Flow, call: ts.CallExpression): boolean {
  const { ts } = flow.host;
  const own = ownFunction(flow, call);
  if (own) return returnsOf(ts, own).some((value) => value.kind === ts.SyntaxKind.ThisKeyword);
  return flow.catalog.propagatorsOf(call.expression, "call").some(({ row }) => row.flow.some((f) => f.from === "this" && f.to === "return"));
}

/** The setter with a body that an assignment to this property runs. */
export function setterOf(flow: Flow, target: ts.PropertyAccessExpression): ts.SetAccessorDeclaration | undefined {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, target);
  if (!symbol || !(symbol.flags & ts.SymbolFlags.SetAccessor)) return undefined;
  return symbol.declarations?.find((d): d is ts.SetAccessorDeclaration => ts.isSetAccessor(d) && d.body !== undefined);
}
