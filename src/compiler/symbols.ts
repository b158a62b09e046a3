/** Symbols of expressions, aliases followed, and the declarations behind them. */
import type ts from "typescript";
import type { Host } from "./host.js";
import { unwrap } from "./syntax.js";

const symbols = new WeakMap<Host, Map<ts.Node, ts.Symbol | null>>();

/** The symbol an identifier, access or declaration name stands for; import aliases are followed to what they import. Remembered. */
export function symbolOf(host: Host, node: ts.Node): ts.Symbol | undefined {
  let known = symbols.get(host);
  if (!known) symbols.set(host, (known = new Map()));
  let symbol = known.get(node);
  if (symbol === undefined) known.set(node, (symbol = findSymbol(host, node) ?? null));
  return symbol ?? undefined;
}

function findSymbol(host: Host, node: ts.Node): ts.Symbol | undefined {
  const { ts, checker } = host;
  let target: ts.Node = ts.isExpression(node) ? unwrap(ts, node) : node;
  if (ts.isPropertyAccessExpression(target)) target = target.name;
  else if (ts.isElementAccessExpression(target)) {
    const key = target.argumentExpression;
    if (ts.isStringLiteralLike(key) || ts.isNumericLiteral(key)) {
      const bySymbol = checker.getSymbolAtLocation(key);
      if (bySymbol) return followAlias(host, bySymbol);
      return checker.getPropertyOfType(checker.getApparentType(checker.getTypeAtLocation(target.expression)), key.text);
    }
    return undefined;
  }
  const parent = target.parent;
  if (parent && ts.isShorthandPropertyAssignment(parent) && parent.name === target) {
    const value = checker.getShorthandAssignmentValueSymbol(parent);
    return value && followAlias(host, value);
  }
  const symbol = checker.getSymbolAtLocation(target);
  return symbol && followAlias(host, symbol);
}

/** What an import, re-export or `import x = require()` finally names. */
export function followAlias(host: Host, symbol: ts.Symbol): ts.Symbol {
  if (!(symbol.flags & host.ts.SymbolFlags.Alias)) return symbol;
  const target = host.checker.getAliasedSymbol(symbol);
  return target.flags === 0 || (target.escapedName as string) === "unknown" ? symbol : target;
}

/** The declaration that gives a symbol its value. */
export function valueDeclarationOf(symbol: ts.Symbol): ts.Declaration | undefined {
  return symbol.valueDeclaration ?? symbol.declarations?.[0];
}

/** Whether two symbols have a declaration in common (instantiated generics and mapped members share theirs). */
export function sharesDeclaration(a: ts.Symbol, b: ts.Symbol): boolean {
  if (a === b) return true;
  const others = b.declarations;
  return others !== undefined && (a.declarations?.some((d) => others.includes(d)) ?? false);
}

/** Whether a node lies in a file of the project (not in a package, not in a default library). */
export function isOwnNode(host: Host, node: ts.Node): boolean {
  return isOwnFile(host, node.getSourceFile());
}

const ownFiles = new WeakMap<Host, Set<ts.SourceFile>>();

/** Whether a file is one of the project's own, under examination. */
export function isOwnFile(host: Host, file: ts.SourceFile): boolean {
  let files = ownFiles.get(host);
  if (!files) ownFiles.set(host, (files = new Set(host.files)));
  return files.has(file);
}
