/** Steps through copies that a library makes field by field, as the decorators of a class say: `plainToInstance(Person, body)`. */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../compiler/access-path.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { propertyNameText, returnsOf, unwrap } from "../compiler/syntax.js";
import { parseFlowPath } from "../catalog/flow-path.js";
import type { CopyRow, FieldRow } from "../catalog/row.js";
import type { Argument } from "./context.js";
import { argumentsOf } from "./arguments.js";
import { claimBy } from "./claims.js";
import { classChain } from "./own-classes.js";
import type { Expansion } from "./place.js";
import { resultsOf } from "./results.js";
import { isSafeFunction, isSanitizer } from "./sanitizers.js";
import type { Flow } from "./services.js";

/** What stands at the start of a path for what a transforming function is given for a field: `:field`, its name, then a part of it. */
const GIVEN = ":field";

/** What the decorators of a class say of one of its fields. */
interface Field {
  readonly name: string;
  /** What it is called in plain objects. */
  readonly plain: string;
  readonly isLeftOut: boolean;
  readonly transform: ts.Expression | undefined;
  /** It has no value of its own. */
  readonly getter: ts.GetAccessorDeclaration | undefined;
}

interface Copy {
  readonly call: ts.CallExpression;
  readonly row: CopyRow;
  readonly source: Argument;
}

/** False where the call is no such copy, or its class is not one of the program. */
export function expandCopy(flow: Flow, x: Expansion, call: ts.CallExpression): boolean {
  const { context, path } = x.place;
  const row = flow.catalog.propagatorsOf(call.expression, "call").find((match) => match.row.copy)?.row.copy;
  const args = row && argumentsOf(flow.host.ts, call, context);
  const source = row && args?.[indexOf(row.from)];
  const copied = source && classOf(flow, row, source, args);
  if (!copied) return false;
  const copy: Copy = { call, row, source };
  const [first, ...rest] = path;
  const onlyExposed = hasOption(flow, args[indexOf(row.options)]?.node, row.onlyExposed);
  if (first === GIVEN) goToGiven(x, copy, rest);
  else if (isList(flow, call) && first !== undefined) copyInto(flow, x.from({ path: rest }), copy, copied, onlyExposed, [ELEMENT]);
  else copyInto(flow, x, copy, copied, onlyExposed, []);
  if (x.isEmpty) x.clean();
  return true;
}

/** The part of an object of the class that is asked for; `at` leads to the object in what is copied. */
function copyInto(flow: Flow, x: Expansion, copy: Copy, declaration: ts.ClassLikeDeclaration, onlyExposed: boolean, at: AccessPath): void {
  const { checker } = flow.host;
  const { path, except, context } = x.place;
  const { all, leavesOut } = fieldsOf(flow, declaration, copy.row.into, onlyExposed);
  const [asked, ...rest] = path;
  const { node, path: within = [] } = copy.source;
  const go = (part: AccessPath, left: readonly AccessPath[] = []): void =>
    x.go(node, { path: [...within, ...at, ...part], except: left, context: copy.source.context, claim: claimBy(flow, x.place.claim, checker.getTypeAtLocation(copy.call), path) }, `copied by \`${copy.call.expression.getText()}\``, copy.call);
  const copyField = (field: Field, below: AccessPath): void => {
    const from = copy.row.into === "instance" && copy.row.class !== undefined ? field.plain : field.name;
    const inner = field.transform || field.getter ? undefined : nestedClass(flow, declaration, field.name);
    if (field.transform) goToTransformed(flow, x, copy, field, from, below);
    else if (field.getter) for (const value of returnsOf(flow.host.ts, field.getter)) x.go(value, { path: below, except: [], context: flow.contexts.enter({ fn: field.getter, call: copy.call, args: [], receiver: copy.source, caller: context, env: undefined }) });
    else if (inner && below.length > 0) copyInto(flow, x.from({ path: below }), copy, inner, onlyExposed, [...at, from]);
    else go([from, ...below]);
  };
  if (asked !== undefined && asked !== ELEMENT) {
    const field = all.find(({ name, plain }) => (copy.row.into === "plain" ? plain : name) === asked);
    if (field ? !field.isLeftOut : !leavesOut) {
      if (field) copyField(field, rest);
      else go(path, except);
    }
    return;
  }
  for (const field of all) if (!field.isLeftOut && !except.some((e) => e.length === 1 && e[0] === field.name) && (leavesOut || field.transform || field.getter)) copyField(field, asked === undefined ? [] : rest);
  const special = all.filter((field) => field.isLeftOut || field.transform).map((field) => [field.name]);
  if (!leavesOut) go(path, asked === undefined ? [...except, ...special] : except);
}

/** A field becomes what a function makes of it. */
function goToTransformed(flow: Flow, x: Expansion, copy: Copy, field: Field, from: string, below: AccessPath): void {
  const { context } = x.place;
  const made = field.transform as ts.Expression;
  if (isSafeFunction(flow, made)) return;
  for (const value of flow.functionsOf(made, undefined)) {
    if (isSanitizer(flow, value.fn)) continue;
    const given: Argument = { node: copy.call, spread: false, context, path: [GIVEN, from] };
    const frame = flow.contexts.enter({ fn: value.fn, call: copy.call, args: [given], receiver: undefined, caller: context, env: value.env });
    for (const result of resultsOf(flow, value.fn, below)) x.go(result.value, { path: result.path, except: [], context: frame ?? context }, "transformed", made);
  }
}

