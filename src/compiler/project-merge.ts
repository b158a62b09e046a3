/**
 * Puts configurations with alike options into one program. A workspace of thirty packages then needs one checker instead of
 * thirty, shared source is analysed once, and values are followed from package to package.
 */
import { existsSync } from "node:fs";
import type ts from "typescript";
import type { PlannedUnit } from "./project-ownership.js";
import { bundledTypeScript as compiler } from "./project-typescript.js";

/** Units that become one program; all with the same options, but for what concerns paths. */
export type PlannedProgram = readonly PlannedUnit[];

/** Options that differ without a difference to types: output, checks, and what is resolved for each file by its own configuration. */
const IRRELEVANT = new Set([
  "configFilePath", "pathsBasePath", "baseUrl", "paths", "rootDir", "rootDirs", "outDir", "outFile", "declarationDir", "sourceRoot", "mapRoot", "sourceMap",
  "inlineSourceMap", "inlineSources", "removeComments", "newLine", "importHelpers", "noEmitHelpers", "noEmitOnError", "emitBOM", "preserveConstEnums",
  "isolatedModules", "isolatedDeclarations", "verbatimModuleSyntax", "erasableSyntaxOnly", "emitDeclarationOnly", "emitDecoratorMetadata", "stripInternal",
  "noUnusedLocals", "noUnusedParameters", "noImplicitReturns", "noImplicitOverride", "noImplicitThis", "noPropertyAccessFromIndexSignature",
  "noFallthroughCasesInSwitch", "noUncheckedSideEffectImports", "allowUnusedLabels", "allowUnreachableCode", "allowImportingTsExtensions",
  "rewriteRelativeImportExtensions", "forceConsistentCasingInFileNames", "suppressExcessPropertyErrors", "suppressImplicitAnyIndexErrors", "ignoreDeprecations",
  "disableSizeLimit", "disableSourceOfProjectReferenceRedirect", "disableSolutionSearching", "disableReferencedProjectLoad", "assumeChangesOnlyAffectDirectDependencies",
  "pretty", "preserveWatchOutput", "listFiles", "listEmittedFiles", "traceResolution", "explainFiles", "diagnostics", "extendedDiagnostics", "generateTrace", "generateCpuProfile",
  "downlevelIteration", "preserveSymlinks", "noErrorTruncation", "strictPropertyInitialization",
]);

/** Groups the units, in the order of their first members. A single unit keeps its options as they are. */
export function mergePrograms(units: readonly PlannedUnit[]): PlannedProgram[] {
  if (units.length === 1) return [units];
  const groups = new Map<string, PlannedUnit[]>();
  for (const unit of units.map(modernize)) {
    const key = keyOf(unit.options);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups.values()];
}

/**
 * The newest language and library that include what the unit asks for: packages often differ in nothing else, and a type that is
 * known only to a newer library is better than none.
 */
function modernize(unit: PlannedUnit): PlannedUnit {
  const { lib } = unit.options;
  const hasDom = lib === undefined || lib.some((name) => name === "lib.dom.d.ts");
  const others = (lib ?? []).filter((name) => !/^lib\.(?:es\d|es6|es7|esnext|dom|scripthost|webworker\.importscripts)/.test(name));
  const libraries = [hasDom ? "lib.esnext.full.d.ts" : "lib.esnext.d.ts", ...others].sort();
  return { ...unit, options: { ...unit.options, target: compiler.ScriptTarget.ESNext, lib: libraries, resolveJsonModule: true } };
}

function keyOf(options: ts.CompilerOptions): string {
  const relevant = Object.entries(options)
    .filter(([name, value]) => value !== undefined && !IRRELEVANT.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([relevant, typeDirectories(options)]);
}

/** Where types that nobody imports are taken from: options alike in two directories may still mean different packages. */
function typeDirectories(options: ts.CompilerOptions): readonly string[] {
  if (options.types?.length === 0) return [];
  return (compiler.getEffectiveTypeRoots(options, compiler.sys) ?? []).filter((directory) => existsSync(directory));
}
