/** The order in which the modules of a program run: what a module imports runs before it. */
import type ts from "typescript";
import type { Host } from "../../../compiler/host.js";
import { nameIndexOf } from "../../../compiler/name-index.js";

export class ModuleOrder {
  private positions: Map<ts.SourceFile, number> | undefined;

  constructor(private readonly host: Host) {}

  of(file: ts.SourceFile): number {
    this.positions ??= this.build();
    return this.positions.get(file) ?? 0;
  }

  private build(): Map<ts.SourceFile, number> {
    const { files } = this.host;
    const positions = new Map<ts.SourceFile, number>();
    const imported = new Set(files.flatMap((file) => this.importsOf(file)));
    const entered = new Set<ts.SourceFile>();
    const visit = (file: ts.SourceFile): void => {
      if (entered.has(file)) return;
      entered.add(file);
      for (const next of this.importsOf(file)) visit(next);
      positions.set(file, positions.size);
    };
    for (const file of files) if (!imported.has(file)) visit(file);
    for (const file of files) visit(file);
    return positions;
  }

  private importsOf(file: ts.SourceFile): readonly ts.SourceFile[] {
    const { ts, checker } = this.host;
    return nameIndexOf(ts, file).modules.flatMap((specifier) => {
      const module = checker.getSymbolAtLocation(specifier)?.valueDeclaration;
      return module && ts.isSourceFile(module) && !module.isDeclarationFile ? [module] : [];
    });
  }
}