/** What a transforming function is given: `{ value, obj, key }`. */
function goToGiven(x: Expansion, { source }: Copy, [field = "", part, ...rest]: AccessPath): void {
  const within = source.path ?? [];
  if (part === undefined || part === "value" || part === "obj") x.go(source.node, { path: [...within, ...(part === "obj" ? [] : [field]), ...rest], context: source.context, claim: undefined });
}

const known = new WeakMap<Flow, Map<string, { readonly all: readonly Field[]; readonly leavesOut: boolean }>>();

/** The fields of a class, and whether all others are left out. */
function fieldsOf(flow: Flow, declaration: ts.ClassLikeDeclaration, into: CopyRow["into"], onlyExposed: boolean): { readonly all: readonly Field[]; readonly leavesOut: boolean } {
  const { ts } = flow.host;
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  const key = `${flow.contexts.idOf(declaration)}${into}${onlyExposed}`;
  let found = answers.get(key);
  if (!found) {
    const { classes } = classChain(flow, declaration);
    const leavesOut = onlyExposed || classes.some((one) => decoratorsOf(flow, one, into).some(({ row }) => row.does === "exclude"));
    const all = classes.flatMap((one) => one.members).flatMap((member): readonly Field[] => {
      const name = member.name && propertyNameText(ts, member.name);
      if (name === undefined || !(ts.isPropertyDeclaration(member) || ts.isGetAccessor(member))) return [];
      const decorators = decoratorsOf(flow, member, into);
      const exposed = decorators.find(({ row }) => row.does === "expose");
      const getter = ts.isGetAccessor(member) ? member : undefined;
      const isLeftOut = decorators.some(({ row }) => row.does === "exclude") || ((leavesOut || (getter !== undefined && into === "plain")) && !exposed);
      return [{ name, plain: textOption(flow, exposed?.call.arguments[0], "name") ?? name, isLeftOut, transform: decorators.find(({ row }) => row.does === "transform")?.call.arguments[0], getter }];
    });
    answers.set(key, (found = { all, leavesOut }));
  }
  return found;
}

/** The decorators of a class or field that say what such copies do with it. */
function decoratorsOf(flow: Flow, node: ts.HasDecorators, into: CopyRow["into"]): readonly { readonly row: FieldRow; readonly call: ts.CallExpression }[] {
  const { ts } = flow.host;
  return (ts.getDecorators(node) ?? []).flatMap(({ expression: call }) => {
    const row = ts.isCallExpression(call) ? flow.catalog.propagatorsOf(call.expression, "call").find((match) => match.row.field)?.row.field : undefined;
    return row && ts.isCallExpression(call) && !call.arguments.some((argument) => hasOption(flow, argument, row.notInto[into])) ? [{ row, call }] : [];
  });
}

function hasOption(flow: Flow, options: ts.Node | undefined, name: string): boolean {
  return optionOf(flow, options, name)?.kind === flow.host.ts.SyntaxKind.TrueKeyword;
}

function textOption(flow: Flow, options: ts.Node | undefined, name: string): string | undefined {
  const value = optionOf(flow, options, name);
  return value && flow.host.ts.isStringLiteralLike(value) ? value.text : undefined;
}

function optionOf({ host: { ts } }: Flow, options: ts.Node | undefined, name: string): ts.Expression | undefined {
  const literal = options && ts.isExpression(options) ? unwrap(ts, options) : undefined;
  if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
  const property = literal.properties.find((one) => one.name !== undefined && propertyNameText(ts, one.name) === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

/** The class of the program whose decorators count for a copy. */
function classOf(flow: Flow, row: CopyRow, source: Argument, args: readonly Argument[]): ts.ClassLikeDeclaration | undefined {
  const { checker } = flow.host;
  if (row.class === undefined) return classOfType(flow, checker.getTypeAtLocation(source.node));
  const named = args[indexOf(row.class)];
  const symbol = named && symbolOf(flow.host, named.node);
  return symbol && ownClass(flow, valueDeclarationOf(symbol));
}

/** The class of a field's value, or of its elements. */
function nestedClass(flow: Flow, declaration: ts.ClassLikeDeclaration, name: string): ts.ClassLikeDeclaration | undefined {
  const { checker } = flow.host;
  const field = checker.getPropertyOfType(checker.getTypeAtLocation(declaration), name);
  return field && classOfType(flow, checker.getTypeOfSymbol(field));
}

function classOfType(flow: Flow, type: ts.Type): ts.ClassLikeDeclaration | undefined {
  const { checker, ts } = flow.host;
  const bare = checker.getNonNullableType(type);
  const one = checker.isArrayType(bare) ? checker.getIndexTypeOfType(bare, ts.IndexKind.Number) : bare;
  const symbol = one?.getSymbol();
  return symbol && ownClass(flow, valueDeclarationOf(symbol));
}

function ownClass(flow: Flow, declaration: ts.Declaration | undefined): ts.ClassLikeDeclaration | undefined {
  return declaration && flow.host.ts.isClassLike(declaration) && isOwnNode(flow.host, declaration) ? declaration : undefined;
}

function isList({ host: { checker } }: Flow, call: ts.CallExpression): boolean {
  return checker.isArrayType(checker.getTypeAtLocation(call));
}

function indexOf(path: string): number {
  const { root } = parseFlowPath(path);
  return root.kind === "argument" ? root.index : -1;
}
