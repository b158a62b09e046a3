/** Sink sites: where the program calls, hands over or assigns to something that lets values leave. */
import type ts from "typescript";
import type { Catalog } from "../../catalog/registry.js";
import { ANY_PROPERTY } from "../../catalog/any-property.js";
import { accessPathOf, parseFlowPath, type ParsedPath } from "../../catalog/flow-path.js";
import type { CallShape, Pack, SinkRow } from "../../catalog/row.js";
import { nameIndexOf, calleeName, type CallLike } from "../../compiler/name-index.js";
import { unwrap } from "../../compiler/syntax.js";
import { argumentsOf } from "../../flow/arguments.js";
import type { Argument } from "../../flow/context.js";
import { startsOfHanded } from "../../flow/callbacks.js";
import { argumentAt } from "../../flow/flow-paths.js";
import { resultsOf } from "../../flow/results.js";
import { isSanitizer } from "../../flow/sanitizers.js";
import type { Flow, FunctionUse } from "../../flow/services.js";
import type { BackedSinks } from "./backed-sinks.js";
import type { Root, Sink } from "./leak.js";
import { collectingOption, filteredRoots } from "./filters.js";
import { removalOf, withoutRemoved } from "./redaction.js";

/** One place where values leave. */
export type SinkSite =
  | { readonly kind: "arguments"; readonly sink: Sink; readonly roots: readonly Root[] }
  /** The sink itself is handed to a call that invokes it with what it has. */
  | { readonly kind: "handed"; readonly sink: Sink; readonly use: FunctionUse & { readonly kind: "handed" }; readonly named?: ts.Expression; readonly paths: readonly string[] };

/** The sites of one file that the catalogue describes. */
export function sinkSitesIn(flow: Flow, catalog: Catalog, backed: BackedSinks, file: ts.SourceFile): readonly SinkSite[] {
  const { ts } = flow.host;
  const index = nameIndexOf(ts, file);
  const sites: SinkSite[] = [];
  const seen = new Set<string>();
  const take = (row: SinkRow, pack: Pack, at: ts.Node, callee: ts.Expression, args: readonly Argument[]): void => {
    // Several rows may describe one call (merged declarations, re-exports): what they leak is one leak.
    const key = `${at.pos}:${at.end}:${row.kind}:${row.args.join()}`;
    if (!isEffective(row) || seen.has(key)) return;
    seen.add(key);
    const handedTo = sinkOf(ts, row, pack, callee, at);
    const collecting = collectingOption(flow, handedTo);
    const sink: Sink = collecting ? { ...handedTo, collecting } : handedTo;
    const removal = row.kind === "logger" ? removalOf(flow, callee) : undefined;
    const isObject = (root: Root): boolean => root.node === args[0]?.node && root.path.length === 0 && !isText(flow, root.node);
    const roots = row.args
      .filter((path) => !isTakenApart(flow, path, row.args, args))
      .flatMap((path) => rootsAt(flow, path, args))
      .flatMap((root) => (removal && isObject(root) ? withoutRemoved(root, removal, args.length > 1) : [root]).flatMap((part) => filteredRoots(flow, sink, callee, part, () => isObject(part))));
    sites.push({ kind: "arguments", sink, roots });
  };
  for (const [name, calls] of index.calls) {
    if (!catalog.sinkNames.has(name)) continue;
    for (const call of calls) {
      const callee = calleeOf(ts, call);
      if (!callee || (name === "" && !ts.isCallExpression(callee) && !ts.isElementAccessExpression(unwrap(ts, callee)))) continue;
      const described = catalog.sinksOf(callee, shapeOf(ts, call));
      for (const { row, pack } of described.length > 0 || !ts.isCallExpression(call) ? described : backed.of(callee)) take(row, pack, call, callee, argumentsOf(ts, call, undefined));
    }
  }
  for (const [name, assignments] of index.propertyAssignments) {
    if (!catalog.assignNames.has(name) && !catalog.assignNames.has(ANY_PROPERTY)) continue;
    for (const assignment of assignments) {
      for (const { row, pack } of catalog.sinksOf(assignment.left, "assign")) take(row, pack, assignment, assignment.left, assignedBy(ts, assignment));
    }
  }
  for (const name of catalog.sinkNames) {
    for (const identifier of index.identifiers.get(name) ?? []) {
      const value = asValue(ts, identifier);
      if (!value) continue;
      for (const { row, pack } of catalog.sinksOf(value, "call")) {
        if (!isEffective(row)) continue;
        const uses = flow.usesOfValue(value);
        const handed = uses.filter((use): use is FunctionUse & { kind: "handed" } => use.kind === "handed");
        for (const use of handed) sites.push({ kind: "handed", sink: sinkOf(ts, row, pack, value, use.call), use, named: value, paths: row.args });
        // Handed over, it is reported there, where anything is seen to call it.
        if (handed.some((use) => row.args.some((path) => startsOfHanded(flow, use, path, value).length > 0))) continue;
        for (const use of uses) if (use.kind === "call" && !use.kept) take(row, pack, use.call, value, use.args);
        // Put into a list or a table: reported where it is called.
        if (handed.length === 0) for (const call of flow.opaqueCallsOfSink(value)) take(row, pack, call, value, argumentsOf(ts, call, undefined));
      }
    }
  }
  return sites;
}

/** What an assignment hands over: the value, and the key where it is computed. */
function assignedBy(ts: Flow["host"]["ts"], { left, right }: ts.BinaryExpression): readonly Argument[] {
  const handed = ts.isElementAccessExpression(left) ? [right, left.argumentExpression] : [right];
  return handed.map((node) => ({ node, spread: false, context: undefined }));
}

