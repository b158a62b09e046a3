/** The real packages that the catalogue is compared with, as `npm run conformance` installs them outside of the working tree. */
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One directory with packages of exact versions. */
export interface Install {
  readonly name: string;
  /** Absolute, with forward slashes; holds `node_modules`. */
  readonly directory: string;
  /** The version installed of a package. */
  versionOf(packageName: string): string | undefined;
}

/** Directories with a manifest and a lock file each: the present majors first, then earlier ones. */
export const MANIFESTS = { current: ".", between: "between", earlier: "earlier", earliest: "earliest" } as const;

/** Where they are installed to. */
export const INSTALL_ROOT = (process.env.PHI_LINT_CONFORMANCE ?? join(tmpdir(), "phi-lint-conformance")).replaceAll("\\", "/");

/** The packages of a manifest, with their exact versions. */
export function manifestOf(name: keyof typeof MANIFESTS): Readonly<Record<string, string>> {
  const file = fileURLToPath(new URL(`${MANIFESTS[name]}/package.json`, import.meta.url));
  return (JSON.parse(readFileSync(file, "utf8")) as { dependencies: Record<string, string> }).dependencies;
}

/** All installs; throws where one is missing. */
export function readInstalls(): readonly Install[] {
  return Object.keys(MANIFESTS).map((name) => {
    const directory = `${INSTALL_ROOT}/${name}`;
    if (!existsSync(`${directory}/node_modules`)) throw new Error(`${directory} holds no packages; run npm run conformance, which installs them.`);
    const versions = new Map<string, string | undefined>();
    const versionOf = (packageName: string): string | undefined => {
      if (!versions.has(packageName)) versions.set(packageName, readVersion(`${directory}/node_modules/${packageName}/package.json`));
      return versions.get(packageName);
    };
    return { name, directory, versionOf };
  });
}

function readVersion(file: string): string | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { version?: string }).version : undefined;
}
