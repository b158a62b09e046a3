/** What a mapped type was made from: the types that stand for the type parameters around it. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";

/**
 * How the compiler remembers what type parameters stand for. Not part of its public interface; alike in TypeScript 5.4 to 6.0. Where it should
 * change, nothing is found, and the properties' own declarations still speak.
 */
interface TypeMapper {
  readonly target?: ts.Type;
  readonly targets?: readonly (ts.Type | (() => ts.Type))[];
  readonly mapper1?: TypeMapper;
  readonly mapper2?: TypeMapper;
}

const DEEPEST = 8;

/** The types that the parameters around a mapped type stand for; none for other types. */
export function typesMappedFrom({ ts }: Host, type: ts.Type): readonly ts.Type[] {
  if (!((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped)) return [];
  const found: ts.Type[] = [];
  const collect = (mapper: TypeMapper | undefined, depth: number): void => {
    if (!mapper || depth > DEEPEST) return;
    for (const target of [mapper.target, ...(mapper.targets ?? [])]) if (typeof target === "object") found.push(target);
    collect(mapper.mapper1, depth + 1);
    collect(mapper.mapper2, depth + 1);
  };
  collect((type as { readonly mapper?: TypeMapper }).mapper, 0);
  return found;
}