/** What is already text: no path of it is left to remove. */
function isText({ host: { ts, checker } }: Flow, node: ts.Node): boolean {
  return (checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;
}

/** A whole argument that the row also names parts of (`axios(url)`, `axios({ url, data })`): an object that has such a part leaves by its parts alone. */
function isTakenApart({ host: { ts, checker } }: Flow, path: string, paths: readonly string[], args: readonly Argument[]): boolean {
  const parts = paths.flatMap((other) => (other.startsWith(`${path}.`) ? [other.slice(path.length + 1)] : []));
  const given = parts.length > 0 ? args[Number(path)] : undefined;
  if (!given || given.spread) return false;
  const type = checker.getTypeAtLocation(given.node);
  return (type.flags & ts.TypeFlags.Object) !== 0 && parts.some((part) => checker.getPropertyOfType(type, part) !== undefined);
}

/** Making an error is no leak; throwing it is, and is looked at there. */
function isEffective(row: SinkRow): boolean {
  return row.level !== "off" && (row.kind !== "error" || row.throws === true);
}

/** A sink named but not called there: handed over, kept in a variable or property, bound. */
function asValue(ts: Flow["host"]["ts"], identifier: ts.Identifier | ts.PrivateIdentifier): ts.Expression | undefined {
  const { parent } = identifier;
  const node = ts.isPropertyAccessExpression(parent) && parent.name === identifier ? parent : ts.isIdentifier(identifier) ? identifier : undefined;
  if (!node) return undefined;
  const outer = node.parent;
  if (ts.isCallExpression(outer) || ts.isNewExpression(outer)) return outer.expression !== node && (outer.arguments?.includes(node) ?? false) ? node : undefined;
  if (ts.isPropertyAccessExpression(outer)) return ["bind", "call", "apply"].includes(outer.name.text) ? node : undefined;
  const isValue =
    (ts.isVariableDeclaration(outer) && outer.initializer === node) || (ts.isPropertyAssignment(outer) && outer.initializer === node) || (ts.isPropertyDeclaration(outer) && outer.initializer === node) ||
    (ts.isParameter(outer) && outer.initializer === node) || (ts.isBindingElement(outer) && outer.initializer === node) || (ts.isBinaryExpression(outer) && outer.right === node) || ts.isReturnStatement(outer) || ts.isConditionalExpression(outer) ||
    (ts.isArrowFunction(outer) && outer.body === node) || ts.isParenthesizedExpression(outer) || ts.isArrayLiteralExpression(outer) || ts.isAsExpression(outer) || (ts.isExportAssignment(outer));
  return isValue ? node : undefined;
}

/** The parts of the arguments that a path of a row names. */
export function rootsAt(flow: Flow, path: string, args: readonly Argument[]): readonly Root[] {
  const parsed = parseFlowPath(path);
  const inner = accessPathOf(parsed);
  if (!inner) return returnedRoots(flow, parsed, args);
  const { root } = parsed;
  if (root.kind === "arguments") return args.slice(root.from).map((a) => ({ node: a.node, path: a.spread ? ["[]", ...inner] : inner, except: [] }));
  if (root.kind !== "argument") return [];
  for (const [i, argument] of args.entries()) {
    if (argument.spread && i <= root.index) return [{ node: argument.node, path: [String(root.index - i), ...inner], except: [] }];
    if (i === root.index) return [{ node: argument.node, path: inner, except: [] }];
  }
  return [];
}

/** `0.mixin()`: what a function in the arguments returns is what leaves. */
function returnedRoots(flow: Flow, { root, segments }: ParsedPath, args: readonly Argument[]): readonly Root[] {
  const at = segments.findIndex((segment) => segment.kind === "result");
  const before = accessPathOf({ root, segments: segments.slice(0, at) });
  const below = accessPathOf({ root, segments: segments.slice(at + 1) });
  const given = root.kind === "argument" ? argumentAt(args, root.index) : undefined;
  if (at < 0 || !before || !below || !given) return [];
  const { argument, path } = given;
  return flow.functionsAt(argument.node, [...path, ...before], argument.context).flatMap((value) => (isSanitizer(flow, value.fn) ? [] : resultsOf(flow, value.fn, below).map((result) => ({ node: result.value, path: result.path, except: [] }))));
}

function sinkOf(ts: Flow["host"]["ts"], row: SinkRow, pack: Pack, callee: ts.Expression, at: ts.Node): Sink {
  return { kind: row.kind, library: pack.library, member: memberOf(ts, row, pack, callee), level: row.level === "warning" ? "warning" : "error", at };
}

/** What people call the sink: by its name, by the row's where it is called under another, by the library's where it has none. */
function memberOf(ts: Flow["host"]["ts"], { members }: SinkRow, { library }: Pack, callee: ts.Expression): string {
  const name = calleeName(ts, callee);
  const access = unwrap(ts, callee);
  if (name === "" && ts.isElementAccessExpression(access)) return `[${access.argumentExpression.getText()}]`;
  const member = members.includes(name) || members.length !== 1 ? name : (members[0] as string);
  return member === "()" || member === "" ? library : member;
}

function calleeOf(ts: Flow["host"]["ts"], call: CallLike): ts.Expression | undefined {
  if (ts.isCallExpression(call) || ts.isNewExpression(call)) return call.expression;
  if (ts.isTaggedTemplateExpression(call)) return call.tag;
  // `<Link to={…}>` calls its component with the attributes.
  return ts.isIdentifier(call.tagName) || ts.isPropertyAccessExpression(call.tagName) ? call.tagName : undefined;
}

function shapeOf(ts: Flow["host"]["ts"], call: CallLike): CallShape {
  return ts.isNewExpression(call) ? "new" : ts.isTaggedTemplateExpression(call) ? "tag" : "call";
}
