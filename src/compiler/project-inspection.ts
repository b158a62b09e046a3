/** Looks at loaded programs for the report's coverage: syntax errors, modules that were not found, what was left out. */
import type ts from "typescript";
import type { ProjectCoverage, SkippedFile, SyntaxErrorNotice, UnresolvedModule } from "./project-coverage.js";
import type { LoadedProgram } from "./project-program.js";
import type { Unresolved } from "./project-resolution.js";

/** What was noted on the way to the programs. */
export interface LoadingNotes {
  readonly skipped: readonly SkippedFile[];
  readonly unresolved: Unresolved;
  readonly limits: readonly string[];
}

export function inspectPrograms(programs: readonly LoadedProgram[], notes: LoadingNotes): ProjectCoverage {
  const unresolvedModules = listUnresolved(programs, notes.unresolved);
  const limits = [...notes.limits];
  if (unresolvedModules.length > 0) {
    const one = unresolvedModules.length === 1;
    limits.push(
      `${unresolvedModules.length} imported module${one ? " was" : "s were"} not found, so values from ${one ? "it" : "them"} have no type; install the project's packages for a more exact result.`,
    );
  }
  return {
    programs: programs.flatMap(({ units }) => units.map(({ configFile, owned }) => ({ ...(configFile !== undefined && { configFile }), files: owned.length }))),
    filesExamined: programs.reduce((sum, { owned }) => sum + owned.length, 0),
    filesWithSyntaxErrors: programs.flatMap(({ host, owned }) => owned.flatMap((file) => firstSyntaxError(host.ts, host.program, file))),
    filesSkipped: [...notes.skipped].sort((a, b) => (a.file < b.file ? -1 : 1)),
    unresolvedModules,
    limits,
  };
}

function firstSyntaxError(compiler: typeof ts, program: ts.Program, file: ts.SourceFile): SyntaxErrorNotice[] {
  const [first] = program.getSyntacticDiagnostics(file);
  if (!first) return [];
  return [
    {
      file: file.fileName,
      line: file.getLineAndCharacterOfPosition(first.start ?? 0).line + 1,
      message: compiler.flattenDiagnosticMessageText(first.messageText, " "),
    },
  ];
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
