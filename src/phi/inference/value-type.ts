/** Which types of values a name may make PHI. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";

/**
 * `open`: text, a number or a value whose type says nothing; its name is all there is. `date`: a moment. `object`: declared by fields of its
 * own. `none`: a flag, a function, a constant, nothing.
 */
export type ValueKind = "text" | "open" | "object" | "none";

const DATES: ReadonlySet<string> = new Set(["Date", "Moment", "Dayjs", "DateTime", "LocalDate", "ZonedDateTime", "PlainDate", "CalendarDate", "Timestamp"]);

/** Types that keep the names of fields and hold something else under them: what is wrong with each, whether it was touched. */
const ABOUT_FIELDS = /(?:errors?|touched|dirty\w*|messages?|labels?|visibility|columns?)$/i;

/** Whether the type is about the fields of a record and holds none of their values: `PatientErrors`. */
export function isAboutFields(type: ts.Type): boolean {
  return ABOUT_FIELDS.test(type.aliasSymbol?.name ?? "");
}

/** Judges a type; lists are what their elements are. */
export function valueKindOf(host: Host, given: ts.Type, depth = 0): ValueKind {
  const { ts, checker } = host;
  if (depth > 3) return "object";
  const { TypeFlags } = ts;
  if (given.flags & (TypeFlags.Any | TypeFlags.Unknown | TypeFlags.NonPrimitive)) return "open";
  const type = checker.getNonNullableType(given);
  if (type.flags & (TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Void | TypeFlags.Never | TypeFlags.BooleanLike | TypeFlags.ESSymbolLike)) return "none";
  if (type.isUnion()) return kindOfUnion(host, type, depth);
  if (type.flags & (TypeFlags.StringLiteral | TypeFlags.NumberLiteral | TypeFlags.EnumLiteral)) return "none";
  if (type.flags & (TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BigIntLike)) return "text";
  if (type.flags & TypeFlags.Instantiable) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? valueKindOf(host, constraint, depth + 1) : "open";
  }
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return "none";
  if (checker.isArrayType(type)) return valueKindOf(host, checker.getTypeArguments(type as ts.TypeReference)[0] ?? type, depth + 1);
  if (type.symbol && DATES.has(type.symbol.name)) return "text";
  if (type.symbol?.name === "Promise") {
    const [resolved] = checker.getTypeArguments(type as ts.TypeReference);
    return resolved ? valueKindOf(host, resolved, depth + 1) : "open";
  }
  const hasFields = checker.getPropertiesOfType(type).length > 0;
  return hasFields ? "object" : "open";
}

/** A choice of words is text; a choice of objects an object. */
function kindOfUnion(host: Host, type: ts.UnionType, depth: number): ValueKind {
  const { TypeFlags } = host.ts;
  if (type.types.every((part) => part.flags & (TypeFlags.StringLiteral | TypeFlags.NumberLiteral | TypeFlags.EnumLiteral))) return "text";
  const kinds = type.types.map((part) => (part.flags & (TypeFlags.StringLiteral | TypeFlags.NumberLiteral) ? "text" : valueKindOf(host, part, depth + 1)));
  for (const kind of ["open", "text", "object"] as const) if (kinds.includes(kind)) return kind;
  return "none";
}
