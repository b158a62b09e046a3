/** Decorators of NestJS, as they stand at a class or method: the framework's own, and what the project composes of them. */
import type ts from "typescript";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { unwrap } from "../../../compiler/syntax.js";
import { metadataKey } from "../calls.js";
import { constantText } from "../constant-text.js";
import type { Interpreter } from "../interpreter.js";
import type { Frame, Value } from "../values.js";

/** One decorator of a library, with its arguments. */
export interface Decoration {
  readonly module: string;
  readonly name: string;
  readonly args: readonly Value[];
  /** Where it is written at the class or method. */
  readonly at: ts.Decorator;
}

/** The decorators at a declaration, those that others are composed of in their place. */
export function decorationsOf(i: Interpreter, node: ts.Node): readonly Decoration[] {
  const { ts } = i.flow.host;
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).flatMap((decorator) => expand(i, decorator.expression, undefined, decorator, 0));
}

function expand(i: Interpreter, expression: ts.Expression, frame: Frame | undefined, at: ts.Decorator, depth: number): readonly Decoration[] {
  const { ts, } = i.flow.host;
  if (depth > 6) return [];
  const node = unwrap(ts, ts.isSpreadElement(expression) ? expression.expression : expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => expand(i, element, frame, at, depth + 1));
  if (ts.isCallExpression(node)) {
    const origin = importOriginOf(i.flow.host, node.expression);
    if (origin?.kind === "import" && origin.chain.length === 0) {
      if (origin.exportName === "applyDecorators") return node.arguments.flatMap((argument) => expand(i, argument, frame, at, depth + 1));
      return [{ module: origin.module, name: origin.exportName, args: node.arguments.map((argument) => ({ node: argument, frame })), at }];
    }
    // `const Roles = Reflector.createDecorator<string[]>()`
    if (origin?.kind === "import" && origin.chain[0] === "createDecorator") {
      const [value] = i.values.resolve(node.expression, frame);
      return value ? [{ module: origin.module, name: "SetMetadata", args: [value], at }] : [];
    }
  }
  const next = i.values.step({ node, frame });
  return (next ?? []).flatMap((value) => (ts.isExpression(value.node) ? expand(i, value.node, value.frame, at, depth + 1) : []));
}

/** The metadata keys that decorators set. */
export function metadataOf(i: Interpreter, decorations: readonly Decoration[]): readonly string[] {
  const { ts } = i.flow.host;
  return decorations.flatMap(({ module, name, args }) => {
    const [key, value] = args;
    // A library's guard reads its own decorators by their names.
    if (name !== "SetMetadata") return [`${module}#${name}`];
    if (!key || !ts.isExpression(key.node)) return [];
    if (value && value.node.kind === ts.SyntaxKind.FalseKeyword) return [];
    const text = constantText(i.values, key.node, key.frame) ?? metadataKey(i, key.node);
    return text === undefined ? [] : [text];
  });
}
