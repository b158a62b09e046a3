/**
 * The compiler under ESLint, taken in this one place. It must be the compiler that made the program in the parser services:
 * nodes of one version must never meet functions of another, because their enum numbers differ. `typescript` is therefore a
 * peer dependency, shared with the parser.
 */
import ts from "typescript";
import type { Host } from "../compiler/host.js";

/**
 * The host for a program that ESLint's parser made.
 * @throws Error when the program was made by another TypeScript than the one that phi-lint resolves.
 */
export function hostOf(program: ts.Program): Host {
  const sourceFiles = program.getSourceFiles();
  const root: ts.Node | undefined = sourceFiles[0];
  if (root !== undefined && root.kind !== ts.SyntaxKind.SourceFile) {
    throw new Error(
      `phi-lint uses TypeScript ${ts.version}, but ESLint's parser uses another version: ` +
        "install one version of typescript for both (npm ls typescript shows them).",
    );
  }
  return { ts, program, checker: program.getTypeChecker(), files: sourceFiles.filter((file) => isProjectFile(program, file)) };
}

function isProjectFile(program: ts.Program, file: ts.SourceFile): boolean {
  return (
    !file.isDeclarationFile &&
    !file.fileName.endsWith(".json") &&
    !program.isSourceFileFromExternalLibrary(file) &&
    !file.fileName.includes("/node_modules/")
  );
}
