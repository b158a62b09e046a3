/**
 * Calls whose arguments name the parts that pass or are left out: `JSON.stringify(x, ["id"])`, `pick`, `omit`, `get`, and those whose
 * arguments decide that nothing passes (`replace(/./g, "*")`). Read from literals only; anything else is left to the catalogue's flows.
 */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { VALIDATED } from "../catalog/flow-path.js";
import { propertyNameText, returnsOf, unwrap } from "../compiler/syntax.js";
import { nameOfCall } from "./binding.js";
import { expandConverted } from "./conversions.js";
import { constantKeys, namesInPath } from "./keys.js";
import { listedNames } from "./listed-names.js";
import { isExcepted, type Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** Patterns that match every character of a text. */
const EVERY_CHARACTER = new Set([".", "[\\s\\S]", "[\\S\\s]", "[^]", "[\\w\\W]", "[\\W\\w]", "[\\d\\D]", "\\S", "(.|\\n)", "(.)"]);

/** False where the call is not of this kind. */
export function expandByNames(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : "";
  const form = FORMS.get(name);
  if (!form) return false;
  const declaration = valueDeclarationOf(symbolOf(flow.host, callee) ?? ({} as ts.Symbol));
  if (declaration && isOwnNode(flow.host, declaration)) return false;
  return form(flow, x, call, argumentsOfFunction(flow, call, callee));
}

/** The arguments of a library's function; the method of an object that wraps the first of them is that function. */
function argumentsOfFunction(flow: Flow, call: ts.CallExpression, callee: ts.Expression): readonly ts.Expression[] {
  const isWrapped = flow.host.ts.isPropertyAccessExpression(callee) && flow.catalog.propagatorsOf(callee, "call").some(({ row }) => row.isWrapped);
  return isWrapped ? [(callee as ts.PropertyAccessExpression).expression, ...call.arguments] : call.arguments;
}

type Form = (flow: Flow, x: Expansion, call: ts.CallExpression, args: readonly ts.Expression[]) => boolean;

/** `JSON.stringify(x, ["id"])`, and `JSON.stringify(x)` where `x` says itself what is written. */
function stringifyListed(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const [value] = call.arguments;
  if (value && expandConverted(flow, x, value, "JSON", call)) return true;
  const listed = call.arguments[1] && listedNames(flow.host, call.arguments[1]);
  if (!listed || !value) return false;
  const type = flow.host.checker.getTypeAtLocation(value);
  for (const name of listed) x.go(value, { path: [name], except: unlisted(flow, typeOfProperty(flow, type, name), listed, 0), claim: undefined }, "through `stringify`", call);
  if (listed.length === 0) x.clean();
  return true;
}

/** The names hold on every level: the paths below a value that they leave out, as far as its type says. */
function unlisted(flow: Flow, type: ts.Type | undefined, listed: readonly string[], depth: number): readonly AccessPath[] {
  const { ts, checker } = flow.host;
  if (!type || depth > 3 || !(type.flags & ts.TypeFlags.Object) || checker.isArrayType(type)) return [];
  return type.getProperties().flatMap((property): readonly AccessPath[] => {
    if (!listed.includes(property.name)) return [[property.name]];
    return unlisted(flow, checker.getTypeOfSymbol(property), listed, depth + 1).map((path) => [property.name, ...path]);
  });
}

function typeOfProperty(flow: Flow, type: ts.Type, name: string): ts.Type | undefined {
  const property = flow.host.checker.getPropertyOfType(type, name);
  return property && flow.host.checker.getTypeOfSymbol(property);
}

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ["stringify", stringifyListed],
  ["String", textOf],
  ["replace", replaceAll],
  ["replaceAll", replaceAll],
  ["pick", (flow, x, call, args) => select(flow, x, call, args, "pick")],
  ["omit", (flow, x, call, args) => select(flow, x, call, args, "omit")],
  ["get", byKey],
  ["prop", byKey],
  ["at", valuesUnder],
  ["props", valuesUnder],
  ["pluck", byKeyOfEach],
  ["map", byKeyOfEach],
]);

/** `String(order)` */
function textOf(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const [value] = call.arguments;
  return value !== undefined && expandConverted(flow, x, value, "text", call);
}

