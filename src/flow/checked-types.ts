/**
 * Checked types: what `typeof`, `instanceof`, `in`, a discriminant or a type guard has shown of a value where it is mentioned. On the way
 * back, a value that cannot be of that type was not let through: `typeof x === "number" && log(x)` logs none of the texts that `x` may be.
 */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import { symbolOf } from "../compiler/symbols.js";
import { withCheck } from "./claims.js";
import type { Claim, Place } from "./place.js";
import type { Flow } from "./services.js";

/** What is claimed of a mention of a variable or property that is declared wider than it is here. */
export function claimOfMention(flow: Flow, { claim, path }: Place, mention: ts.Expression): Claim | undefined {
  const { ts, checker } = flow.host;
  const symbol = symbolOf(flow.host, mention);
  if (!symbol || !(symbol.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Property))) return claim;
  const declared = checker.getTypeOfSymbol(symbol);
  // Of a property that may be missing the type is not asked: in a chain of them the compiler works out each from all before it.
  const wide = symbol.flags & ts.SymbolFlags.Property ? checker.getNonNullableType(declared) : declared;
  if (!wide.isUnion() && !(declared.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any))) return claim;
  const type = checker.getTypeAtLocation(mention);
  // That something is there at all rules nothing out.
  return type === declared || (declared.isUnion() && type === checker.getNonNullableType(declared)) || isOpen(ts, type) ? claim : withCheck(claim, { type, path });
}

/** Whether a check on the way did not let the value of a place through. */
export function isRuledOut({ host }: Flow, { node, path, claim }: Place): boolean {
  const { ts, checker } = host;
  if (claim?.checked?.path.length !== path.length || !ts.isExpression(node)) return false;
  return areDisjoint(host, checker.getTypeAtLocation(node), claim.checked.type);
}

/** How many properties of a type are looked at to tell it from another. */
const MAX_PROPERTIES = 30;

/** Whether no value is surely of both types. */
function areDisjoint(host: Flow["host"], a: ts.Type, b: ts.Type): boolean {
  const { ts } = host;
  if (a === b || isOpen(ts, a) || isOpen(ts, b)) return false;
  if (a.isUnion()) return a.types.every((one) => areDisjoint(host, one, b));
  if (b.isUnion()) return b.types.every((one) => areDisjoint(host, a, one));
  const kind = kindOf(ts, a);
  if (kind !== kindOf(ts, b)) return true;
  if (a.isLiteral() && b.isLiteral()) return a.value !== b.value;
  return kind === ts.TypeFlags.Object && (differInProperty(host, a, b) || differInProperty(host, b, a) || areOtherClasses(host, a, b));
}

/** Of these nothing is known: any value may be of the type. */
function isOpen(ts: TypeScript, type: ts.Type): boolean {
  const { Any, Unknown, Never, TypeParameter, IndexedAccess, Conditional, Substitution } = ts.TypeFlags;
  return (type.flags & (Any | Unknown | Never | TypeParameter | IndexedAccess | Conditional | Substitution)) !== 0;
}

/** What `typeof` and a comparison with `null` tell apart. A brand is what it is put on. */
function kindOf(ts: TypeScript, type: ts.Type): ts.TypeFlags {
  if (type.isIntersection()) return type.types.map((part) => kindOf(ts, part)).find((kind) => kind !== ts.TypeFlags.Object) ?? ts.TypeFlags.Object;
  const { StringLike, NumberLike, BigIntLike, BooleanLike, ESSymbolLike, Null, Undefined, Void } = ts.TypeFlags;
  const kinds = [StringLike, NumberLike, BigIntLike, BooleanLike, ESSymbolLike, Null, Undefined | Void];
  return kinds.find((kind) => (type.flags & kind) !== 0) ?? ts.TypeFlags.Object;
}

/** Whether a property that can have but one value in `a` has another in `b`: a discriminant, or one that must not be there. */
function differInProperty(host: Flow["host"], a: ts.Type, b: ts.Type): boolean {
  const { ts, checker } = host;
  return checker.getPropertiesOfType(a).slice(0, MAX_PROPERTIES).some((property) => {
    const type = checker.getTypeOfSymbol(property);
    const isSingle = (type.flags & (ts.TypeFlags.Literal | ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;
    const other = isSingle ? checker.getPropertyOfType(b, property.name) : undefined;
    return other !== undefined && !(other.flags & property.flags & ts.SymbolFlags.Optional) && areDisjoint(host, type, checker.getTypeOfSymbol(other));
  });
}

/** Whether the types are classes of which neither is the other's base, nor has all that the other has. */
function areOtherClasses({ ts, checker }: Flow["host"], a: ts.Type, b: ts.Type): boolean {
  const isClass = (type: ts.Type): boolean => type.symbol !== undefined && (type.symbol.flags & ts.SymbolFlags.Class) !== 0;
  return isClass(a) && isClass(b) && !checker.isTypeAssignableTo(a, b) && !checker.isTypeAssignableTo(b, a);
}
