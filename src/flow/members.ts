/** Steps through property and element accesses. */
import type ts from "typescript";
import { COMPOSED_PROPERTIES } from "../catalog/composed-properties.js";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import { identitiesOf } from "../compiler/identity.js";
import { returnsOf } from "../compiler/syntax.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { claimOfMention } from "./checked-types.js";
import { gettersOf } from "./getters.js";
import { nameHeld } from "./held-keys.js";
import { segmentsOf } from "./keys.js";
import { endByNarrowing } from "./narrowing.js";
import { prepend, type Expansion } from "./place.js";
import { textsOf } from "./values.js";
import { expandVariable } from "./variables.js";
import type { Flow } from "./services.js";

/** Properties of built-in values that are counts, not contents. */
const COUNTS = new Set(["length", "size", "byteLength", "byteOffset"]);

export function expandPropertyAccess(flow: Flow, x: Expansion, access: ts.PropertyAccessExpression): void {
  const { ts } = flow.host;
  const name = access.name.text;
  const symbol = symbolOf(flow.host, access);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (COUNTS.has(name) && x.place.path.length === 0 && (!declaration || !isOwnNode(flow.host, declaration))) return x.clean();
  if (declaration && x.place.path.length === 0 && !isOwnNode(flow.host, declaration) && isBooleanProperty(flow, access)) return x.clean();
  if (symbol && declaration) {
    // A member of a namespace or module: the exported declaration itself.
    const base = symbolOf(flow.host, access.expression);
    if (base && base.flags & (ts.SymbolFlags.Module | ts.SymbolFlags.Enum) && !(base.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Variable)) && !ts.isPropertyAccessExpression(declaration) && !ts.isPropertyAssignment(declaration) && !ts.isShorthandPropertyAssignment(declaration)) {
      // The property of the namespace: \`x.place\` goes on from the namespace object, which knows the variable's writes.
      return ts.isEnumMember(declaration) ? x.clean() : ts.isVariableDeclaration(declaration) ? expandVariable(flow, x, access, symbol, declaration) : x.go(declaration);
    }
    if (isStaticMember(ts, declaration)) {
      if (ts.isMethodDeclaration(declaration)) return x.place.path.length ? x.unknown(access) : x.clean();
      return x.go(declaration);
    }
    const getters = isOwnNode(flow.host, declaration) ? gettersOf(flow, access, symbol, x.place.context) : [];
    for (const getter of getters) expandGetterAccess(flow, x, access, getter);
    if (getters.length > 0 && !ts.isPropertySignature(declaration) && !ts.isPropertyDeclaration(declaration)) return;
  }
  if (endByNarrowing(flow, x, access)) return;
  for (const part of composedOf(flow, name, symbol)) x.go(access.expression, { path: part });
  x.go(access.expression, { path: prepend(name, x.place.path), claim: claimOfMention(flow, x.place, access) });
}

/** The parts of an object that a library's property is made of: `url.href` of everything that was put into `url`. */
function composedOf({ host }: Flow, name: string, symbol: ts.Symbol | undefined): readonly AccessPath[] {
  const named = COMPOSED_PROPERTIES.filter(({ member }) => member === name);
  if (named.length === 0 || !symbol) return [];
  const identities = identitiesOf(host, symbol);
  const composed = named.find(({ packages, owner }) => identities.some((one) => one.owner === owner && packages.includes(one.package)));
  if (!composed) return [];
  return composed.of.length === 0 ? [[]] : composed.of.map((part) => [part]);
}

/** `DateTime.isValid`: what a library's object says about itself in a boolean is no content. */
function isBooleanProperty(flow: Flow, access: ts.PropertyAccessExpression): boolean {
  const { ts, checker } = flow.host;
  if (flow.phi.ofSymbol(checker.getSymbolAtLocation(access.name) as ts.Symbol)?.kind === "phi") return false;
  const type = checker.getTypeAtLocation(access);
  return (type.flags & ts.TypeFlags.BooleanLike) !== 0 || (type.isUnion() && type.types.every((t) => (t.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.Undefined)) !== 0));
}

export function expandElementAccess(flow: Flow, x: Expansion, access: ts.ElementAccessExpression): void {
  for (const segment of boundSegments(flow, access, x)) x.go(access.expression, { path: prepend(segment, x.place.path) });
}

/** The key of `item[key]` may come from constants: of a list, of a call on the stack. */
function boundSegments(flow: Flow, access: ts.ElementAccessExpression, x: Expansion): readonly string[] {
  const held = nameHeld(flow, x.place.key, access.argumentExpression, x.place.context);
  if (held !== undefined) return [held];
  const known = segmentsOf(flow.host, access);
  return (known.length === 1 && known[0] !== ELEMENT) || !flow.host.ts.isIdentifier(access.argumentExpression) ? known : (textsOf(flow, access.argumentExpression, x.place.context) ?? known);
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
