/** The tags at one declaration, wherever they are written: its own comments, those of the statement around it, its decorators. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import { docCommentsAt } from "./declaration-comments.js";
import { mentionsDecorators, readDecorators } from "./decorators.js";
import type { PhiSettings } from "./settings.js";
import { parseTagText } from "./tag-text.js";
import type { Tags } from "./tags.js";

const NONE: Tags = {};

/** Reads the tags of a declaration; overloads and accessor pairs are declarations of their own here. */
export function readTags(ts: TypeScript, declaration: ts.Node, settings: PhiSettings): Tags {
  const file = declaration.getSourceFile();
  if (!file) return NONE;
  const { comments, decorators } = mentions(file, settings);
  if (!comments && !decorators) return NONE;
  return mergeTags(
    comments ? readComments(ts, declaration, file) : NONE,
    decorators ? readDecorators(ts, tagBearer(ts, declaration), settings) : NONE,
  );
}

/** Whether a file can hold any tag at all; a search in its text. */
export function mayHaveTags(file: ts.SourceFile, settings: PhiSettings): boolean {
  const { comments, decorators } = mentions(file, settings);
  return comments || decorators;
}

interface Mentions {
  readonly comments: boolean;
  readonly decorators: boolean;
}

const mentionsByFile = new WeakMap<PhiSettings, WeakMap<ts.SourceFile, Mentions>>();

function mentions(file: ts.SourceFile, settings: PhiSettings): Mentions {
  let byFile = mentionsByFile.get(settings);
  if (!byFile) mentionsByFile.set(settings, (byFile = new WeakMap()));
  let found = byFile.get(file);
  if (!found) {
    // Declaration files keep doc comments and lose decorators.
    const decorators = !file.isDeclarationFile && mentionsDecorators(file.text, settings);
    byFile.set(file, (found = { comments: file.text.includes("@phi"), decorators }));
  }
  return found;
}

/** Both together; where they contradict each other about the declaration itself, the first one wins. */
export function mergeTags(first: Tags, second: Tags): Tags {
  if (Object.keys(second).length === 0) return first;
  if (Object.keys(first).length === 0) return second;
  const { phi: firstPhi, exclude: firstExclude, ...firstRest } = first;
  const { phi: secondPhi, exclude: secondExclude, ...secondRest } = second;
  const phi = firstPhi ? (firstPhi.category ? firstPhi : secondPhi ?? firstPhi) : firstExclude === true ? undefined : secondPhi;
  const exclude = firstExclude === true || (secondExclude === true && !firstPhi)
    ? true as const
    : both(listOf(firstExclude), listOf(secondExclude));
  const include = both(first.include, second.include);
  const extend = both(first.extend, second.extend);
  return {
    ...secondRest, ...firstRest,
    ...(phi ? { phi } : {}), ...(exclude ? { exclude } : {}), ...(include ? { include } : {}), ...(extend ? { extend } : {}),
  };
}

function readComments(ts: TypeScript, declaration: ts.Node, file: ts.SourceFile): Tags {
  if (ts.isJSDocTypedefTag(declaration) || ts.isJSDocCallbackTag(declaration)) {
    const comment = declaration.parent;
    return parseTagText(file.text.slice(comment.pos, comment.end), false).tags;
  }
  const whole = !isModelLike(ts, declaration);
  let tags = NONE;
  for (const node of placesOf(ts, declaration)) {
    for (const comment of docCommentsAt(ts, node, file)) {
      if (!comment.text.includes("@phi")) continue;
      const said = parseTagText(comment.text, whole);
      if (!said.declaresType) tags = mergeTags(said.tags, tags);
    }
  }
  return tags;
}

/** Declarations that hold properties, so that `@phiExclude a, b` at them lists names. */
function isModelLike(ts: TypeScript, declaration: ts.Node): boolean {
  return ts.isClassLike(declaration) || ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration) ||
    ts.isVariableDeclaration(declaration);
}

/** The nodes whose comments speak about a declaration: itself and the statement or property that it is the value of. */
function placesOf(ts: TypeScript, declaration: ts.Node): readonly ts.Node[] {
  const places: ts.Node[] = [declaration];
  let from = declaration;
  for (let at = declaration.parent; at; from = at, at = at.parent) {
    if (ts.isVariableDeclaration(at) && at.initializer === from && isFunctionOrClass(ts, declaration)) places.push(at);
    else if (ts.isVariableDeclarationList(at) || ts.isVariableStatement(at)) places.push(at);
    else if (isValueHolder(ts, at, from) && isFunctionOrClass(ts, declaration)) return [...places, at];
    else if (ts.isBinaryExpression(at) && isAssignment(ts, at, from, declaration)) continue;
    else if (ts.isExpressionStatement(at) && from !== declaration && ts.isBinaryExpression(from)) return [...places, at];
    else if (ts.isExpressionStatement(at) && isReference(ts, declaration)) return [...places, at];
    else if (!(isFunctionOrClass(ts, declaration) && isTransparent(ts, at))) break;
  }
  return places;
}

function isFunctionOrClass(ts: TypeScript, node: ts.Node): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isClassExpression(node);
}

function isReference(ts: TypeScript, node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isBinaryExpression(node);
}

function isValueHolder(ts: TypeScript, node: ts.Node, value: ts.Node): boolean {
  return ((ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) && node.initializer === value) ||
    (ts.isExportAssignment(node) && node.expression === value);
}

/** `exports.read = function …` and `this.ssn = ssn`: the left side is the declaration, the right side may be. */
function isAssignment(ts: TypeScript, node: ts.BinaryExpression, from: ts.Node, declaration: ts.Node): boolean {
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return node.left === from ? isReference(ts, declaration) : isFunctionOrClass(ts, declaration);
}

function isTransparent(ts: TypeScript, node: ts.Node): boolean {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
}

/** Decorators of a class expression stand at the expression itself; those of a variable do not exist. */
function tagBearer(ts: TypeScript, declaration: ts.Node): ts.Node {
  return ts.isVariableDeclaration(declaration) && declaration.initializer && ts.isClassExpression(declaration.initializer)
    ? declaration.initializer
    : declaration;
}

function listOf(exclude: Tags["exclude"]): readonly string[] | undefined {
  return exclude === true ? undefined : exclude;
}

function both(first: readonly string[] | undefined, second: readonly string[] | undefined): readonly string[] | undefined {
  return first && second ? [...first, ...second] : first ?? second;
}
