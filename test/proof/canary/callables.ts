/** What of a program a run can call: exported functions, methods of exported classes and of exported objects of such classes. */
import ts from "typescript";
import type { Host } from "../../../src/compiler/host.js";
import type { Values } from "./values.js";

type Exports = Record<string, unknown>;

/** Something of a program that can be called. */
export interface Callable {
  readonly signature: ts.Signature;
  /** Takes it out of the exports of its file. */
  readonly take: (exports: Exports, values: Values) => unknown;
}

/** The callables that a file exports. */
export function callablesOf(host: Host, file: ts.SourceFile): readonly Callable[] {
  const { checker } = host;
  return exportsOf(host, file).flatMap(({ name, symbol, type }): readonly Callable[] => {
    const signature = type.getCallSignatures()[0];
    if (signature) return [{ signature, take: (exports) => exports[name] }];
    if (symbol.valueDeclaration && ts.isClassDeclaration(symbol.valueDeclaration)) {
      const instance = checker.getDeclaredTypeOfSymbol(symbol);
      return methodsOf(host, instance, (_, values) => values.make(instance, false, 0));
    }
    return isOwnClass(host, type) ? methodsOf(host, type, (exports) => exports[name]) : [];
  });
}

/** Enough that each identifier of the run's values has a row. */
const ROWS = 8;

/** Fills the exported stores (objects of the program's classes with a method `save`), so that what looks something up finds it. */
export async function fillStores(host: Host, file: ts.SourceFile, exports: Exports, values: Values): Promise<void> {
  for (const { name, type } of exportsOf(host, file)) {
    const save = isOwnClass(host, type) ? type.getProperty("save") : undefined;
    const signature = save?.valueDeclaration && host.checker.getTypeOfSymbolAtLocation(save, file).getCallSignatures()[0];
    if (!signature) continue;
    const store = exports[name] as { save(...args: unknown[]): unknown };
    for (let row = 0; row < ROWS; row++) await store.save(...values.argumentsFor(signature));
  }
}

function exportsOf({ checker }: Host, file: ts.SourceFile): readonly { readonly name: string; readonly symbol: ts.Symbol; readonly type: ts.Type }[] {
  const module = checker.getSymbolAtLocation(file);
  return (module ? checker.getExportsOfModule(module) : []).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = symbol.valueDeclaration;
    return declaration?.getSourceFile() === file ? [{ name: exported.name, symbol, type: checker.getTypeOfSymbolAtLocation(symbol, declaration) }] : [];
  });
}

function isOwnClass({ files }: Host, type: ts.Type): boolean {
  const declaration = type.symbol?.valueDeclaration;
  return declaration !== undefined && ts.isClassDeclaration(declaration) && files.includes(declaration.getSourceFile());
}

function methodsOf({ checker }: Host, type: ts.Type, takeObject: Callable["take"]): readonly Callable[] {
  return type.getProperties().flatMap((property) => {
    const { name, valueDeclaration } = property;
    // What is inherited belongs to the callers of the base class.
    const isOwn = valueDeclaration && ts.isMethodDeclaration(valueDeclaration) && valueDeclaration.body && valueDeclaration.parent === type.symbol.valueDeclaration;
    const signature = isOwn ? checker.getTypeOfSymbolAtLocation(property, valueDeclaration).getCallSignatures()[0] : undefined;
    if (!signature) return [];
    return [{ signature, take: (exports: Exports, values: Values) => {
      const object = takeObject(exports, values) as Record<string, (...args: unknown[]) => unknown>;
      return (...args: unknown[]) => object[name]?.(...args);
    } }];
  });
}
