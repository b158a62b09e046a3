/**
 * What a symbol is, across versions and import styles: the package that declares it, the type or module that owns it,
 * and its name there. The catalogue's rows are compared with this.
 */
import { isBuiltin } from "node:module";
import type ts from "typescript";
import type { Host } from "./host.js";
import { followAlias } from "./symbols.js";

/** One declaration, named so that a catalogue row can name it too. */
export interface Identity {
  /**
   * npm package that declares it (`@types/x` counts as itself), `@types/node` for Node's own modules, `lib` for TypeScript's
   * default libraries, `""` for the project's own code.
   */
  readonly package: string;
  /**
   * Class, interface, type alias, namespace or constant that holds the member; `module` for what a module exports, `global` for
   * ambient globals, `Outer.inner` for a nested object type, `fn()` for the type written as a function's result.
   */
  readonly owner: string;
  /** Declared name; `()` for a call signature, `new` for a construct signature or constructor, `*` for an index signature. */
  readonly member: string;
}

/** The package of files that belong to the project. */
export const PROJECT_PACKAGE = "";
/** The package of TypeScript's default libraries. */
export const LIB_PACKAGE = "lib";
const NODE_PACKAGE = "@types/node";

const identities = new WeakMap<ts.Node, Identity>();
const packages = new WeakMap<ts.SourceFile, string>();

/** The identities of all declarations of a symbol (aliases followed), or of one declaration. */
export function identitiesOf(host: Host, of: ts.Symbol | ts.Node): readonly Identity[] {
  if (isNode(of)) return [identityOf(host, of)];
  const symbol = followAlias(host, of);
  return unique((symbol.declarations ?? []).map((declaration) => identityOf(host, declaration)));
}

/** The npm package a module specifier names: `@scope/name/sub` is `@scope/name`; Node's modules are `@types/node`; `undefined` for paths. */
export function packageOfSpecifier(specifier: string): string | undefined {
  if (specifier.startsWith(".") || specifier.startsWith("/") || specifier === "") return undefined;
  if (isBuiltin(specifier)) return NODE_PACKAGE;
  const parts = specifier.split("/");
  return specifier.startsWith("@") && parts.length > 1 ? `${parts[0]}/${parts[1]}` : parts[0];
}

/** The package that a path inside `node_modules` belongs to (the innermost one, so pnpm's layout works), or `undefined`. */
export function packageOfPath(path: string): string | undefined {
  const at = path.lastIndexOf("/node_modules/");
  if (at < 0) return undefined;
  const parts = path.slice(at + "/node_modules/".length).split("/");
  const first = parts[0] ?? "";
  return first.startsWith("@") ? `${first}/${parts[1] ?? ""}` : first;
}

/** The package of a source file, as in {@link Identity.package}. */
export function packageOfFile(host: Host, file: ts.SourceFile): string {
  const known = packages.get(file);
  if (known !== undefined) return known;
  const found = host.program.isSourceFileDefaultLibrary(file) || /\/typescript\/lib\/lib\.[^/]*\.d\.ts$/.test(file.fileName)
    ? LIB_PACKAGE
    : packageOfPath(file.fileName) ?? PROJECT_PACKAGE;
  packages.set(file, found);
  return found;
}

function identityOf(host: Host, declaration: ts.Node): Identity {
  const known = identities.get(declaration);
  if (known) return known;
  const found = { package: packageOf(host, declaration), owner: ownerOf(host.ts, declaration), member: memberOf(host.ts, declaration) };
  identities.set(declaration, found);
  return found;
}

function packageOf(host: Host, declaration: ts.Node): string {
  const own = packageOfFile(host, declaration.getSourceFile());
  if (own !== PROJECT_PACKAGE) return own;
  const ambient = ambientModuleOf(host.ts, declaration);
  return (ambient === undefined ? undefined : packageOfSpecifier(ambient)) ?? PROJECT_PACKAGE;
}

