/** Module resolution of the audit: the compiler's own, and the source of workspace packages that are not built. */
import { extname } from "node:path";
import type ts from "typescript";
import { bundledTypeScript as compiler } from "./project-typescript.js";
import { toPosix } from "./project-walk.js";
import type { Workspace } from "./project-workspace.js";

/** Bare module specifiers that led nowhere, with the files that import them. */
export type Unresolved = Map<string, Set<string>>;

type ResolveModules = NonNullable<ts.CompilerHost["resolveModuleNameLiterals"]>;

/** What resolution needs to know. */
export interface ResolutionInput {
  readonly host: ts.CompilerHost;
  readonly workspace: Workspace;
  /** Options of the configuration that a file belongs to: `paths` and `baseUrl` are its own, also in a program of several. */
  readonly optionsOf: (file: string) => ts.CompilerOptions | undefined;
  /** Is filled while the program is made. */
  readonly unresolved: Unresolved;
}

/** @param cache for the program's own options */
export function createModuleResolver({ host, workspace, optionsOf, unresolved }: ResolutionInput, cache: ts.ModuleResolutionCache): ResolveModules {
  const caches = new Map<ts.CompilerOptions, ts.ModuleResolutionCache>();
  return (literals, containingFile, redirect, programOptions, sourceFile) => {
    const own = optionsOf(toPosix(containingFile));
    const options = own ?? programOptions;
    return literals.map((literal) => {
      const name = literal.text;
      const mode = compiler.getModeForUsageLocation(sourceFile, literal, programOptions);
      const result = compiler.resolveModuleName(name, containingFile, options, host, own ? cacheFor(own) : cache, redirect, mode);
      const source = result.resolvedModule ? sourceBehind(result.resolvedModule.resolvedFileName) : isBare(name) ? workspace.sourceOfModule(name) : undefined;
      if (source) return { resolvedModule: { resolvedFileName: source, extension: extname(source), isExternalLibraryImport: false } };
      if (!result.resolvedModule && isBare(name)) note(name, containingFile);
      return result;
    });
  };

  function cacheFor(options: ts.CompilerOptions): ts.ModuleResolutionCache {
    let found = caches.get(options);
    if (!found) {
      const shared = cache.getPackageJsonInfoCache();
      found = compiler.createModuleResolutionCache(host.getCurrentDirectory(), (name) => host.getCanonicalFileName(name), options, shared);
      caches.set(options, found);
    }
    return found;
  }

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
  return /\.(?:json|css|scss|sass|less|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|eot|mp[34]|webm|pdf|html?|md|mdx|txt|graphql|gql|wasm|ya?ml|vue|svelte|astro)(?:\?.*)?$/i.test(name);
}
