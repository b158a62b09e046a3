/** What the checker has ruled out where a value is mentioned: members of a union that a condition or a type guard leaves behind. */
import type ts from "typescript";
import { ELEMENT, KEY, type AccessPath } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { unwrap } from "../compiler/syntax.js";
import { touchesOfVariable } from "./known-touches.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** What a variable without a type of its own is where it is mentioned: `instanceof` and type guards say so. */
export function narrowedType(flow: Flow, id: ts.Node, symbol: ts.Symbol): ts.Type | undefined {
  const { ts, checker } = flow.host;
  const isOpen = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
  if (!isOpen(checker.getTypeOfSymbol(symbol))) return undefined;
  const type = checker.getTypeAtLocation(id);
  return isOpen(type) ? undefined : type;
}

/** The checker knows that the part is not there: `result.value` where `result.ok` is false. */
export function isNarrowedAway(flow: Flow, id: ts.Node, symbol: ts.Symbol, [part]: AccessPath): boolean {
  const { ts, checker } = flow.host;
  const declared = checker.getTypeOfSymbol(symbol);
  if (part === undefined || part === ELEMENT || part === KEY || !declared.isUnion()) return false;
  const has = (one: ts.Type): boolean => checker.getPropertyOfType(one, part) !== undefined;
  if (!declared.types.some(has)) return false;
  const type = checker.getTypeAtLocation(id);
  const mayHave = (one: ts.Type): boolean => (one.flags & ts.TypeFlags.Object) === 0 || has(one) || one.getStringIndexType() !== undefined;
  return type.isUnion() ? !type.types.some(mayHave) : !mayHave(type);
}

/**
 * Ends the history where only members of a declared union that are ruled out here make the value PHI: `event.name` where `event.kind` is `"shop"`.
 * A value that the program itself put there is left to its history. Answers whether it ended.
 */
export function endByNarrowing(flow: Flow, x: Expansion, mention: ts.Expression): boolean {
  const { ts, checker } = flow.host;
  const symbol = symbolOf(flow.host, mention);
  if (!symbol || !(symbol.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Property))) return false;
  const declared = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  if (!declared.isUnion()) return endBySubclass(flow, x, mention, declared);
  const here = checker.getNonNullableType(checker.getTypeAtLocation(mention));
  const kept = here.isUnion() ? here.types : [here];
  if (kept.length >= declared.types.length || !kept.every((part) => declared.types.includes(part)) || isWritten(flow, mention)) return false;
  return endWhereRuledOut(flow, x, mention, { declared, path: x.place.path }, here);
}

/** The same for an object of a class that is known to be of a class below it, which may say otherwise of a field: `chart instanceof PublicChart`. */
function endBySubclass(flow: Flow, x: Expansion, mention: ts.Expression, declared: ts.Type): boolean {
  const { ts, checker } = flow.host;
  const base = declared.symbol?.valueDeclaration;
  if (x.place.path.length === 0 || !base || !ts.isClassLike(base) || !flow.references.program.hasRelatives(base)) return false;
  const here = checker.getTypeAtLocation(mention);
  const sub = here === declared ? undefined : here.symbol?.valueDeclaration;
  if (!sub || !ts.isClassLike(sub) || !flow.references.inherits(sub, base) || isWritten(flow, mention)) return false;
  return endWhereRuledOut(flow, x, mention, { declared, path: x.place.path }, here);
}

/** The same for what a type guard selects from a list: `events.filter((event) => event.kind === "shop")`. */
export function endBySelection(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const { ts, checker } = flow.host;
  const callee = unwrap(ts, call.expression);
  if (!ts.isPropertyAccessExpression(callee) || !SELECTS.has(callee.name.text)) return false;
  const declared = checker.getTypeAtLocation(callee.expression);
  const here = checker.getTypeAtLocation(call);
  const path = callee.name.text === "filter" ? x.place.path : [ELEMENT, ...x.place.path];
  return here !== declared && endWhereRuledOut(flow, x, call, { declared, path }, here);
}

const SELECTS: ReadonlySet<string> = new Set(["filter", "find", "findLast"]);

function endWhereRuledOut(flow: Flow, x: Expansion, at: ts.Expression, wide: { readonly declared: ts.Type; readonly path: AccessPath }, here: ts.Type): boolean {
  const { path, except } = x.place;
  if (flow.phi.atPath(wide.declared, wide.path, except)?.kind !== "phi") return false;
  const verdict = flow.phi.atPath(here, path, except);
  if (verdict?.kind === "phi") return false;
  if (verdict) x.clean();
  else x.unknown(at);
  return true;
}

/** Whether the program writes to the variable that a mention begins with, or fills it with an object of its own. */
function isWritten(flow: Flow, mention: ts.Expression): boolean {
  const { ts } = flow.host;
  let root = unwrap(ts, mention);
  while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root)) root = unwrap(ts, root.expression);
  const symbol = ts.isIdentifier(root) ? symbolOf(flow.host, root) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration) return true;
  if (ts.isVariableDeclaration(declaration) && declaration.initializer && ts.isObjectLiteralExpression(unwrap(ts, declaration.initializer))) return true;
  return touchesOfVariable(flow, symbol).some(({ kind }) => kind === "assign" || kind === "write");
}
