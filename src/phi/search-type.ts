/** Looking for PHI in a type: at a path, and below it. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import { APPLIED, ELEMENT, KEY } from "../compiler/access-path.js";
import { brandOfType } from "./brand.js";
import { withoutPromise } from "./containers.js";
import type { NotPhi, PhiFact, PhiVerdict } from "./fact.js";
import { readOwner, type Subject } from "./dictionary/read-owner.js";
import { isAboutRecord } from "./inference/about-record.js";
import { isMethodProperty, partsOfType, typesAtSegment } from "./parts-of-type.js";
import type { Part } from "./parts-of-type.js";
import type { PhiScope } from "./phi-scope.js";
import { isAbout, memoize } from "./phi-scope.js";
import { isSchemaType } from "./schema-types.js";

/** Endlessly growing generic types (`Nest<Nest<…>>`) are followed this deep, and no type further than so many parts. */
const DEPTH_LIMIT = 12;
const PART_LIMIT = 4000;
/** Stands for the state of places that belong to no patient. */
const ASIDE: NotPhi = { kind: "not-phi", why: "part of a provider, a facility or a vendor" };

/** A type under examination, and the PHI value that it is part of, if any. */
interface Place {
  readonly type: ts.Type;
  readonly within?: PhiFact;
  /** Why the last declaration on the way said that it is not PHI. */
  readonly notPhi?: NotPhi;
  /** It is part of a provider, a facility or a vendor: what is inferred from names there is not about a patient. */
  readonly aside?: true;
}

export interface TypeSearch {
  /** See `PhiModel.atPath`; `within`: the PHI value that a value of this type is part of. */
  atPath(type: ts.Type, path: AccessPath, except: readonly AccessPath[], within?: PhiFact): PhiVerdict;
}

