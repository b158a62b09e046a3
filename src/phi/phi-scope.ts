/** What the parts of the PHI model share: the program, the settings, and the answers they have in common. */
import type ts from "typescript";
import { ELEMENT, KEY, segmentsMeet, type AccessPath } from "../compiler/access-path.js";
import type { Host } from "../compiler/host.js";
import type { PhiCategory } from "./category.js";
import type { NotPhi, PhiFact, PhiPart } from "./fact.js";
import type { PhiSettings } from "./settings.js";
import type { Tags } from "./tags.js";

/** What a declaration says about a property or about itself. */
export interface Said {
  readonly verdict: PhiFact | NotPhi;
  /** It speaks about this very property (a tag, a list, a written type), not about all properties of a model. */
  readonly explicit: boolean;
}

/** A declaration that makes every property PHI. */
export interface ModelMark {
  readonly name: string;
  readonly node: ts.Node;
  readonly category?: PhiCategory;
  readonly why: string;
}

/** One program's PHI model in the making. The functions at the end close the circle between declarations and types. */
export interface PhiScope {
  readonly host: Host;
  readonly settings: PhiSettings;
  tagsOf(declaration: ts.Node): Tags;
  /** Whether nothing in the program can make anything PHI, so that types need not be searched. */
  isSilent(): boolean;
  /** Whether any file of a package holds doc comment tags or brands. */
  isTaggedPackage(name: string): boolean;
  /** What the declarations of a class, interface, alias or schema constant say about one of its properties, inheritance applied. */
  saidOfMember(owner: ts.Symbol, name: string): Said | undefined;
  /** What one declaration says about its own value. */
  saidOfDeclaration(declaration: ts.Node): Said | undefined;
  /** What a tagged schema constant says about the values that it validates. */
  factOfSchema(declaration: ts.Node): PhiFact | undefined;
  /** The model that a class, interface or alias is, itself or by inheritance. */
  modelOfSymbol(symbol: ts.Symbol): ModelMark | undefined;
  /** What the type says about one of its properties. */
  saidOfProperty(type: ts.Type, name: string): Said | undefined;
  /** The model that a type is. */
  modelOfType(type: ts.Type): ModelMark | undefined;
  /** What the declaration of a property is by a pack or by inference; weak evidence left out. */
  inferredOfMember(declaration: ts.Node): PhiFact | NotPhi | undefined;
  /** What a written type says about values of it: a tagged scalar alias, a brand, `Model["field"]`. */
  factOfTypeNode(node: ts.TypeNode): WrittenFact | undefined;
}

/** A written type that makes its values PHI. */
export interface WrittenFact {
  readonly category?: PhiCategory;
  readonly why: string;
  /** See {@link PhiFact.part}. */
  readonly part?: PhiPart;
}

/** Whether a fact speaks about a part of its value: the keys of a collection, anything else in it, or some elements of a tuple. */
export function isAbout({ part }: Pick<PhiFact, "part">, [segment, ...below]: AccessPath): boolean {
  if (part === undefined || segment === undefined) return true;
  if (typeof part === "string") return (part === "keys") === (segment === KEY);
  if (part.depth === 0) return Number(segment) >= part.from || part.positions.some((position) => segmentsMeet(position, segment)) || (segment === ELEMENT && part.from < Infinity);
  return segment !== KEY && isAbout({ part: { ...part, depth: part.depth - 1 } }, below);
}

/** Computes once for each key. A computation that needs its own result gets `undefined` there, which ends recursive declarations. */
export function memoize<K extends object, V>(compute: (key: K) => V): (key: K) => V | undefined {
  const known = new WeakMap<K, { value: V | undefined }>();
  return (key) => {
    const seen = known.get(key);
    if (seen) return seen.value;
    const entry: { value: V | undefined } = { value: undefined };
    known.set(key, entry);
    entry.value = compute(key);
    return entry.value;
  };
}

/** The same for an object and a name. */
export function memoizeByName<K extends object, V>(compute: (key: K, name: string) => V): (key: K, name: string) => V | undefined {
  const byKey = memoize<K, Map<string, { value: V | undefined }>>(() => new Map());
  return (key, name) => {
    const names = byKey(key)!;
    const seen = names.get(name);
    if (seen) return seen.value;
    const entry: { value: V | undefined } = { value: undefined };
    names.set(name, entry);
    entry.value = compute(key, name);
    return entry.value;
  };
}
