/** Lists of names that the program writes out: `["id", "ward"]`, `[...SHARED, "ward"]`, `SHARED.concat("ward")`, `FIELDS.map((f) => \`*.${f}\`)`. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { symbolOf } from "../compiler/symbols.js";
import { returnsOf, unwrap } from "../compiler/syntax.js";

const MAX_NESTING = 5;

/** The names in a list; undefined where the program does not say all of them. */
export function listedNames(host: Host, list: ts.Expression): readonly string[] | undefined {
  const names = namesIn(host, list, 0);
  return names.includes(undefined) ? undefined : (names as readonly string[]);
}

/** The names that surely are in a list; there may be others. */
export function writtenNames(host: Host, list: ts.Expression): readonly string[] {
  return namesIn(host, list, 0).filter((name) => name !== undefined);
}

/** The names in a list; `undefined` stands for what the program does not say. */
function namesIn(host: Host, list: ts.Expression, nesting: number): readonly (string | undefined)[] {
  const { ts } = host;
  const node = unwrap(ts, list);
  if (nesting > MAX_NESTING) return [undefined];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => (ts.isSpreadElement(element) ? namesIn(host, element.expression, nesting + 1) : [nameOf(host, element)]));
  if (ts.isIdentifier(node)) {
    const constant = constantValue(host, node);
    return constant ? namesIn(host, constant, nesting + 1) : [undefined];
  }
  const callee = ts.isCallExpression(node) ? unwrap(ts, node.expression) : undefined;
  if (!callee || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(callee)) return [undefined];
  const { text: method } = callee.name;
  const [fn, ...others] = node.arguments;
  if (method === "concat") return [callee.expression, ...node.arguments].flatMap((part, i) => (i > 0 && nameOf(host, part) !== undefined ? [nameOf(host, part)] : namesIn(host, part, nesting + 1)));
  if (method !== "map" || !fn || others.length > 0) return [undefined];
  return namesIn(host, callee.expression, nesting + 1).map((name) => (name === undefined ? undefined : templateOf(host, fn, name)));
}

function nameOf({ ts }: Host, element: ts.Expression): string | undefined {
  const node = unwrap(ts, element);
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) ? node.text : undefined;
}

/** The initial value of a constant. */
export function constantValue(host: Host, name: ts.Identifier): ts.Expression | undefined {
  const { ts } = host;
  const symbol = ts.isShorthandPropertyAssignment(name.parent) ? host.checker.getShorthandAssignmentValueSymbol(name.parent) : symbolOf(host, name);
  const declaration = symbol?.valueDeclaration;
  const isConstant = declaration && ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConstant ? declaration.initializer : undefined;
}

/** What a function of one name makes of it, where it returns a template (or a sum) of that name and texts. */
function templateOf(host: Host, callback: ts.Expression, name: string): string | undefined {
  const { ts } = host;
  const fn = unwrap(ts, callback);
  if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn)) return undefined;
  const [result, ...others] = returnsOf(ts, fn);
  const parameter = fn.parameters[0]?.name;
  if (!result || others.length > 0 || !parameter || !ts.isIdentifier(parameter)) return undefined;
  const text = (node: ts.Expression): string | undefined => {
    const part = unwrap(ts, node);
    if (ts.isStringLiteralLike(part)) return part.text;
    if (ts.isIdentifier(part)) return part.text === parameter.text ? name : undefined;
    if (ts.isTemplateExpression(part)) {
      const spans = part.templateSpans.map((span) => [text(span.expression), span.literal.text] as const);
      return spans.some(([value]) => value === undefined) ? undefined : part.head.text + spans.map(([value = "", rest]) => value + rest).join("");
    }
    if (!ts.isBinaryExpression(part) || part.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
    const [left, right] = [text(part.left), text(part.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  };
  return text(result);
}