export function createTypeSearch(scope: PhiScope): TypeSearch {
  const { ts } = scope.host;
  const running = new Set<ts.Type>();
  const carried = new WeakMap<ts.Type, PhiFact | null>();
  const carries = (type: ts.Type): boolean => {
    if (running.has(type)) return false;
    running.add(type);
    try {
      return below({ type: withoutPromise(scope.host, type) }, []) !== undefined;
    } finally {
      running.delete(type);
    }
  };
  const parts = memoize((type: ts.Type) => partsOfType(scope, carries, type));
  const insideOf = memoize(({ part, ...inside }: PhiFact): PhiFact => (typeof part === "object" && part.depth > 0 ? { ...inside, part: { ...part, depth: part.depth - 1 } } : inside));
  /** What is known of the keys, or of the values, of a collection that is PHI in one of them or in both. */
  const inPart = (fact: PhiFact, segment: string): PhiFact | undefined => {
    if (!isAbout(fact, [segment])) return undefined;
    return fact.part === undefined ? fact : insideOf(fact);
  };

  /** The PHI nearest to the surface of a place, leaving out some paths. */
  function below(place: Place, except: readonly AccessPath[]): PhiFact | undefined {
    if (!place.within && scope.isSilent()) return undefined;
    const isPlain = except.length === 0 && !place.within && !place.notPhi && !place.aside;
    const known = isPlain ? carried.get(place.type) : undefined;
    if (known !== undefined) return known ?? undefined;
    const seen = new Map<ts.Type, Set<PhiFact | NotPhi | undefined>>();
    let level: { place: Place; except: readonly AccessPath[] }[] = [{ place, except }];
    let budget = PART_LIMIT;
    let found: PhiFact | undefined;
    for (let depth = 0; depth < DEPTH_LIMIT && level.length > 0 && !found && budget > 0; depth++) {
      const next: typeof level = [];
      for (const item of level) {
        if (found) break;
        if (item.except.length === 0) {
          const states = seen.get(item.place.type) ?? new Set();
          const state = item.place.within ?? item.place.notPhi ?? (item.place.aside && ASIDE);
          if (states.has(state)) continue;
          seen.set(item.place.type, states.add(state));
        }
        const within = withinOf(item.place);
        const children = parts(item.place.type) ?? [];
        if (within && (item.except.length === 0 || children.length === 0)) {
          found = within;
          break;
        }
        for (const part of children) {
          if (--budget <= 0) break;
          const rest = exceptBelow(item.except, part.segment);
          if (!rest) continue;
          const { within: inside, notPhi, aside } = placeOfPart(item.place, part, within);
          if (notPhi?.whole) continue;
          if (inside && rest.length === 0) {
            found = inside;
            break;
          }
          next.push({ place: { type: part.type(), ...(inside ? { within: inside } : {}), ...(notPhi ? { notPhi } : {}), ...(aside ? { aside } : {}) }, except: rest });
        }
      }
      level = next;
    }
    if (isPlain) {
      carried.set(place.type, found ?? null);
      if (!found && budget > 0 && running.size === 0) for (const [type, states] of seen) if (states.has(undefined)) carried.set(type, null);
    }
    return found;
  }

  /** The PHI value that a place is part of; its own brand, unless its declaration excludes it. */
  function withinOf(place: Place): PhiFact | undefined {
    return place.within ?? (place.notPhi ? undefined : brandFact(place.type));
  }

  /** What is known about one part of a place. What holds for a collection holds for its elements. */
  function placeOfPart(place: Place, part: Part, whole: PhiFact | undefined): Omit<Place, "type"> {
    const within = whole && inPart(whole, part.segment);
    const said = part.said?.verdict;
    if (place.notPhi?.whole) return { notPhi: place.notPhi };
    const aside = isAside(place, part.segment);
    if (said?.kind === "phi" && aside && isInferred(said) && !isOfPatient(said)) return { aside };
    if (said) return said.kind === "phi" ? { within: said } : { notPhi: said };
    if (!within && !place.notPhi && aside) return { aside };
    if (part.segment === ELEMENT || part.segment === KEY) return within ? { within } : place.notPhi ? { notPhi: place.notPhi } : {};
    if (within && within.confidence !== "tagged" && isAboutRecord(part.segment)) return {};
    if (!within || isMethodProperty(scope, place.type, part.segment)) return {};
    return scope.settings.identifierFields.includes(part.segment) ? { notPhi: identifier(part.segment) } : { within };
  }

  function brandFact(type: ts.Type): PhiFact | undefined {
    const brand = brandOfType(scope.host, type) ?? (type.isUnion() ? firstBrand(type) : undefined);
    if (!brand?.node) return undefined;
    return {
      kind: "phi", category: brand.category ?? "health", confidence: "tagged", declaration: scope.host.checker.typeToString(type),
      node: brand.node, why: "typed `Phi`",
    };
  }

  function firstBrand(type: ts.UnionType) {
    for (const part of type.types) {
      const brand = brandOfType(scope.host, part);
      if (brand) return brand;
    }
    return undefined;
  }

  function step(place: Place, segment: string): readonly Place[] {
    const within = withinOf(place);
    if (segment === APPLIED) return typesAtSegment(scope, carries, place.type, segment).map((type) => ({ ...place, type }));
    const children = segment === ELEMENT ? (parts(place.type) ?? []).filter((part) => part.segment !== KEY) : [];
    if (children.length > 0) return children.map((part) => ({ type: part.type(), ...placeOfPart(place, part, within) }));
    const types = typesAtSegment(scope, carries, place.type, segment);
    // The keys of what is no Map are names of fields.
    if (segment === KEY && types.length === 0 && within?.part !== "keys") return [{ type: scope.host.checker.getAnyType() }];
    const targets = types.length > 0 ? types : [scope.host.checker.getAnyType()];
    const spoken = segment === ELEMENT || segment === KEY ? undefined : scope.saidOfProperty(place.type, segment);
    // A table or a schema describes its fields: `patients.name` is a column, nobody's name.
    const said = spoken?.verdict.kind === "phi" && isSchemaType(scope.host, place.type) ? undefined : spoken;
    const found = placeOfPart(place, { segment, ...(said ? { said } : {}), type: () => targets[0]! }, within);
    const kept = found.within || found.notPhi || !place.notPhi || within ? found : { notPhi: place.notPhi };
    return targets.map((type) => ({ type, ...kept }));
  }

  return {
    atPath(type, path, except, within) {
      let places: readonly Place[] = [{ type: withoutPromise(scope.host, type), ...(within ? { within } : {}) }];
      for (const segment of path) places = places.flatMap((place) => step(place, segment));
      for (const place of places) {
        const found = below(place, except);
        if (found) return found;
      }
      for (const { notPhi } of places) if (notPhi) return notPhi;
      const isBoolean = places.length > 0 && places.every((place) => (place.type.flags & ts.TypeFlags.BooleanLike) !== 0);
      return isBoolean ? { kind: "not-phi", why: "a boolean" } : undefined;
    },
  };
}

function identifier(name: string): NotPhi {
  return { kind: "not-phi", why: `\`${name}\` is an identifier field` };
}

/** Whether a part belongs to a provider, a facility or a vendor, by the name of its owner's type and its own; a patient's record in it is a patient's. */
function isAside({ type, aside }: Place, segment: string): true | undefined {
  const owner = readOwner(type.aliasSymbol?.name ?? type.symbol?.name ?? "").subject;
  const part = readOwner(segment).subject;
  if (isPatients(owner) || isPatients(part)) return undefined;
  return aside || owner === "not-patient" || part === "not-patient" ? true : undefined;
}

function isPatients(subject: Subject): boolean {
  return subject === "patient" || subject === "of-patient";
}

/** Whether the declaration that a fact was inferred from names its owner as a patient, or itself says that it is a patient's. */
function isOfPatient({ declaration }: PhiFact): boolean {
  return declaration.split(".").some((name) => isPatients(readOwner(name).subject));
}

function isInferred({ confidence }: PhiFact): boolean {
  return confidence === "inferred-strong" || confidence === "inferred-weak";
}

/** The exceptions that remain below a part; `undefined` where the part itself is excepted. */
function exceptBelow(except: readonly AccessPath[], segment: string): readonly AccessPath[] | undefined {
  const rest: AccessPath[] = [];
  for (const [first, ...below] of except) {
    if (first === undefined) return undefined;
    // Redaction paths have wildcards: `*.phone`, `rows[*].name`.
    if (first !== segment && first !== "*") continue;
    if (below.length === 0) return undefined;
    rest.push(below);
  }
  return rest;
}
