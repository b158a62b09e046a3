/** The packs as written, one file a library, and the index made from them. */
import { readdirSync } from "node:fs";
import { packageOfSpecifier } from "../../src/compiler/identity.js";
import { canonicalPackage } from "../../src/catalog/row-table.js";
import type { Pack } from "../../src/catalog/row.js";

export interface PackFile {
  readonly file: string;
  readonly pack: Pack;
}

const DIRECTORY = new URL("../../src/catalog/packs/", import.meta.url);
/** Declared by so many libraries that their presence says nothing. */
const SHARED_PACKAGES: ReadonlySet<string> = new Set(["lib", "@types/node", "react"]);

/** All packs, by file name. */
export async function readPackFiles(): Promise<readonly PackFile[]> {
  const names = readdirSync(DIRECTORY).filter((name) => name.endsWith(".ts")).sort();
  return Promise.all(
    names.map(async (file) => {
      const exported = Object.values((await import(new URL(file, DIRECTORY).href)) as Record<string, Pack>);
      const [pack] = exported;
      if (exported.length !== 1 || !pack) throw new Error(`${file} must export one pack.`);
      return { file, pack };
    }),
  );
}

/** The text of `src/catalog/index-of-packs.ts`. */
export function printIndex(files: readonly PackFile[]): string {
  return [
    "/**",
    " * The packs, each as text with the names that load it. Generated from `packs/` by `vitest run test/catalog/index-of-packs.test.ts -u`.",
    " * Do not edit: importing the packs one by one would cost a hundred milliseconds, this file costs five.",
    " */",
    `import type { PackEntry } from "./pack-entry.js";`,
    "",
    "export const INDEX_OF_PACKS: readonly PackEntry[] = [",
    ...files.map(({ pack }) => `  { library: ${text(pack.library)}, modules: [${modulesOf(pack).map(text).join(", ")}], globals: [${(pack.globals ?? []).map(text).join(", ")}], json: ${quoted(pack)} },`),
    "];",
    "",
  ].join("\n");
}

/** What loads a pack: the modules it names and the packages that declare what its rows match. Packs that name neither are always loaded. */
function modulesOf(pack: Pack): readonly string[] {
  if (pack.modules.length === 0) return [];
  const declaring = [...pack.sinks, ...pack.sanitizers, ...pack.propagators]
    .filter((row) => !("receiverRequired" in row && row.receiverRequired === true))
    .flatMap((row) => row.targets.map((target) => canonicalPackage(target.package)))
    .filter((name) => !SHARED_PACKAGES.has(name));
  return [...new Set([...pack.modules.map(loadName), ...declaring])].sort();
}

function loadName(module: string): string {
  if (module.endsWith("/")) return module;
  const name = packageOfSpecifier(module);
  if (name === undefined) throw new Error(`${module} is no module specifier.`);
  return name === "@types/node" ? `node:${module.replace(/^node:/, "").split("/")[0] ?? ""}` : canonicalPackage(name);
}

function text(value: string): string {
  return JSON.stringify(value);
}

function quoted(pack: Pack): string {
  return `'${JSON.stringify(pack).replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
