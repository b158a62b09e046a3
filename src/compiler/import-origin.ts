/**
 * Where an expression comes from when types do not say: the imported module, or the global, that it was read, called or
 * constructed from. A bounded walk over the syntax, used for JavaScript, `any`, and packages that are not installed.
 */
import type ts from "typescript";
import { packageOfFile, PROJECT_PACKAGE } from "./identity.js";
import type { Host } from "./host.js";
import { aliasOrigin, exportOrigin } from "./module-origin.js";
import { CALL, extendOrigin, INSTANCE, type Origin, type OriginWalk } from "./origin.js";
import { returnsOf, unwrap } from "./syntax.js";
import { isOwnNode, valueDeclarationOf } from "./symbols.js";
import { typeOrigin } from "./type-origin.js";

const DEPTH = 32;

/** The origin of an expression, or `undefined` where the project made it itself or the walk does not get there. */
export function importOriginOf(host: Host, expression: ts.Expression): Origin | undefined {
  return originOf(host, expression, DEPTH);
}

/** The origin of the values of a written type: of `Patient` in `import type { Patient } from "fhir/r4"`, installed or not. */
export function importOriginOfType(host: Host, type: ts.TypeNode): Origin | undefined {
  return typeOrigin(walkOf(host), type, DEPTH);
}

function walkOf(host: Host): OriginWalk {
  return {
    host,
    ofExpression: (expression, depth) => originOf(host, expression, depth),
    ofSymbol: (symbol, depth) => symbolOrigin(host, symbol, depth),
    end: () => endWalk(host),
    ofDeclaration: (declaration, depth) => declarationOrigin(host, declaration, depth),
  };
}

/** What is known of a node's origin. */
interface Answer {
  readonly origin: Origin | undefined;
  /** No origin was found with that many steps left, and the walk had ended before its end: with more steps it is worth another look. */
  readonly cutAt?: number;
}

class Answers {
  readonly byNode = new WeakMap<ts.Node, Answer>();
  /** How often a walk ended because no steps were left, or because it came back to a node that was being looked at. */
  cuts = 0;
}

const answers = new WeakMap<Host, Answers>();

function answersOf(host: Host): Answers {
  let known = answers.get(host);
  if (!known) answers.set(host, (known = new Answers()));
  return known;
}

/** A node that is being looked at has no answer yet, which ends circles; one that was, is looked at again only with more steps left than before. */
function once(host: Host, node: ts.Node, depth: number, find: () => Origin | undefined): Origin | undefined {
  const known = answersOf(host);
  const before = known.byNode.get(node);
  if (before && (before.cutAt === undefined || depth <= before.cutAt)) {
    if (before.cutAt !== undefined) known.cuts++;
    return before.origin;
  }
  const { cuts } = known;
  known.byNode.set(node, { origin: undefined, cutAt: DEPTH });
  const origin = find();
  known.byNode.set(node, origin || known.cuts === cuts ? { origin } : { origin, cutAt: depth });
  return origin;
}

/** No steps are left. */
function endWalk(host: Host): undefined {
  answersOf(host).cuts++;
}

function originOf(host: Host, written: ts.Expression, depth: number): Origin | undefined {
  if (depth <= 0) return endWalk(host);
  const expression = unwrap(host.ts, written);
  return once(host, expression, depth, () => expressionOrigin(host, expression, depth));
}

function expressionOrigin(host: Host, expression: ts.Expression, depth: number): Origin | undefined {
  const { ts } = host;
  if (ts.isIdentifier(expression)) return identifierOrigin(host, expression, depth);
  if (expression.kind === ts.SyntaxKind.ThisKeyword) return inheritedOrigin(host, enclosingClass(host, expression), depth);
  if (ts.isPropertyAccessExpression(expression)) return memberOrigin(host, expression, expression.name.text, depth);
  if (ts.isElementAccessExpression(expression)) {
    const key = expression.argumentExpression;
    return ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? memberOrigin(host, expression, key.text, depth) : undefined;
  }
  if (ts.isCallExpression(expression)) return callOrigin(host, expression, depth);
  // A proxy stands for what it is made for.
  if (ts.isNewExpression(expression) && ts.isIdentifier(expression.expression) && expression.expression.text === "Proxy" && expression.arguments?.[0]) return originOf(host, expression.arguments[0], depth - 1);
  if (ts.isNewExpression(expression)) return extendOrigin(originOf(host, expression.expression, depth - 1), INSTANCE) ?? subclassOrigin(host, expression.expression, depth);
  if (ts.isAwaitExpression(expression)) return originOf(host, expression.expression, depth);
  if (ts.isConditionalExpression(expression)) return originOf(host, expression.whenTrue, depth - 1) ?? originOf(host, expression.whenFalse, depth - 1);
  if (ts.isBinaryExpression(expression)) return originOf(host, expression.right, depth - 1) ?? originOf(host, expression.left, depth - 1);
  return undefined;
}

