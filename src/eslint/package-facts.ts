/** Facts about this package that ESLint shows: name, version, where the rules are described. */
import { createRequire } from "node:module";

const manifest = createRequire(import.meta.url)("phi-lint/package.json") as { readonly name: string; readonly version: string };

export const PACKAGE_NAME = manifest.name;
export const PACKAGE_VERSION = manifest.version;

/** The page of a rule as published with this version of the package. */
export function docsUrl(rule: string): string {
  return `https://unpkg.com/${manifest.name}@${manifest.version}/docs/rules/${rule}.md`;
}
