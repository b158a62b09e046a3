/** Steps through property and element accesses. */
import type ts from "typescript";
import { returnsOf } from "../compiler/syntax.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { segmentsOf } from "./keys.js";
import { prepend, type Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** Properties of built-in values that are counts, not contents. */
const COUNTS = new Set(["length", "size", "byteLength", "byteOffset"]);

export function expandPropertyAccess(flow: Flow, x: Expansion, access: ts.PropertyAccessExpression): void {
  const { ts } = flow.host;
  const name = access.name.text;
  const symbol = symbolOf(flow.host, access);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (COUNTS.has(name) && x.place.path.length === 0 && (!declaration || !isOwnNode(flow.host, declaration))) return x.clean();
  if (symbol && declaration) {
    // A member of a namespace or module: the exported declaration itself.
    const base = symbolOf(flow.host, access.expression);
    if (base && base.flags & (ts.SymbolFlags.Module | ts.SymbolFlags.Enum) && !(base.flags & ts.SymbolFlags.Class) && !ts.isPropertyAssignment(declaration) && !ts.isShorthandPropertyAssignment(declaration)) {
      return ts.isEnumMember(declaration) ? x.clean() : x.go(declaration);
    }
    if (isStaticMember(ts, declaration)) {
      if (ts.isMethodDeclaration(declaration)) return x.place.path.length ? x.unknown(access) : x.clean();
      return x.go(declaration);
    }
    const getter = symbol.declarations?.find((d): d is ts.GetAccessorDeclaration => ts.isGetAccessor(d) && d.body !== undefined);
    if (getter && isOwnNode(flow.host, getter)) return expandGetterAccess(flow, x, access, getter);
  }
  x.go(access.expression, { path: prepend(name, x.place.path) });
}

export function expandElementAccess(flow: Flow, x: Expansion, access: ts.ElementAccessExpression): void {
  for (const segment of segmentsOf(flow.host, access)) x.go(access.expression, { path: prepend(segment, x.place.path) });
}

/** Reading an accessor runs its body, with `this` bound to the receiver. */
function expandGetterAccess(flow: Flow, x: Expansion, access: ts.PropertyAccessExpression, getter: ts.GetAccessorDeclaration): void {
  const { ts } = flow.host;
  const verdict = flow.phi.ofDeclaration(getter);
  if (verdict?.kind === "phi") return x.phi(verdict, access);
  if (verdict?.kind === "not-phi") return x.clean();
  const { context } = x.place;
  const frame = flow.contexts.enter({
    fn: getter,
    call: access,
    args: [],
    receiver: { node: access.expression, spread: false, context },
    caller: context,
    env: undefined,
  });
  for (const value of returnsOf(ts, getter)) x.go(value, { context: frame }, `read through the getter \`${getter.name.getText()}\``, access);
}

function isStaticMember(ts: Flow["host"]["ts"], declaration: ts.Declaration): boolean {
  return ts.canHaveModifiers(declaration) && (ts.getModifiers(declaration)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword) ?? false);
}
