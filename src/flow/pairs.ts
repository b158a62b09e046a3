/** Pairs of name and value, `[["id", x], ["note", y]]`, that a Map, a query or an object is made of: told apart by the names that are written out. */
import type ts from "typescript";
import { parseFlowPath, type FlowSegment } from "../catalog/flow-path.js";
import { ELEMENT, KEY, type AccessPath } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { propertyNameText, unwrap } from "../compiler/syntax.js";
import type { Argument } from "./context.js";
import { startOf, type Start } from "./flow-paths.js";
import { handsOutPairs, iteratedPath } from "./iteration.js";
import { constantKeys } from "./keys.js";
import { constantValue } from "./listed-names.js";
import { touchesOfVariable } from "./known-touches.js";
import { mayPutIn } from "./removals.js";
import type { Flow } from "./services.js";

type PairSegment = FlowSegment & { readonly kind: "pair" };

/**
 * The places in a list of pairs that hold what a flow asks of it; undefined where its pairs cannot be told apart.
 * @param name the name that is asked for; undefined where all are meant
 */
export function pairsIn(flow: Flow, list: Argument, segment: PairSegment, name: string | undefined, rest: AccessPath): readonly Start[] | undefined {
  const { ts } = flow.host;
  if (!ts.isExpression(list.node) || list.spread || (list.path?.length ?? 0) > 0) return undefined;
  if (!mayBeIterable(flow, list.node)) return segment.anyCase && name !== undefined ? inObject(flow, list, name, rest) : [];
  return segment.part === "name" || name === undefined || name === ELEMENT ? undefined : valuesUnder(flow, list, { name, rest, anyCase: segment.anyCase });
}

interface Asked {
  readonly name: string;
  readonly rest: AccessPath;
  readonly anyCase: boolean;
}

function valuesUnder(flow: Flow, list: Argument, asked: Asked): readonly Start[] | undefined {
  const { ts } = flow.host;
  const node = unwrap(ts, list.node as ts.Expression);
  const { context } = list;
  if (ts.isIdentifier(node)) {
    const value = constantValue(flow.host, node);
    const symbol = symbolOf(flow.host, node);
    if (value && symbol && !ts.isNewExpression(unwrap(ts, value)) && touchesOfVariable(flow, symbol).every((touch) => touch.kind === "holds" || !mayPutIn(flow, touch, []))) return valuesUnder(flow, { ...list, node: value }, asked);
  }
  if (handsOutPairs(flow.host, node)) return [{ node, path: [asked.name, ...asked.rest], context }];
  if (ts.isCallExpression(node)) return entriesUnder(flow, node, list, asked);
  if (!ts.isArrayLiteralExpression(node)) return undefined;
  return node.elements.flatMap((element): readonly Start[] => {
    if (ts.isSpreadElement(element)) return valuesUnder(flow, { ...list, node: element.expression }, asked) ?? [{ node: element.expression, path: iteratedPath(flow.host, element.expression, ["1", ...asked.rest]), context }];
    const pair = unwrap(ts, element);
    const [key, value] = ts.isArrayLiteralExpression(pair) && !pair.elements.some((part) => ts.isSpreadElement(part)) ? pair.elements : [];
    if (!key || !value) return [{ node: element, path: ["1", ...asked.rest], context }];
    const keys = constantKeys(flow.host, key);
    return !keys || keys.some((one) => isNamed(one, asked)) ? [{ node: value, path: asked.rest, context }] : [];
  });
}

function isNamed(key: string, { name, anyCase }: Pick<Asked, "name" | "anyCase">): boolean {
  return anyCase ? key.toLowerCase() === name.toLowerCase() : key === name;
}

/** `Object.entries(o)`: what stands under the name in the object that the pairs are made of. */
function entriesUnder(flow: Flow, call: ts.CallExpression, list: Argument, asked: Asked): readonly Start[] | undefined {
  for (const { row } of flow.catalog.propagatorsOf(call.expression, "call")) {
    const values = row.flow.find((f) => f.to === "return[].1" && f.from.endsWith(".*"));
    if (values) return startOf(flow, call, parseFlowPath(values.from), asked.rest, list.context, false, asked.name);
  }
  return undefined;
}

/** What stands under a name in an object that is written out, upper and lower case alike; anything in another one. */
function inObject(flow: Flow, object: Argument, name: string, rest: AccessPath): readonly Start[] {
  const { ts } = flow.host;
  const { context } = object;
  const literal = unwrap(ts, object.node as ts.Expression);
  const anything = (node: ts.Node): Start => ({ node, path: [ELEMENT, ...rest], context });
  if (name === ELEMENT || name === KEY || !ts.isObjectLiteralExpression(literal)) return [anything(literal)];
  return literal.properties.flatMap((property): readonly Start[] => {
    if (ts.isSpreadAssignment(property)) return [anything(property.expression)];
    const key = property.name && propertyNameText(ts, property.name);
    return key === undefined ? [anything(literal)] : isNamed(key, { name, anyCase: true }) ? [{ node: literal, path: [key, ...rest], context }] : [];
  });
}

/** Whether a value may be gone through one by one, other than a text. */
function mayBeIterable(flow: Flow, node: ts.Expression): boolean {
  const { ts, checker } = flow.host;
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => {
    if (part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) return true;
    return (part.flags & ts.TypeFlags.Object) !== 0 && checker.getPropertiesOfType(part).some(({ escapedName }) => String(escapedName).startsWith("__@iterator"));
  });
}