/** The name of the `declare module "x"` around a node. */
function ambientModuleOf(compiler: Host["ts"], node: ts.Node): string | undefined {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (compiler.isModuleDeclaration(at) && compiler.isStringLiteral(at.name)) return at.name.text;
  }
  return undefined;
}

function memberOf(compiler: Host["ts"], declaration: ts.Node): string {
  const { SyntaxKind } = compiler;
  switch (declaration.kind) {
    case SyntaxKind.CallSignature:
    case SyntaxKind.FunctionType:
    case SyntaxKind.ArrowFunction:
      return "()";
    case SyntaxKind.Constructor:
    case SyntaxKind.ConstructSignature:
    case SyntaxKind.ConstructorType:
      return "new";
    case SyntaxKind.ExportAssignment:
      return "default";
    case SyntaxKind.IndexSignature:
      return "*";
    case SyntaxKind.FunctionExpression:
      return (declaration as ts.FunctionExpression).name?.text ?? "()";
  }
  return nameOf(compiler, declaration) ?? (isDefaultExport(compiler, declaration) ? "default" : "()");
}

/** The name that holds a declaration; see {@link Identity.owner}. */
function ownerOf(compiler: Host["ts"], declaration: ts.Node): string {
  const { SyntaxKind } = compiler;
  for (let from = declaration, at = declaration.parent; at; from = at, at = at.parent) {
    switch (at.kind) {
      case SyntaxKind.InterfaceDeclaration:
      case SyntaxKind.ClassDeclaration:
      case SyntaxKind.ClassExpression:
      case SyntaxKind.TypeAliasDeclaration:
      case SyntaxKind.EnumDeclaration:
        return nameOf(compiler, at) ?? "default";
      case SyntaxKind.VariableDeclaration:
        return nameOf(compiler, at) ?? "module";
      case SyntaxKind.PropertySignature:
      case SyntaxKind.PropertyDeclaration:
      case SyntaxKind.PropertyAssignment:
      case SyntaxKind.GetAccessor:
        return `${ownerOf(compiler, at)}.${nameOf(compiler, at) ?? ""}`;
      case SyntaxKind.FunctionDeclaration:
      case SyntaxKind.MethodSignature:
      case SyntaxKind.MethodDeclaration:
        if ((at as ts.SignatureDeclaration).type === from) return `${nameOf(compiler, at) ?? "default"}()`;
        break;
      case SyntaxKind.ModuleDeclaration: {
        const module = at as ts.ModuleDeclaration;
        if (compiler.isStringLiteral(module.name)) return "module";
        return module.flags & compiler.NodeFlags.GlobalAugmentation ? "global" : module.name.text;
      }
      case SyntaxKind.SourceFile:
        return compiler.isExternalModule(at as ts.SourceFile) ? "module" : "global";
    }
  }
  return "module";
}

function nameOf(compiler: Host["ts"], declaration: ts.Node): string | undefined {
  const name = compiler.getNameOfDeclaration(declaration as ts.Declaration);
  if (!name) return undefined;
  if (compiler.isIdentifier(name) || compiler.isPrivateIdentifier(name) || compiler.isStringLiteralLike(name) || compiler.isNumericLiteral(name)) return name.text;
  return compiler.isComputedPropertyName(name) && compiler.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
}

function isDefaultExport(compiler: Host["ts"], declaration: ts.Node): boolean {
  const modifiers = compiler.canHaveModifiers(declaration) ? compiler.getModifiers(declaration) : undefined;
  return modifiers?.some((modifier) => modifier.kind === compiler.SyntaxKind.DefaultKeyword) ?? false;
}

function isNode(of: ts.Symbol | ts.Node): of is ts.Node {
  return "kind" in of;
}

function unique(all: readonly Identity[]): readonly Identity[] {
  if (all.length < 2) return all;
  return [...new Map(all.map((one) => [`${one.package}\n${one.owner}\n${one.member}`, one])).values()];
}