function replaceAll(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  const [pattern, replacement] = call.arguments;
  if (!ts.isPropertyAccessExpression(callee) || !pattern || !replacement || !ts.isRegularExpressionLiteral(pattern)) return false;
  const end = pattern.text.lastIndexOf("/");
  if (!pattern.text.slice(end + 1).includes("g") || !EVERY_CHARACTER.has(pattern.text.slice(1, end))) return false;
  const value = unwrap(ts, replacement);
  if (ts.isArrowFunction(value) && value.parameters.length === 0) {
    // The function does not look at what it replaces.
    for (const result of returnsOf(ts, value)) x.go(result, { path: [], except: [], claim: undefined });
    return true;
  }
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value) || (ts.isStringLiteralLike(value) && value.text.includes("$"))) return false;
  x.go(replacement, { path: [], except: [], claim: undefined });
  return true;
}

/** `pick(o, ["a"])` of lodash, `pick(["a"], o)` of ramda: the list is the argument that holds the names. */
function select(flow: Flow, x: Expansion, call: ts.CallExpression, args: readonly ts.Expression[], how: "pick" | "omit"): boolean {
  const { ts } = flow.host;
  const masked = args.length === 1 && args[0] ? selectByMask(flow, x, call, args[0], how) : false;
  if (masked) return true;
  if (args.length < 2 || args.some((a) => ts.isSpreadElement(a))) return false;
  const first = listedNames(flow.host, args[0] as ts.Expression);
  const source = first ? args[1] : args[0];
  const rest = first ? [first] : args.slice(1).map((a) => listedNames(flow.host, a) ?? constantKeys(flow.host, a));
  if (!source || rest.some((names) => names === undefined)) return false;
  const names = rest.flatMap((n) => n ?? []);
  const { path, except } = x.place;
  const [asked] = path;
  if (how === "omit") {
    if (asked !== undefined && names.includes(asked)) x.clean();
    else x.go(source, { except: asked === undefined ? [...except, ...names.map(namesInPath)] : except }, "through `omit`", call);
    return true;
  }
  if (asked !== undefined && asked !== ELEMENT) {
    if (names.some((n) => namesInPath(n)[0] === asked)) x.go(source, {}, "through `pick`", call);
    else x.clean();
    return true;
  }
  for (const name of names) if (!isExcepted(except, [name])) x.go(source, { path: [...namesInPath(name), ...path.slice(1)], except: [] }, "through `pick`", call);
  if (x.isEmpty) x.clean();
  return true;
}

/** `schema.pick({ id: true })`: a library's method that hands back its own object, less the parts that are not named. */
function selectByMask(flow: Flow, x: Expansion, call: ts.CallExpression, mask: ts.Expression, how: "pick" | "omit"): boolean {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  const literal = unwrap(ts, mask);
  if (!ts.isPropertyAccessExpression(callee) || !ts.isObjectLiteralExpression(literal)) return false;
  if (!flow.catalog.propagatorsOf(callee, "call").some(({ row }) => row.flow.some((f) => f.from === "this" && f.to === "return"))) return false;
  const names = literal.properties.flatMap((p) => (p.name ? [propertyNameText(ts, p.name)] : [undefined]));
  if (!names.every((n) => n !== undefined)) return false;
  // What is asked may be what a schema validates; the names are those of its fields.
  const slot = x.place.path[0] === VALIDATED ? [VALIDATED] : [];
  const [asked, ...rest] = x.place.path.slice(slot.length);
  if (asked !== undefined && asked !== ELEMENT) {
    if (names.includes(asked) === (how === "pick")) x.go(callee.expression);
    else x.clean();
  } else if (how === "omit") x.go(callee.expression, asked === undefined ? { except: [...x.place.except, ...names.map((n) => [n])] } : {});
  else for (const name of names) if (!isExcepted(x.place.except, [name])) x.go(callee.expression, { path: [...slot, name, ...rest], except: [] });
  return true;
}

/** `_.get(o, "a.b")`, `R.prop("a", o)`, `Reflect.get(o, "a")` */
function byKey(flow: Flow, x: Expansion, call: ts.CallExpression, args: readonly ts.Expression[]): boolean {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  const [a, b, fallback] = args;
  // `map.get(key)` has one argument and is described by the catalogue.
  if (!a || !b || (ts.isPropertyAccessExpression(callee) && callee.name.text === "prop" && call.arguments.length > 2)) return false;
  const keyFirst = ts.isStringLiteralLike(unwrap(ts, a));
  const keys = keyFirst ? constantKeys(flow.host, a) : (constantKeys(flow.host, b) ?? listedNames(flow.host, b));
  const source = keyFirst ? b : a;
  if (!keys) return false;
  const parts = ts.isArrayLiteralExpression(unwrap(ts, b)) ? [keys.join(".")] : keys;
  for (const key of parts) x.go(source, { path: [...namesInPath(key), ...x.place.path] }, "", call);
  if (fallback) x.go(fallback);
  return true;
}

