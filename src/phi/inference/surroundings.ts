/** What surrounds a name in the program: its file's path and imports, whether the project is about patients, whether the file knows of tags. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { PROJECT_PACKAGE, packageOfFile } from "../../compiler/identity.js";
import { projectDirectoryOf } from "../../compiler/project-directory.js";
import { isFhirPackage } from "../packs/fhir/packages.js";
import { memoize } from "../phi-scope.js";
import { findSearchParameter } from "./search-parameters.js";
import type { PhiSettings } from "../settings.js";
import { createTaggedFiles } from "./tagged-files.js";

/** What the dictionary is told about the file that a name stands in. */
export interface FileSurroundings {
  /** From the project's directory. */
  readonly filePath: string;
  readonly imports: readonly string[];
  readonly healthProject: boolean;
}

export interface Surroundings {
  of(file: ts.SourceFile): FileSurroundings;
  /** Whether a file is taken at its word: a name that no tag speaks about is no more than a hint there. */
  isTagged(file: ts.SourceFile): boolean;
  /** A parameter of requests by which the file's project lets clients search for somebody: `lastName` of `req.query.lastName`. */
  searchParameter(file: ts.SourceFile): string | undefined;
}

interface Project {
  readonly directory: string;
  readonly isAboutHealth: boolean;
  readonly searchParameter: string | undefined;
}

const HEALTH_TEXT = /patient|\bfhir\b|hl7|diagnos[ie]s|prescription|symptom|medication|immuni[sz]ation|clinical|medical record|healthcare/i;

export function createSurroundings(host: Host, settings: PhiSettings): Surroundings {
  let projects: ReadonlyMap<string, Project> | undefined;
  const projectOf = (file: ts.SourceFile): Project | undefined => (projects ??= readProjects(host)).get(projectDirectoryOf(host, file.fileName));
  const ofFile = memoize((file: ts.SourceFile): FileSurroundings => {
    const directory = projectDirectoryOf(host, file.fileName);
    return {
      filePath: file.fileName.startsWith(`${directory}/`) ? file.fileName.slice(directory.length + 1) : file.fileName,
      imports: importsOf(host, file),
      healthProject: projectOf(file)?.isAboutHealth ?? false,
    };
  });
  return {
    of: (file) => ofFile(file) ?? { filePath: "", imports: [], healthProject: false },
    isTagged: createTaggedFiles(host, settings),
    searchParameter: (file) => projectOf(file)?.searchParameter,
  };
}

/** Reads each file's text once. */
function readProjects(host: Host): ReadonlyMap<string, Project> {
  const read = new Map<string, { files: number; health: number; fhir: boolean; search: string | undefined }>();
  for (const file of host.program.getSourceFiles()) {
    if (host.program.isSourceFileDefaultLibrary(file) || packageOfFile(host, file) !== PROJECT_PACKAGE) continue;
    const directory = projectDirectoryOf(host, file.fileName);
    let project = read.get(directory);
    if (!project) read.set(directory, (project = { files: 0, health: 0, fhir: false, search: undefined }));
    project.files += 1;
    if (HEALTH_TEXT.test(file.text)) project.health += 1;
    project.fhir ||= importsOf(host, file).some(isFhirPackage);
    project.search ??= findSearchParameter(file.text);
  }
  return new Map([...read].map(([directory, { files, health, fhir, search }]) =>
    [directory, { directory, isAboutHealth: fhir || (health >= 3 && health * 8 >= files), searchParameter: search }]));
}

/** Module specifiers as written; the binder keeps `import()` and `require()` of JavaScript there, too. */
function importsOf(host: Host, file: ts.SourceFile): readonly string[] {
  const { ts } = host;
  return file.statements.flatMap((statement) => {
    const specifier = ts.isImportDeclaration(statement) ? statement.moduleSpecifier : ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    return specifier && ts.isStringLiteral(specifier) ? [specifier.text] : [];
  });
}
