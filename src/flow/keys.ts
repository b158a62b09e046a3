/** Property keys that are values: `o[k]`, `{ [k]: v }`. */
import type ts from "typescript";
import { ELEMENT } from "../compiler/access-path.js";
import type { Host } from "../compiler/host.js";
import { unwrap } from "../compiler/syntax.js";

/** The names a key expression can have, where its type says so (a literal or a union of a few literals); undefined where it does not. */
export function constantKeys(host: Host, key: ts.Expression): readonly string[] | undefined {
  const { ts, checker } = host;
  const written = unwrap(ts, key);
  if (ts.isStringLiteralLike(written) || ts.isNumericLiteral(written)) return [written.text];
  const type = checker.getTypeAtLocation(written);
  const parts = type.isUnion() ? type.types : [type];
  if (parts.length > 8) return undefined;
  const names: string[] = [];
  for (const part of parts) {
    if (part.isStringLiteral() || part.isNumberLiteral()) names.push(String(part.value));
    // `const NOTE = Symbol()`: a name that nothing else has.
    else if (part.flags & ts.TypeFlags.UniqueESSymbol) names.push(String((part as ts.UniqueESSymbolType).escapedName));
    else return undefined;
  }
  return names;
}

/** The names in a path that is written as text: `address.city`, `contacts[0].value`, `headers["x-name"]`. */
export function namesInPath(text: string): readonly string[] {
  return text.replace(/\[(?:"([^"]*)"|'([^']*)'|([^\]]*))\]/g, (_, ...quoted: (string | undefined)[]) => `.${quoted.slice(0, 3).find((name) => name !== undefined) ?? ""}`).split(".").filter((name) => name !== "");
}

/** The segments that an element access reads: constant names, a position, or any element. */
export function segmentsOf(host: Host, access: ts.ElementAccessExpression): readonly string[] {
  return constantKeys(host, access.argumentExpression) ?? [ELEMENT];
}

/** Whether two literals may name the same entry of a cache: lists part by part, templates by the text that they begin and end with. */
export function mayBeSameKey(host: Host, one: ts.Expression, other: ts.Expression): boolean {
  const { ts } = host;
  const [a, b] = [unwrap(ts, one), unwrap(ts, other)];
  if (ts.isArrayLiteralExpression(a) && ts.isArrayLiteralExpression(b)) {
    if ([...a.elements, ...b.elements].some((element) => ts.isSpreadElement(element))) return true;
    return a.elements.length === b.elements.length && a.elements.every((element, i) => mayBeSameKey(host, element, b.elements[i] as ts.Expression));
  }
  if (ts.isArrayLiteralExpression(a) || ts.isArrayLiteralExpression(b)) return !isText(ts, a) && !isText(ts, b);
  const [left, right] = [endsOf(host, a), endsOf(host, b)];
  if (left === undefined || right === undefined) return true;
  return left.some((l) => right.some((r) => mayBeSameText(l, r)));
}

/** A text that is known, or what it begins and ends with. */
interface KnownText {
  readonly head: string;
  readonly tail: string;
  readonly isWhole: boolean;
}

function endsOf(host: Host, node: ts.Expression): readonly KnownText[] | undefined {
  if (host.ts.isTemplateExpression(node)) return [{ head: node.head.text, tail: node.templateSpans.at(-1)?.literal.text ?? "", isWhole: false }];
  return constantKeys(host, node)?.map((text) => ({ head: text, tail: text, isWhole: true }));
}

function mayBeSameText(a: KnownText, b: KnownText): boolean {
  if (a.isWhole && b.isWhole) return a.head === b.head;
  if (b.isWhole) return mayBeSameText(b, a);
  const headsMeet = a.head.startsWith(b.head) || (!a.isWhole && b.head.startsWith(a.head));
  return headsMeet && (a.tail.endsWith(b.tail) || (!a.isWhole && b.tail.endsWith(a.tail)));
}

function isText({ isStringLiteralLike, isTemplateExpression }: Host["ts"], node: ts.Node): boolean {
  return isStringLiteralLike(node) || isTemplateExpression(node);
}
