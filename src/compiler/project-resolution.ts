/** Module resolution of the audit: the compiler's own, and the source of workspace packages that are not built. */
import { extname } from "node:path";
import type ts from "typescript";
import { bundledTypeScript as compiler } from "./project-typescript.js";
import { toPosix } from "./project-walk.js";
import type { Workspace } from "./project-workspace.js";

/** Bare module specifiers that led nowhere, with the files that import them. */
export type Unresolved = Map<string, Set<string>>;

type ResolveModules = NonNullable<ts.CompilerHost["resolveModuleNameLiterals"]>;

/**
 * @param unresolved is filled while the program is made
 */
export function createModuleResolver(host: ts.CompilerHost, cache: ts.ModuleResolutionCache, workspace: Workspace, unresolved: Unresolved): ResolveModules {
  return (literals, containingFile, redirect, options, sourceFile) =>
    literals.map((literal) => {
      const name = literal.text;
      const mode = compiler.getModeForUsageLocation(sourceFile, literal, options);
      const result = compiler.resolveModuleName(name, containingFile, options, host, cache, redirect, mode);
      const source = result.resolvedModule ? sourceBehind(result.resolvedModule.resolvedFileName) : isBare(name) ? workspace.sourceOfModule(name) : undefined;
      if (source) return { resolvedModule: { resolvedFileName: source, extension: extname(source), isExternalLibraryImport: false } };
      if (!result.resolvedModule && isBare(name)) note(name, containingFile);
      return result;
    });

  function sourceBehind(file: string): string | undefined {
    const path = toPosix(file);
    if (path.includes("/node_modules/") || !/\.(?:d\.[cm]?ts|[cm]?jsx?)$/.test(path)) return undefined;
    const source = workspace.sourceOfBuiltFile(path);
    return source === path ? undefined : source;
  }

  function note(name: string, importer: string): void {
    if (importer.includes("/node_modules/") || isAsset(name)) return;
    const importers = unresolved.get(name) ?? new Set();
    unresolved.set(name, importers.add(importer));
  }
}

function isBare(name: string): boolean {
  return !name.startsWith(".") && !name.startsWith("/") && !/^[a-z]+:\/\//i.test(name);
}

/** Style sheets, images and the like, which bundlers resolve and the compiler does not. */
function isAsset(name: string): boolean {
  return /\.(?:css|scss|sass|less|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|eot|mp[34]|webm|pdf|html?|md|mdx|txt|graphql|gql|wasm|ya?ml|vue|svelte|astro)(?:\?.*)?$/i.test(name);
}
