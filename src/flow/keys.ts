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
