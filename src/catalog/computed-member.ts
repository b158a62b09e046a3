/** Members named by a value: `console[level]`, `logger[methods[kind]]`, `const { [level]: write } = console`. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";

/** The members that an access may name. */
export interface ComputedMember {
  readonly names: readonly string[];
  /** The key is one of few: each of them counts. Otherwise it may be any text, and a single member of that name proves nothing. */
  readonly isListed: boolean;
}

/**
 * The members among `known` that a key may name in an object: those that its type lists, or, where it may be any text, those that the
 * object has. `undefined` where the key is written out.
 */
export function computedMember(host: Host, object: ts.Type, key: ts.Expression, known: ReadonlySet<string>): ComputedMember | undefined {
  const { ts, checker } = host;
  if (ts.isStringLiteralLike(key) || ts.isNumericLiteral(key)) return undefined;
  const given = checker.getTypeAtLocation(key);
  const type = checker.getBaseConstraintOfType(given) ?? given;
  const parts = type.isUnion() ? type.types : [type];
  if (parts.every((part) => part.isStringLiteral())) return { names: parts.map((part) => (part as ts.StringLiteralType).value).filter((name) => known.has(name)), isListed: true };
  if (parts.every((part) => (part.flags & ts.TypeFlags.NumberLike) !== 0)) return { names: [], isListed: true };
  const members = object.flags & ts.TypeFlags.Any ? [...known] : checker.getPropertiesOfType(checker.getApparentType(object)).map((property) => property.name).filter((name) => known.has(name));
  return { names: members, isListed: false };
}
