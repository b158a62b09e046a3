/** What text an expression is known to have: literals, constants, and what the checker knows of its type. */
import type ts from "typescript";
import { symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import { isWritten } from "./writes.js";

/** A text, or nothing at all (`undefined`, `null`). */
export type KnownText = string | undefined;

/** The texts that an expression may have; undefined where that is not known. */
export function knownTexts(flow: Flow, expression: ts.Expression, depth = 0): readonly KnownText[] | undefined {
  const { ts } = flow.host;
  const node = unwrap(ts, expression);
  if (depth > 8) return undefined;
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (node.kind === ts.SyntaxKind.NullKeyword || ts.isVoidExpression(node) || (ts.isIdentifier(node) && node.text === "undefined")) return [undefined];
  if (ts.isTemplateExpression(node)) return templateTexts(flow, node, depth);
  if (ts.isConditionalExpression(node)) return both(knownTexts(flow, node.whenTrue, depth + 1), knownTexts(flow, node.whenFalse, depth + 1));
  if (ts.isBinaryExpression(node)) return binaryTexts(flow, node, depth);
  const constant = constantOf(flow, node);
  return (constant && knownTexts(flow, constant, depth + 1)) ?? textsOfType(flow, node);
}

/** The object literal that an expression is, itself or by the name of a constant. */
export function knownObject(flow: Flow, expression: ts.Expression, depth = 0): ts.ObjectLiteralExpression | undefined {
  const { ts } = flow.host;
  const node = unwrap(ts, expression);
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isCallExpression(node) && node.expression.getText() === "Object.freeze" && node.arguments[0]) return knownObject(flow, node.arguments[0], depth + 1);
  const constant = depth < 6 ? constantOf(flow, node) : undefined;
  return constant && knownObject(flow, constant, depth + 1);
}

function templateTexts(flow: Flow, node: ts.TemplateExpression, depth: number): readonly KnownText[] | undefined {
  let text = node.head.text;
  for (const span of node.templateSpans) {
    const [value, ...others] = knownTexts(flow, span.expression, depth + 1) ?? [];
    if (value === undefined || others.length > 0) return undefined;
    text += value + span.literal.text;
  }
  return [text];
}

function binaryTexts(flow: Flow, node: ts.BinaryExpression, depth: number): readonly KnownText[] | undefined {
  const { SyntaxKind } = flow.host.ts;
  const left = knownTexts(flow, node.left, depth + 1);
  const right = knownTexts(flow, node.right, depth + 1);
  const { kind } = node.operatorToken;
  if (kind === SyntaxKind.PlusToken) return left?.length === 1 && right?.length === 1 && left[0] !== undefined && right[0] !== undefined ? [left[0] + right[0]] : undefined;
  if (kind !== SyntaxKind.QuestionQuestionToken && kind !== SyntaxKind.BarBarToken) return undefined;
  const passes = (text: KnownText): boolean => (kind === SyntaxKind.BarBarToken ? text !== undefined && text !== "" : text !== undefined);
  if (!left) return undefined;
  const kept = left.filter(passes);
  return kept.length === left.length ? kept : right && [...kept, ...right];
}

function both(a: readonly KnownText[] | undefined, b: readonly KnownText[] | undefined): readonly KnownText[] | undefined {
  // One arm that is blank is worth telling, whatever the other one is.
  const known = [...(a ?? []), ...(b ?? [])];
  return a && b ? known : known.some((text) => text === undefined || text.trim() === "") ? known : undefined;
}

/** The value of a name that never gets another one, or of a property of a constant object. */
function constantOf(flow: Flow, node: ts.Expression): ts.Expression | undefined {
  const { ts } = flow.host;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const symbol = symbolOf(flow.host, node);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!symbol || !declaration) return undefined;
  if (ts.isVariableDeclaration(declaration)) {
    const isConst = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return isConst || !flow.references.ofVariable(symbol).some((reference) => isWritten(ts, reference)) ? declaration.initializer : undefined;
  }
  if (ts.isPropertyAssignment(declaration)) return declaration.initializer;
  const isReadonly = ts.isPropertyDeclaration(declaration) && ts.getModifiers(declaration)?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
  return isReadonly ? declaration.initializer : undefined;
}

function textsOfType(flow: Flow, node: ts.Expression): readonly KnownText[] | undefined {
  const { ts, checker } = flow.host;
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  const texts: KnownText[] = [];
  for (const part of parts) {
    if (part.isStringLiteral()) texts.push(part.value);
    // A value that may be missing is checked where it comes from; one that must be is missing here.
    else if (part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) {
      if (parts.length === 1) texts.push(undefined);
    } else return undefined;
  }
  return texts.length > 0 ? texts : undefined;
}