function identifierOrigin(host: Host, name: ts.Identifier, depth: number): Origin | undefined {
  const { ts, checker } = host;
  const parent = name.parent as ts.Node | undefined;
  const symbol = parent && ts.isShorthandPropertyAssignment(parent) && parent.name === name
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(name);
  if (!symbol?.declarations?.length) return { kind: "global", name: name.text, chain: [] };
  return symbolOrigin(host, symbol, depth - 1);
}

/** The origin of what a symbol is bound to. */
function symbolOrigin(host: Host, symbol: ts.Symbol, depth: number): Origin | undefined {
  if (depth <= 0) return endWalk(host);
  const { SymbolFlags } = host.ts;
  for (const declaration of symbol.declarations ?? []) {
    const found = symbol.flags & SymbolFlags.Alias ? aliasOrigin(walkOf(host), declaration, depth) : declarationOrigin(host, declaration, depth);
    if (found) return found;
  }
  return undefined;
}

/** The origin of what a declaration is bound to: its initializer, or else its written type. */
function declarationOrigin(host: Host, declaration: ts.Node, depth: number): Origin | undefined {
  return depth <= 0 ? endWalk(host) : once(host, declaration, depth, () => boundOrigin(host, declaration, depth));
}

function boundOrigin(host: Host, declaration: ts.Node, depth: number): Origin | undefined {
  const { ts } = host;
  if (ts.isBindingElement(declaration)) return bindingOrigin(host, declaration, depth);
  if (isAmbientGlobal(host, declaration)) return ambientOrigin(host, declaration, depth);
  if (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertySignature(declaration)) {
    const type = declaration.type ?? ts.getJSDocType(declaration);
    const initializer = "initializer" in declaration ? declaration.initializer : undefined;
    return (
      (initializer && originOf(host, initializer as ts.Expression, depth - 1)) ??
      (type ? typeOrigin(walkOf(host), type, depth - 1) : ts.isParameter(declaration) ? callbackOrigin(host, declaration, depth) : undefined)
    );
  }
  if (ts.isPropertyAssignment(declaration)) return originOf(host, declaration.initializer, depth - 1);
  if (ts.isShorthandPropertyAssignment(declaration)) return identifierOrigin(host, declaration.name, depth);
  if (ts.isBinaryExpression(declaration)) return originOf(host, declaration.right, depth - 1);
  if (ts.isPropertyAccessExpression(declaration) && ts.isBinaryExpression(declaration.parent)) return originOf(host, declaration.parent.right, depth - 1);
  if (ts.isExportAssignment(declaration)) return originOf(host, declaration.expression, depth - 1);
  if (ts.isGetAccessor(declaration) && declaration.body) return returnedOrigin(host, declaration, depth);
  return undefined;
}

/** What a library hands to a callback comes from that library: `Sentry.withScope((scope) => …)`. */
function callbackOrigin(host: Host, parameter: ts.ParameterDeclaration, depth: number): Origin | undefined {
  const { ts } = host;
  const fn = parameter.parent;
  const call = ts.isArrowFunction(fn) || ts.isFunctionExpression(fn) ? fn.parent : undefined;
  if (!call || !ts.isCallExpression(call) || call.expression === fn) return undefined;
  return extendOrigin(originOf(host, call.expression, depth - 1), CALL);
}

function bindingOrigin(host: Host, element: ts.BindingElement, depth: number): Origin | undefined {
  const { ts } = host;
  const pattern = element.parent;
  const owner = pattern.parent;
  const base = ts.isBindingElement(owner) ? bindingOrigin(host, owner, depth - 1) : declarationOrigin(host, owner, depth - 1);
  if (ts.isArrayBindingPattern(pattern)) return extendOrigin(base, String(pattern.elements.indexOf(element)));
  const key = element.propertyName ?? element.name;
  if (!ts.isIdentifier(key) && !ts.isStringLiteralLike(key)) return undefined;
  if (base) return extendOrigin(base, key.text);
  const member = host.checker.getPropertyOfType(host.checker.getTypeAtLocation(pattern), key.text);
  return member && symbolOrigin(host, member, depth - 1);
}