/** `_.at(o, ["a", "b.c"])`, `R.props(["a", "b"], o)`: the values under the names, in a list. */
function valuesUnder(flow: Flow, x: Expansion, call: ts.CallExpression, args: readonly ts.Expression[]): boolean {
  const [a, b, more] = args;
  const isNamed = flow.catalog.propagatorsOf(call.expression, "call").some(({ row }) => row.flow.some(({ to }) => to === "return[]"));
  if (!a || !b || more || !isNamed) return false;
  const first = listedNames(flow.host, a);
  const names = first ?? listedNames(flow.host, b);
  if (!names) return false;
  const [, ...rest] = x.place.path;
  for (const name of names) x.go(first ? b : a, { path: [...namesInPath(name), ...rest], except: [], claim: undefined }, `through \`${nameOfCall(flow, call)}\``, call);
  if (names.length === 0) x.clean();
  return true;
}

/** `_.map(list, "a")`, `R.pluck("a", list)` */
function byKeyOfEach(flow: Flow, x: Expansion, call: ts.CallExpression, args: readonly ts.Expression[]): boolean {
  const { ts } = flow.host;
  const [a, b, more] = args;
  if (!a || !b || more) return false;
  const key = [a, b].find((e) => ts.isStringLiteralLike(unwrap(ts, e)));
  const source = key === a ? b : a;
  if (!key) return false;
  const name = (unwrap(ts, key) as ts.StringLiteral).text;
  const [, ...rest] = x.place.path;
  x.go(source, { path: [ELEMENT, ...namesInPath(name), ...rest], except: [], claim: undefined }, "", call);
  return true;
}

/** Functions of libraries whose later arguments override earlier ones, and those where the first ones win. */
const LATER_WINS = new Set(["assign", "assignIn", "extend", "merge", "mergeRight", "mergeDeepRight"]);
const FIRST_WINS = new Set(["defaults", "defaultsDeep", "mergeLeft", "mergeDeepLeft"]);

/** The objects that a call puts together, each overriding those before it; undefined for any other call. */
function mergedBy(flow: Flow, call: ts.CallExpression): readonly ts.Expression[] | undefined {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : "";
  const isFirst = FIRST_WINS.has(name);
  if ((!isFirst && !LATER_WINS.has(name)) || call.arguments.length < 2 || call.arguments.some((a) => ts.isSpreadElement(a))) return undefined;
  const isObject = name === "assign" && ts.isPropertyAccessExpression(callee) && callee.expression.getText() === "Object";
  if (!isObject && !flow.catalog.propagatorsOf(callee, "call").some(({ row }) => !row.isWrapped && row.flow.some((f) => f.from === "0" && f.to === "return"))) return undefined;
  return isFirst ? call.arguments.toReversed() : call.arguments;
}

/** `Object.assign(target, a, b)`, `_.merge(a, b)`: later arguments override earlier ones. False for any other call. */
export function expandAssign(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const { ts, checker } = flow.host;
  const merged = mergedBy(flow, call);
  if (!merged) return false;
  const name = nameOfCall(flow, call);
  let { except } = x.place;
  const [asked] = x.place.path;
  // What is merged goes deeper than one level: only what is no object overrides the whole.
  const overrides = (type: ts.Type): boolean => !/merge|Deep/.test(name) || (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0;
  for (const argument of merged.toReversed()) {
    x.go(argument, { except: asked === undefined ? except : x.place.except }, `through \`${name}\``, call);
    const sure = checker.getTypeAtLocation(argument).getProperties().filter((p) => !(p.flags & ts.SymbolFlags.Optional) && overrides(checker.getTypeOfSymbol(p)));
    if (asked !== undefined && sure.some((p) => p.name === asked)) break;
    if (ts.isObjectLiteralExpression(unwrap(ts, argument))) except = [...except, ...sure.map((p) => [p.name])];
  }
  return true;
}
