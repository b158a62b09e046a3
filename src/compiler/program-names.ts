/** Names across the files of one program: which files mention a name, and under which other names imports and exports give it on. Syntax only. */
import type ts from "typescript";
import type { Host } from "./host.js";
import { nameIndexOf } from "./name-index.js";

/** Key of what a module exports by default, and of the module itself where it is one value (`module.exports = f`). */
const DEFAULT = "default";
const WHOLE = "export=";

export class ProgramNames {
  private readonly files = new Map<string, ts.SourceFile[]>();
  private readonly renames = new Map<string, ts.Identifier[]>();
  private readonly bases = new Set<string>();

  constructor(private readonly host: Host) {
    const { ts } = host;
    for (const file of host.files) {
      const { identifiers, propertyStrings, modules, bases } = nameIndexOf(ts, file);
      for (const name of identifiers.keys()) this.addFile(name, file);
      for (const name of propertyStrings.keys()) if (!identifiers.has(name)) this.addFile(name, file);
      for (const specifier of modules) this.noteImport(specifier);
      for (const base of bases) this.bases.add(base);
      for (const statement of file.statements) {
        if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
          for (const element of statement.exportClause.elements) this.noteRename(element.propertyName, element.name);
        }
      }
    }
  }

  /** The files that mention a name. */
  filesNaming(name: string): readonly ts.SourceFile[] {
    return this.files.get(name) ?? [];
  }

  /** The identifiers with that text, in all files. */
  mentionsOf(name: string): readonly (ts.Identifier | ts.PrivateIdentifier)[] {
    return this.filesNaming(name).flatMap((file) => nameIndexOf(this.host.ts, file).identifiers.get(name) ?? []);
  }

  /** Other names that stand for something called `name`: `import { name as other }`, `export { name as other }`, `const { name: other } = require()`. */
  renamesOf(name: string): readonly ts.Identifier[] {
    return this.renames.get(name) ?? [];
  }

  /** Whether a class or interface may have others above or below it: it names bases, or its name is that of a base somewhere. */
  hasRelatives(owner: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): boolean {
    return (owner.heritageClauses?.length ?? 0) > 0 || !owner.name || this.bases.has(owner.name.text) || this.renamesOf(owner.name.text).some((name) => this.bases.has(name.text));
  }

  /** Names that files give to a module's default export, or to a module that is one value. */
  get defaultNames(): readonly ts.Identifier[] {
    return [...this.renamesOf(DEFAULT), ...this.renamesOf(WHOLE)];
  }

  private addFile(name: string, file: ts.SourceFile): void {
    const known = this.files.get(name);
    if (known) known.push(file);
    else this.files.set(name, [file]);
  }

  private noteRename(original: ts.ModuleExportName | ts.PropertyName | undefined, name: ts.Node): void {
    const { ts } = this.host;
    if (original && (ts.isIdentifier(original) || ts.isStringLiteral(original)) && ts.isIdentifier(name)) this.add(original.text, name);
  }

  private noteImport(specifier: ts.Node): void {
    const { ts } = this.host;
    const declaration = specifier.parent;
    if (ts.isImportDeclaration(declaration)) {
      const clause = declaration.importClause;
      if (clause?.name) this.add(DEFAULT, clause.name);
      if (clause?.namedBindings && ts.isNamedImports(clause.namedBindings)) for (const element of clause.namedBindings.elements) this.noteRename(element.propertyName, element.name);
    } else if (ts.isExternalModuleReference(declaration) && ts.isImportEqualsDeclaration(declaration.parent)) this.add(WHOLE, declaration.parent.name);
    else if (ts.isCallExpression(declaration) && ts.isVariableDeclaration(declaration.parent)) {
      const { name } = declaration.parent;
      if (ts.isIdentifier(name)) this.add(WHOLE, name);
      else if (ts.isObjectBindingPattern(name)) for (const element of name.elements) this.noteRename(element.propertyName, element.name);
    }
  }

  private add(original: string, name: ts.Identifier): void {
    const known = this.renames.get(original);
    if (known) known.push(name);
    else this.renames.set(original, [name]);
  }
}
