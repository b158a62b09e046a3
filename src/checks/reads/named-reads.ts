/** Reads by calls that name the fields: `_.get(patient, "name")`, `R.pick(["id"], patient)`, `Reflect.get(patient, "name")`. */
import type ts from "typescript";
import { identitiesOf, LIB_PACKAGE } from "../../compiler/identity.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { nameIndexOf } from "../../compiler/name-index.js";
import { symbolOf } from "../../compiler/symbols.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import { languageReaderOf, READER_NAMES, readerOf, type Reader } from "./library-readers.js";

export interface NamedRead {
  readonly call: ts.CallExpression;
  readonly object: ts.Expression;
  readonly ofElements: boolean;
  readonly isDeep: boolean;
  /** The fields that are read; every one but `except` where absent. */
  readonly fields?: readonly string[];
  readonly except: ReadonlySet<string>;
  /** Such as `_.pick`. */
  readonly reader: string;
}

/** The calls of a file that read fields by their names. */
export function namedReadsIn(flow: Flow, file: ts.SourceFile): readonly NamedRead[] {
  const { ts } = flow.host;
  const { calls } = nameIndexOf(ts, file);
  return [...READER_NAMES].flatMap((name) => (calls.get(name) ?? []).flatMap((call) => (ts.isCallExpression(call) ? ofCall(flow, call) : [])));
}

function ofCall(flow: Flow, call: ts.CallExpression): readonly NamedRead[] {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  const reader = readerAt(flow, callee);
  const args = call.arguments;
  if (!reader || args.some((argument) => ts.isSpreadElement(argument))) return [];
  const at = (index: number): ts.Expression | undefined => args[index < 0 ? args.length + index : index];
  const object = at(reader.object);
  // With fewer arguments it makes a function that reads later.
  if (!object || (reader.keys !== undefined && (args.length < 2 || at(reader.keys) === undefined))) return [];
  const keys = reader.keys === undefined ? [] : reader.keysTo === "end" ? args.slice(reader.keys) : [at(reader.keys) as ts.Expression];
  const names = keys.map((key) => namesIn(flow, key, reader));
  if (names.includes(undefined)) return [];
  const found = names.flatMap((name) => name ?? []);
  const base = { call, object, ofElements: reader.ofElements === true, isDeep: reader.isDeep === true, reader: callee.getText() };
  return [reader.keys === undefined || reader.isExcept ? { ...base, except: new Set(found) } : { ...base, fields: found, except: new Set() }];
}

function readerAt(flow: Flow, callee: ts.Expression): Reader | undefined {
  const { host } = flow;
  const { ts } = host;
  const origin = importOriginOf(host, callee);
  if (origin?.kind === "import") {
    const way = [origin.exportName, ...origin.chain].filter((name) => name !== "default" && name !== "*");
    const member = way[0] ?? origin.module.split("/").at(-1);
    return way.length > 1 || member === undefined ? undefined : readerOf(origin.module, member);
  }
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return undefined;
  const symbol = symbolOf(host, callee);
  const isOfLanguage = !symbol || identitiesOf(host, symbol).some(({ package: from }) => from === LIB_PACKAGE);
  return isOfLanguage ? languageReaderOf(`${callee.expression.text}.${callee.name.text}`) : undefined;
}

/** The names that an argument gives; undefined where they are not written out, or where it is a function. */
function namesIn(flow: Flow, argument: ts.Expression, { isPath, ofElements }: Reader): readonly string[] | undefined {
  const { ts, checker } = flow.host;
  const node = unwrap(ts, argument);
  const field = (text: string): string => (isPath ? (/^[^.[]*/.exec(text)?.[0] ?? text) : text);
  if (ts.isArrayLiteralExpression(node)) {
    const parts = node.elements.map((element) => (ts.isStringLiteralLike(element) ? element.text : undefined));
    if (parts.includes(undefined)) return undefined;
    return (isPath && !ofElements ? parts.slice(0, 1) : parts).map((part) => field(part as string));
  }
  if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap((property) => (property.name ? propertyNameText(ts, property.name) ?? [] : []));
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => field((part as ts.StringLiteralType).value)) : undefined;
}
