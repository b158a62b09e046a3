/** Looks at loaded programs for the report's coverage: syntax errors, modules that were not found, what was left out. */
import type ts from "typescript";
import { packageOfSpecifier } from "./identity.js";
import type { ProjectCoverage, SkippedFile, SyntaxErrorNotice, UnresolvedModule } from "./project-coverage.js";
import type { LoadedProgram } from "./project-program.js";
import type { Unresolved } from "./project-resolution.js";
import { isStackFull } from "./stack-limit.js";

/** What was noted on the way to the programs. */
export interface LoadingNotes {
  readonly skipped: readonly SkippedFile[];
  readonly unresolved: Unresolved;
  readonly limits: readonly string[];
}

export function inspectPrograms(programs: readonly LoadedProgram[], notes: LoadingNotes): ProjectCoverage {
  const unresolvedModules = listUnresolved(programs, notes.unresolved);
  const limits = [...notes.limits, ...describeMissing(unresolvedModules)];
  return {
    programs: programs.flatMap(({ units }) => units.map(({ configFile, owned }) => ({ ...(configFile !== undefined && { configFile }), files: owned.length }))),
    filesExamined: programs.reduce((sum, { owned }) => sum + owned.length, 0),
    filesWithSyntaxErrors: programs.flatMap(({ host, owned }) => owned.flatMap((file) => firstSyntaxError(host.ts, host.program, file))),
    filesSkipped: [...notes.skipped].sort((a, b) => (a.file < b.file ? -1 : 1)),
    unresolvedModules,
    limits,
  };
}

const MOST_NAMES = 4;
/** Specifiers that no package can have: aliases of a bundler, or of `paths` in a configuration that is not there. */
const ALIAS = /^(?:[@~$#]\/|[~$#]|(?:src|app|lib|test)\/)/;

/** One sentence for packages that are not installed, one for aliases that lead nowhere; those imported by most files are named. */
function describeMissing(modules: readonly UnresolvedModule[]): string[] {
  const aliases = modules.filter(({ name }) => ALIAS.test(name));
  const packages = new Map<string, number>();
  for (const { name, importers } of modules) {
    if (ALIAS.test(name)) continue;
    const owner = packageOfSpecifier(name) ?? name;
    packages.set(owner, (packages.get(owner) ?? 0) + importers);
  }
  const sentences: string[] = [];
  if (packages.size > 0) {
    const names = [...packages].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
    const [are, them] = names.length === 1 ? ["1 package is", "it"] : [`${names.length} packages are`, "them"];
    sentences.push(`${are} not installed (${nameSome(names)}): what comes from ${them} is known by its import and its names alone. Install the project's packages for a more exact result.`);
  }
  if (aliases.length > 0) {
    const [lead, them] = aliases.length === 1 ? ["There is 1 alias that leads", "it"] : [`There are ${aliases.length} aliases that lead`, "them"];
    sentences.push(`${lead} nowhere (${nameSome(aliases.map(({ name }) => name))}): values are not followed through ${them}. State ${them} under "paths" in tsconfig.json.`);
  }
  return sentences;
}

function nameSome(names: readonly string[]): string {
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(", ")} and ${names.length - MOST_NAMES} more` : names.join(", ");
}

function firstSyntaxError(compiler: typeof ts, program: ts.Program, file: ts.SourceFile): SyntaxErrorNotice[] {
  const [first] = syntacticDiagnostics(program, file);
  if (!first) return [];
  return [
    {
      file: file.fileName,
      line: file.getLineAndCharacterOfPosition(first.start ?? 0).line + 1,
      message: compiler.flattenDiagnosticMessageText(first.messageText, " "),
    },
  ];
}

/** None where looking for them takes more stack than there is. */
function syntacticDiagnostics(program: ts.Program, file: ts.SourceFile): readonly ts.Diagnostic[] {
  try {
    return program.getSyntacticDiagnostics(file);
  } catch (error) {
    if (!isStackFull(error)) throw error;
    return [];
  }
}

/** Modules without a file, except those that an ambient declaration (`declare module "x"`) describes. */
function listUnresolved(programs: readonly LoadedProgram[], unresolved: Unresolved): UnresolvedModule[] {
  if (unresolved.size === 0) return [];
  const patterns: RegExp[] = [];
  const declared = new Set<string>();
  for (const { host } of programs) {
    for (const file of host.program.getSourceFiles()) {
      for (const statement of file.statements) {
        if (!host.ts.isModuleDeclaration(statement) || !host.ts.isStringLiteral(statement.name)) continue;
        const { text } = statement.name;
        if (text.includes("*")) patterns.push(new RegExp(`^${text.split("*").map(escape).join(".*")}$`));
        else declared.add(text);
      }
    }
  }
  return [...unresolved]
    .filter(([name]) => !declared.has(name) && !patterns.some((pattern) => pattern.test(name)))
    .map(([name, importers]) => ({ name, importers: importers.size }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
