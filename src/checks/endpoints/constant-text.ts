/** The text of an expression that is known before the program runs: literals, constants, templates and sums of them. */
import type ts from "typescript";
import { unwrap } from "../../compiler/syntax.js";
import type { Frame, Values } from "./values.js";

export function constantText(values: Values, node: ts.Expression | undefined, frame: Frame | undefined, depth = 0): string | undefined {
  if (!node || depth > 6) return undefined;
  const { ts } = values.flow.host;
  const inner = unwrap(ts, node);
  if (ts.isStringLiteralLike(inner)) return inner.text;
  if (ts.isTemplateExpression(inner)) {
    const parts = inner.templateSpans.map((span) => {
      const text = constantText(values, span.expression, frame, depth + 1);
      return text === undefined ? undefined : text + span.literal.text;
    });
    return parts.includes(undefined) ? undefined : inner.head.text + parts.join("");
  }
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = constantText(values, inner.left, frame, depth + 1);
    const right = constantText(values, inner.right, frame, depth + 1);
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const found = values.resolve(inner, frame).filter((value) => value.node !== inner);
  const [only] = found;
  return only && found.length === 1 && ts.isExpression(only.node) ? constantText(values, only.node, only.frame, depth + 1) : undefined;
}

/** The texts that an expression may have: of a loop over a list of literals, those of the elements; empty where any of them is computed. */
export function constantTexts(values: Values, node: ts.Expression | undefined, frame: Frame | undefined): readonly string[] {
  const text = constantText(values, node, frame);
  if (text !== undefined) return [text];
  const found = node ? values.resolve(node, frame).filter((value) => value.node !== node) : [];
  const texts = found.map((value) => (values.flow.host.ts.isExpression(value.node) ? constantText(values, value.node, value.frame) : undefined));
  return texts.includes(undefined) ? [] : (texts as readonly string[]);
}
