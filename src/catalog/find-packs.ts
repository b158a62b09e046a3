/** Finds packs by the names that people know a library by. */
import { INDEX_OF_PACKS } from "./index-of-packs.js";
import { allPacks, loadPack } from "./load-packs.js";
import { recipientNames, simplifyName } from "./recipient-names.js";
import { canonicalPackage } from "./row-table.js";
import type { Pack } from "./row.js";

/**
 * The packs that a name stands for: that of the library, or those that describe a package (`@sentry/node`), a module of Node
 * (`fs`, `node:fs`), a global (`dataLayer`), or what a company receives (`datadog`).
 */
export function packsNamed(name: string): readonly Pack[] {
  const own = INDEX_OF_PACKS.filter((entry) => entry.library === name);
  if (own.length > 0) return own.map(loadPack);
  const bare = canonicalPackage(name);
  const scope = bare.startsWith("@") ? bare.slice(0, bare.indexOf("/") + 1) : "";
  const describing = INDEX_OF_PACKS.filter(
    ({ modules, globals }) => modules.includes(bare) || modules.includes(`node:${bare}`) || (scope !== "" && modules.includes(scope)) || globals.includes(name),
  ).map(loadPack);
  const known = simplifyName(name);
  return [...new Set([...describing, ...allPacks().filter(({ library, vendor }) => recipientNames(library, vendor).includes(known))])];
}

/** Every name that leads to a pack, apart from packages of a scope that is known as a whole. */
export function namesOfPacks(): readonly string[] {
  const vendors = allPacks().flatMap(({ vendor }) => (vendor === undefined ? [] : [vendor]));
  return [...new Set([...INDEX_OF_PACKS.flatMap(({ library, modules, globals }) => [library, ...modules.map((module) => module.replace(/\/$/, "")), ...globals]), ...vendors])];
}
