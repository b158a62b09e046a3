/** The user's own sinks and sanitizers, as the configuration states them: catalogue rows, or functions of the project by name. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { identitiesOf } from "../compiler/identity.js";
import { calleeName } from "../compiler/name-index.js";
import { symbolOf } from "../compiler/symbols.js";
import { canonicalPackage, type Match } from "./row-table.js";
import type { CallShape, FlowPath, Pack, PropagatorRow, SanitizerRow, SinkKind, SinkRow } from "./row.js";

/**
 * A function by name: `src/telemetry/track.ts#track` (a path, or the end of one) or `@acme/log#Logger.info` (a package); after
 * the `#` the function, or `Class.method`.
 */
export type FunctionReference = string;

export interface UserFunctionSink {
  readonly function: FunctionReference;
  readonly kind: SinkKind;
  /** Which arguments leak; all where absent. */
  readonly args?: readonly FlowPath[];
  readonly level?: SinkRow["level"];
}

export interface UserFunctionSanitizer {
  readonly function: FunctionReference;
  readonly effect?: SanitizerRow["effect"];
}

/** Rows of a configuration. */
export interface UserRows {
  readonly sinks?: readonly (SinkRow | UserFunctionSink)[];
  readonly sanitizers?: readonly (SanitizerRow | UserFunctionSanitizer)[];
  readonly propagators?: readonly PropagatorRow[];
}

/** A configured row, by what it is called in the configuration. */
export interface UserRowUse {
  readonly role: "sinks" | "sanitizers" | "propagators";
  /** Position in the configured list. */
  readonly index: number;
  readonly name: string;
}

/** Matches configured functions and keeps account of which rows were of use. */
export interface UserRowMatcher {
  /** Names that configured functions are called by. */
  readonly names: readonly string[];
  sinks(callee: ts.Expression, shape: CallShape, rows: readonly Match<SinkRow>[]): readonly Match<SinkRow>[];
  sanitizers(callee: ts.Expression, shape: CallShape, rows: readonly Match<SanitizerRow>[]): readonly Match<SanitizerRow>[];
  propagators(rows: readonly Match<PropagatorRow>[]): readonly Match<PropagatorRow>[];
  unused(): readonly UserRowUse[];
}

interface ParsedFunction {
  readonly place: string;
  readonly owner: string | undefined;
  readonly member: string;
}

interface FunctionRow<Row> {
  readonly index: number;
  readonly fn: ParsedFunction;
  readonly match: Match<Row>;
}

/** Name of the pack that holds the user's rows. */
export const USER_LIBRARY = "project";

/** The rows of a configuration that are written like the catalogue's own, as a pack. */
export function userPack(rows: UserRows): Pack {
  return {
    library: USER_LIBRARY,
    modules: [],
    sinks: (rows.sinks ?? []).filter((row): row is SinkRow => !("function" in row)),
    sanitizers: (rows.sanitizers ?? []).filter((row): row is SanitizerRow => !("function" in row)),
    propagators: rows.propagators ?? [],
  };
}

/**
 * Prepares the configured rows for matching.
 * @throws Error naming the row when a function reference has no `#`.
 */
export function matchUserRows(host: Host, rows: UserRows): UserRowMatcher {
  const pack = userPack(rows);
  const sinks = functionRows(rows.sinks ?? [], pack, sinkRowOf);
  const sanitizers = functionRows(rows.sanitizers ?? [], pack, sanitizerRowOf);
  const used = new Set<unknown>();
  const mark = <Row>(matches: readonly Match<Row>[]): readonly Match<Row>[] => {
    for (const { row } of matches) used.add(row);
    return matches;
  };
  return {
    names: [...sinks, ...sanitizers].map(({ fn }) => fn.member),
    sinks: (callee, shape, found) => mark([...found, ...matchFunctions(host, sinks, callee, shape)]),
    sanitizers: (callee, shape, found) => mark([...found, ...matchFunctions(host, sanitizers, callee, shape)]),
    propagators: mark,
    unused: () => [
      ...unusedOf("sinks", rows.sinks ?? [], sinks, used),
      ...unusedOf("sanitizers", rows.sanitizers ?? [], sanitizers, used),
      ...unusedOf("propagators", rows.propagators ?? [], [], used),
    ],
  };
}

