/** What reads all fields of a value that it is given: serializers, copies, responses, and sinks. */
import type ts from "typescript";
import { identitiesOf, LIB_PACKAGE } from "../../compiler/identity.js";
import { nameIndexOf, type CallLike } from "../../compiler/name-index.js";
import { symbolOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Catalog } from "../../catalog/registry.js";
import type { Flow } from "../../flow/services.js";
import type { BackedSinks } from "../leaks/backed-sinks.js";
import type { Root } from "../leaks/leak.js";
import { sinkSitesIn } from "../leaks/sink-sites.js";
import { smallestExpressions } from "../leaks/smallest-expressions.js";
import { taggedSinkSites } from "../leaks/tagged-sinks.js";
import type { Reach } from "./model-fields.js";

/** A value that is read as a whole. */
export interface Consumed {
  readonly node: ts.Node;
  /** Such as `JSON.stringify`. */
  readonly consumer: string;
  readonly reach: Reach;
  /** Only these fields pass: `JSON.stringify(patient, ["id"])`. */
  readonly only?: ReadonlySet<string>;
}

/** Functions of the language: `owner.name`, or the name of a global, and which arguments they read. */
const LANGUAGE: Readonly<Record<string, { readonly from: number; readonly to: number; readonly reach: Reach }>> = {
  "JSON.stringify": { from: 0, to: 0, reach: "all" },
  "Object.values": { from: 0, to: 0, reach: "own" },
  "Object.entries": { from: 0, to: 0, reach: "own" },
  "Object.assign": { from: 1, to: Infinity, reach: "own" },
  "Object.getOwnPropertyDescriptors": { from: 0, to: 0, reach: "own" },
  structuredClone: { from: 0, to: 0, reach: "all" },
  String: { from: 0, to: 0, reach: "elements" },
};
const LANGUAGE_NAMES = new Set(Object.keys(LANGUAGE).map((name) => name.split(".").at(-1) as string));

/** Members that send what they are given as the body of a response, of the frameworks' response objects. */
const RESPONSE_MEMBERS = new Set(["json", "send", "jsonp", "render", "end", "write"]);
const RESPONSE_PACKAGES = /^(?:@types\/)?(?:express|express-serve-static-core|fastify|koa|hono|next|restify|polka|h3|elysia|@hapi\/hapi|@nestjs\/common|@hono\/.*|@fastify\/.*)$/;
const RESPONSE_NAMES = /^(?:res|response|reply|ctx|context|c)$/i;

/** The values that the calls of a file read as a whole. */
export function consumedIn(flow: Flow, catalog: Catalog, backed: BackedSinks, file: ts.SourceFile): readonly Consumed[] {
  const { ts } = flow.host;
  const found: Consumed[] = [];
  for (const [name, calls] of nameIndexOf(ts, file).calls) {
    if (!LANGUAGE_NAMES.has(name) && !RESPONSE_MEMBERS.has(name)) continue;
    for (const call of calls) if (ts.isCallExpression(call)) found.push(...ofCall(flow, call, name));
  }
  for (const site of sinkSitesIn(flow, catalog, backed, file)) {
    if (site.kind === "arguments") for (const root of site.roots) found.push(...wholes(flow, root, site.sink.member, "all"));
  }
  return found;
}

/** The same for the sinks that the project declares, of the whole program. */
export function consumedByTaggedSinks(flow: Flow): readonly Consumed[] {
  return taggedSinkSites(flow).flatMap((site) => (site.kind === "arguments" ? site.roots.flatMap((root) => wholes(flow, root, site.sink.member, "all")) : []));
}

function ofCall(flow: Flow, call: CallLike & ts.CallExpression, name: string): readonly Consumed[] {
  const { ts } = flow.host;
  const callee = unwrap(ts, call.expression);
  const consumer = callee.getText();
  const full = LANGUAGE_NAMES.has(name) ? languageName(flow, callee, name) : undefined;
  const range = full === undefined ? (isResponse(flow, callee, name) ? { from: 0, to: name === "render" ? 1 : 0, reach: "all" as const } : undefined) : LANGUAGE[full];
  if (!range) return [];
  const only = full === "JSON.stringify" ? listedFields(flow, call.arguments[1]) : undefined;
  return call.arguments.slice(range.from, range.to + 1).flatMap((argument) => {
    const node = ts.isSpreadElement(argument) ? argument.expression : argument;
    return wholes(flow, { node, path: [], except: [] }, consumer, range.reach).map((one) => ({ ...one, ...(only && { only }) }));
  });
}

function wholes(flow: Flow, root: Root, consumer: string, reach: Reach): readonly Consumed[] {
  return smallestExpressions(flow.host.ts, root).flatMap(({ node, path }) => (path.length === 0 || path.every((segment) => segment === "[]") ? [{ node, consumer, reach }] : []));
}

function languageName(flow: Flow, callee: ts.Expression, name: string): string | undefined {
  const { ts } = flow.host;
  const full = ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) ? `${callee.expression.text}.${name}` : ts.isIdentifier(callee) ? callee.text : undefined;
  const symbol = full !== undefined && full in LANGUAGE ? symbolOf(flow.host, callee) : undefined;
  if (full === undefined || !(full in LANGUAGE)) return undefined;
  // `structuredClone` may be declared by the DOM's or by Node's types, or not at all.
  return !symbol || identitiesOf(flow.host, symbol).some(({ package: from }) => from === LIB_PACKAGE || from === "@types/node") ? full : undefined;
}

function isResponse(flow: Flow, callee: ts.Expression, name: string): boolean {
  const { ts } = flow.host;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const symbol = symbolOf(flow.host, callee);
  if (symbol) {
    return identitiesOf(flow.host, symbol).some(({ package: from, owner }) => RESPONSE_PACKAGES.test(from) || (name === "json" && from === LIB_PACKAGE && owner !== "Body" && /Response/.test(owner) && isStatic(flow, callee)));
  }
  if (name === "end" || name === "write" || name === "render") return false;
  let receiver: ts.Expression = unwrap(ts, callee.expression);
  while (ts.isCallExpression(receiver) || ts.isPropertyAccessExpression(receiver)) receiver = unwrap(ts, receiver.expression);
  return ts.isIdentifier(receiver) && RESPONSE_NAMES.test(receiver.text);
}

/** `Response.json(value)` makes a response; `response.json()` reads one. */
function isStatic(flow: Flow, callee: ts.PropertyAccessExpression): boolean {
  return flow.host.checker.getTypeAtLocation(callee.expression).getConstructSignatures().length > 0;
}

function listedFields(flow: Flow, list: ts.Expression | undefined): ReadonlySet<string> | undefined {
  const { ts } = flow.host;
  const node = list && unwrap(ts, list);
  if (!node || !ts.isArrayLiteralExpression(node)) return undefined;
  const names = node.elements.map((element) => (ts.isStringLiteralLike(element) ? element.text : undefined));
  return names.includes(undefined) ? undefined : new Set(names as string[]);
}