function memberOrigin(host: Host, access: ts.PropertyAccessExpression | ts.ElementAccessExpression, name: string, depth: number): Origin | undefined {
  const { ts, checker } = host;
  const member = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(access) ? access.name : access.argumentExpression);
  const own = member?.declarations?.filter((declaration) => isOwnNode(host, declaration)) ?? [];
  const found = member && own.length > 0 ? symbolOrigin(host, member, depth - 1) : undefined;
  if (found || own.some((declaration) => !ts.isPropertySignature(declaration) && !ts.isMethodSignature(declaration))) return found;
  return extendOrigin(originOf(host, access.expression, depth - 1), name);
}

function callOrigin(host: Host, call: ts.CallExpression, depth: number): Origin | undefined {
  const { ts } = host;
  const first = call.arguments[0];
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword && first && ts.isStringLiteralLike(first)) return moduleOrigin(host, first);
  const callee = originOf(host, call.expression, depth - 1);
  if (callee?.kind === "global" && callee.name === "require" && callee.chain.length === 0) {
    return first && ts.isStringLiteralLike(first) ? moduleOrigin(host, first) : undefined;
  }
  if (callee?.chain.at(-1) === "bind") return { ...callee, chain: callee.chain.slice(0, -1) };
  return extendOrigin(callee, CALL) ?? resultOrigin(host, call.expression, depth);
}

/** The origin of what a function of the project returns: `getLogger()` that returns `pino()`. */
function resultOrigin(host: Host, callee: ts.Expression, depth: number): Origin | undefined {
  const { ts, checker } = host;
  const target = unwrap(ts, callee);
  const symbol = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(target) ? target.name : target);
  if (!symbol) return undefined;
  const declaration = valueDeclarationOf(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return returnedOrigin(host, declaration, depth);
  const initializer = ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(ts, declaration.initializer) : undefined;
  return initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? returnedOrigin(host, initializer, depth) : undefined;
}

function returnedOrigin(host: Host, fn: ts.FunctionLikeDeclaration, depth: number): Origin | undefined {
  const find = (): Origin | undefined => {
    for (const returned of returnsOf(host.ts, fn)) {
      const found = originOf(host, returned, depth - 1);
      if (found) return found;
    }
    return fn.type && typeOrigin(walkOf(host), fn.type, depth - 1);
  };
  return fn.body && host.ts.isBlock(fn.body) ? once(host, fn.body, depth, find) : find();
}

/** An instance of a project class is an instance of what the class extends. */
function subclassOrigin(host: Host, created: ts.Expression, depth: number): Origin | undefined {
  const { ts, checker } = host;
  const symbol = checker.getSymbolAtLocation(unwrap(ts, created));
  const declaration = symbol && valueDeclarationOf(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  return inheritedOrigin(host, declaration && ts.isClassLike(declaration) ? declaration : undefined, depth);
}

function inheritedOrigin(host: Host, declaration: ts.ClassLikeDeclaration | undefined, depth: number): Origin | undefined {
  const base = declaration?.heritageClauses?.find((clause) => clause.token === host.ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return base && extendOrigin(originOf(host, base.expression, depth - 1), INSTANCE);
}

function enclosingClass(host: Host, node: ts.Node): ts.ClassLikeDeclaration | undefined {
  let at: ts.Node | undefined = node.parent;
  while (at && !host.ts.isClassLike(at)) at = at.parent;
  return at;
}

function moduleOrigin(host: Host, specifier: ts.StringLiteralLike): Origin | undefined {
  return exportOrigin(walkOf(host), specifier, "*", DEPTH);
}

/** A variable, function or class that is declared and not made: `declare const gtag: …`, or one of a library's globals. */
function isAmbientGlobal(host: Host, declaration: ts.Node): boolean {
  const { ts } = host;
  if (!ts.isVariableDeclaration(declaration) && !ts.isFunctionDeclaration(declaration) && !ts.isClassDeclaration(declaration) && !ts.isModuleDeclaration(declaration)) return false;
  if (declaration.getSourceFile().isDeclarationFile) return true;
  for (let at: ts.Node | undefined = declaration; at; at = at.parent) {
    if (ts.canHaveModifiers(at) && ts.getModifiers(at)?.some((modifier) => modifier.kind === ts.SyntaxKind.DeclareKeyword)) return true;
  }
  return false;
}

function ambientOrigin(host: Host, declaration: ts.Node, depth: number): Origin | undefined {
  const { ts } = host;
  if (packageOfFile(host, declaration.getSourceFile()) === PROJECT_PACKAGE && ts.isVariableDeclaration(declaration) && declaration.type) {
    const typed = typeOrigin(walkOf(host), declaration.type, depth - 1);
    if (typed) return typed;
  }
  const name = (declaration as ts.NamedDeclaration).name;
  return name && ts.isIdentifier(name) ? { kind: "global", name: name.text, chain: [] } : undefined;
}