function sinkRowOf(row: UserFunctionSink, fn: ParsedFunction): SinkRow {
  return {
    id: row.function, kind: row.kind, shape: "call", members: [fn.member], targets: [], args: row.args ?? ["*"], level: row.level ?? "error",
    ...(row.kind === "error" && { throws: true }),
  };
}

function sanitizerRowOf(row: UserFunctionSanitizer, fn: ParsedFunction): SanitizerRow {
  return { id: row.function, shape: "call", members: [fn.member], targets: [], effect: row.effect ?? "redact" };
}

function functionRows<Row, Configured extends { readonly function: FunctionReference }>(
  rows: readonly (Row | Configured)[],
  pack: Pack,
  make: (row: Configured, fn: ParsedFunction) => Row,
): readonly FunctionRow<Row>[] {
  return rows.flatMap((row, index) => {
    if (!isFunctionRow<Row, Configured>(row)) return [];
    const fn = parseFunction(row.function);
    return [{ index, fn, match: { row: make(row, fn), pack } }];
  });
}

function isFunctionRow<Row, Configured>(row: Row | Configured): row is Configured {
  return typeof row === "object" && row !== null && "function" in row;
}

function parseFunction(reference: FunctionReference): ParsedFunction {
  const at = reference.lastIndexOf("#");
  const names = reference.slice(at + 1).split(".");
  const member = names.pop();
  if (at <= 0 || !member) throw new Error(`"${reference}" names no function: write "path/to/file.ts#name" or "package#name".`);
  return { place: reference.slice(0, at).replace(/^\.\//, ""), owner: names.length > 0 ? names.join(".") : undefined, member };
}

function matchFunctions<Row>(host: Host, rows: readonly FunctionRow<Row>[], callee: ts.Expression, shape: CallShape): readonly Match<Row>[] {
  if (rows.length === 0 || shape === "assign") return [];
  const symbol = symbolOf(host, callee);
  if (!symbol) return [];
  return rows.filter(({ fn }) => declares(host, symbol, fn, calleeName(host.ts, callee))).map(({ match }) => match);
}

/**
 * Whether a symbol is the function that a reference names.
 * @param calledAs the name at hand, for default exports
 */
export function declaresFunction(host: Host, symbol: ts.Symbol, reference: FunctionReference, calledAs: string): boolean {
  return declares(host, symbol, parseFunction(reference), calledAs);
}

function declares(host: Host, symbol: ts.Symbol, fn: ParsedFunction, calledAs: string): boolean {
  if (symbol.name !== fn.member && !(symbol.name === "default" && calledAs === fn.member)) return false;
  return (symbol.declarations ?? []).some((declaration) => {
    const [identity] = identitiesOf(host, declaration);
    if (!identity || (fn.owner !== undefined && identity.owner !== fn.owner)) return false;
    const file = declaration.getSourceFile().fileName;
    const bare = file.replace(/\.(?:d\.)?[cm]?[jt]sx?$/, "");
    return canonicalPackage(identity.package) === canonicalPackage(fn.place) || [file, bare].some((path) => path === fn.place || path.endsWith(`/${fn.place}`));
  });
}

function unusedOf(role: UserRowUse["role"], configured: readonly object[], functions: readonly FunctionRow<unknown>[], used: ReadonlySet<unknown>): readonly UserRowUse[] {
  return configured.flatMap((row, index) => {
    const row_ = functions.find((one) => one.index === index)?.match.row ?? row;
    return used.has(row_) ? [] : [{ role, index, name: "function" in row ? String(row.function) : String((row as { id?: unknown }).id) }];
  });
}
