/** Rows of one role (sinks, sanitizers or propagators), indexed for look-up by declaration and by name. */
import type { CallShape, ImportedAs, Pack, Target } from "./row.js";

/** What the look-up needs of a row of any role. */
export interface MatchableRow {
  readonly id: string;
  readonly shape: CallShape;
  readonly members: readonly string[];
  readonly targets: readonly Target[];
  readonly imported?: ImportedAs;
  readonly receiverRequired?: boolean;
}

/** A catalogue row that matched, with its pack. */
export interface Match<Row> {
  readonly row: Row;
  readonly pack: Pack;
}

/** The value itself is called or constructed: a target found through its signature. */
export const CALLED = "()";
export const CONSTRUCTED = "new";

/** Run-time libraries that declare the same globals as TypeScript's own, and packages that only hold another one's types. */
const SAME_PACKAGE: ReadonlyMap<string, string> = new Map([
  ["undici-types", "@types/node"],
  ["bun-types", "lib"],
  ["@types/bun", "lib"],
  ["@cloudflare/workers-types", "lib"],
]);

/**
 * One name for a package and its separate type declarations: `@types/lodash` is `lodash`, `@types/foo__bar` is `@foo/bar`.
 * Node's own stay `@types/node`.
 */
export function canonicalPackage(name: string): string {
  const same = SAME_PACKAGE.get(name);
  if (same !== undefined) return same;
  if (!name.startsWith("@types/") || name === "@types/node") return name;
  const bare = name.slice("@types/".length);
  const scoped = bare.indexOf("__");
  return scoped < 0 ? bare : `@${bare.slice(0, scoped)}/${bare.slice(scoped + 2)}`;
}

/** Rows of one role, from the packs of one program. */
export class RowTable<Row extends MatchableRow> {
  /** Names of members, functions and classes in these rows, by shape. */
  readonly #names = new Map<CallShape, Set<string>>();
  readonly #byDeclaration = new Map<string, Match<Row>[]>();
  readonly #byName = new Map<string, Match<Row>[]>();
  readonly #bySignature = new Map<string, Match<Row>[]>();

  constructor(packs: readonly Pack[], rowsOf: (pack: Pack) => readonly Row[]) {
    for (const pack of packs) for (const row of rowsOf(pack)) this.#add({ row, pack });
  }

  /** Names that a callee of this shape may end with; `()` where a value under any name may be called. */
  names(shape: CallShape): ReadonlySet<string> {
    return this.#names.get(shape) ?? new Set();
  }

  /** Rows that name this declaration. */
  byDeclaration(shape: CallShape, packageName: string, owner: string, member: string): readonly Match<Row>[] {
    return this.#byDeclaration.get(declarationKey(shape, canonicalPackage(packageName), owner, member)) ?? [];
  }

  /** Rows with this name; those where any value is called are under `()`. */
  byName(shape: CallShape, name: string): readonly Match<Row>[] {
    return this.#byName.get(`${shape}|${name}`) ?? [];
  }

  /** Whether a row for this name can be recognised by the signature that is called, so that asking for it is worth its cost. */
  hasSignature(shape: CallShape, name: string): boolean {
    return this.#bySignature.has(`${shape}|${name}`) || this.#bySignature.has(`${shape}|${CALLED}`);
  }

  #add(match: Match<Row>): void {
    const { row } = match;
    const names = this.#names.get(row.shape) ?? new Set<string>();
    this.#names.set(row.shape, names);
    for (const member of row.members) {
      names.add(member);
      push(this.#byName, `${row.shape}|${member}`, match);
    }
    for (const target of row.targets) {
      const packageName = canonicalPackage(target.package);
      for (const member of target.members ?? row.members) {
        const declared = member.slice(member.indexOf("=") + 1);
        push(this.#byDeclaration, declarationKey(row.shape, packageName, target.owner, declared), match);
        if (declared === CALLED || declared === CONSTRUCTED) for (const name of row.members) push(this.#bySignature, `${row.shape}|${name}`, match);
      }
    }
  }
}

function declarationKey(shape: CallShape, packageName: string, owner: string, member: string): string {
  return `${shape}|${packageName}|${owner}|${member}`;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
