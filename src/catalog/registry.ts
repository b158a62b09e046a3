/** The catalogue of one program: the packs that concern it, and the questions the engine asks them. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { propertyNameText, unwrap, wrapped } from "../compiler/syntax.js";
import { moduleName, withAliases } from "./alias-names.js";
import { parseFlowPath } from "./flow-path.js";
import { Matcher } from "./matcher.js";
import { CALLED, RowTable, type Match } from "./row-table.js";
import type { CallShape, FlowPath, Pack, PropagatorRow, SanitizerRow, SinkRow } from "./row.js";
import { matchUserRows, userPack, type UserRows, type UserRowUse } from "./user-rows.js";

/** What the catalogue knows about the calls of one program. */
export interface Catalog {
  /** The packs in use, the user's rows last. */
  readonly packs: readonly Pack[];
  /** Names a callee must end with to be a sink: the quick syntactic filter before `sinksOf`. Includes the program's aliases of them. */
  readonly sinkNames: ReadonlySet<string>;
  /** Property names whose assignment may be a sink. */
  readonly assignNames: ReadonlySet<string>;
  /** The sink rows that describe a callee, tag or, for `assign`, the left side of an assignment. */
  sinksOf(callee: ts.Expression, shape: CallShape): readonly Match<SinkRow>[];
  sanitizersOf(callee: ts.Expression, shape: CallShape): readonly Match<SanitizerRow>[];
  propagatorsOf(callee: ts.Expression, shape: CallShape): readonly Match<PropagatorRow>[];
  /** Names that the callees end with of calls that put something into what a library keeps under a name: a first, quick filter. */
  membersThatShare(name: string): ReadonlySet<string>;
  /** Rows of the user that matched nothing of what was asked so far: dead configuration, once an audit is done. */
  unusedUserRows(): readonly UserRowUse[];
}

interface Tables {
  readonly sinks: RowTable<SinkRow>;
  readonly sanitizers: RowTable<SanitizerRow>;
  readonly propagators: RowTable<PropagatorRow>;
}

const SHAPES_CALLED: readonly CallShape[] = ["call", "new", "tag"];
/** Words of the row notation that are no names. */
const PLACEHOLDERS = [CALLED, "new", "default", "*", "module", "global", "0", "1"];
/** The packs whose members an untyped receiver is taken to have: `rows.map(…)` where `rows` is `any`. */
const LANGUAGE = "ecmascript/";

const tablesOfPacks = new Map<string, Tables>();

/** Makes the catalogue of a program from the packs given (see `packsFor`) and the rows of the user's configuration. */
export function createCatalog(host: Host, packs: readonly Pack[], userRows: UserRows = {}): Catalog {
  const tables = tablesFor(packs);
  const user = userPack(userRows);
  const own = tablesOf([user]);
  const usage = matchUserRows(host, userRows);
  const sinks = new Matcher(host, tables.sinks, { computedMembers: true });
  const sanitizers = new Matcher(host, tables.sanitizers);
  const propagators = new Matcher(host, tables.propagators, { byNameAlone: ({ row, pack }) => row.imported === undefined && pack.library.startsWith(LANGUAGE) });
  const ownSinks = new Matcher(host, own.sinks, { computedMembers: true });
  const ownPropagators = new Matcher(host, own.propagators);
  const ownSanitizers = new Matcher(host, own.sanitizers);
  return {
    packs: [...packs, user],
    sinkNames: withAliases(host, namesOf([tables.sinks, own.sinks], usage.names), makersOf([...packs, user])),
    assignNames: new Set([...tables.sinks.names("assign"), ...own.sinks.names("assign")]),
    sinksOf: (callee, shape) => merge(usage.sinks(callee, shape, ownSinks.match(callee, shape)), sinks.match(callee, shape)),
    sanitizersOf: (callee, shape) => merge(usage.sanitizers(callee, shape, ownSanitizers.match(callee, shape)), sanitizers.match(callee, shape)),
    propagatorsOf: (callee, shape) => merge(usage.propagators(ownPropagators.match(callee, shape)), propagators.match(callee, shape)).filter(({ row }) => holdsAt(host, callee, row)),
    membersThatShare: (name) => membersThatShare([...packs, user], name),
    unusedUserRows: () => usage.unused(),
  };
}

function membersThatShare(packs: readonly Pack[], name: string): ReadonlySet<string> {
  const puts = ({ flow }: PropagatorRow): boolean =>
    flow.some(({ to }) => {
      const { root } = parseFlowPath(to);
      return root.kind === "shared" && root.name === name;
    });
  return new Set(packs.flatMap(({ propagators }) => propagators.filter(puts).flatMap(({ members }) => members)));
}

/** Names of functions and members in the rows. */
function namesOf(tables: readonly RowTable<SinkRow>[], more: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>(more);
  for (const table of tables) for (const shape of SHAPES_CALLED) for (const name of table.names(shape)) names.add(name);
  names.delete(CALLED);
  return names;
}

/** Where values come from that are called themselves, under any name: modules, exports, factories, types. */
function makersOf(packs: readonly Pack[]): ReadonlySet<string> {
  const makers = new Set<string>();
  for (const row of packs.flatMap((pack) => pack.sinks)) {
    if (!row.members.includes(CALLED)) continue;
    for (const name of row.imported?.exports ?? []) makers.add(name);
    for (const step of row.imported?.path ?? []) makers.add(step);
    for (const module of row.imported?.modules ?? []) makers.add(moduleName(module));
    for (const target of row.targets) makers.add(target.owner);
  }
  for (const placeholder of PLACEHOLDERS) makers.delete(placeholder);
  return makers;
}

function tablesFor(packs: readonly Pack[]): Tables {
  const key = packs.map((pack) => pack.library).join("\n");
  let tables = tablesOfPacks.get(key);
  if (!tables) tablesOfPacks.set(key, (tables = tablesOf(packs)));
  return tables;
}

function tablesOf(packs: readonly Pack[]): Tables {
  return {
    sinks: new RowTable(packs, (pack) => pack.sinks),
    sanitizers: new RowTable(packs, (pack) => pack.sanitizers),
    propagators: new RowTable(packs, (pack) => pack.propagators),
  };
}

/** Whether a row holds for the arguments that the call of a callee has. */
function holdsAt(host: Host, callee: ts.Expression, { unless, given, only }: PropagatorRow): boolean {
  if (unless !== undefined && isGiven(host, callee, unless)) return false;
  if (given !== undefined && !isGiven(host, callee, given)) return false;
  if (!only) return true;
  const call = wrapped(host.ts, callee).parent;
  const argument = host.ts.isCallExpression(call) ? call.arguments[only.argument] : undefined;
  return argument !== undefined && host.ts.isStringLiteralLike(argument) && argument.text === only.is;
}

/** Whether a call is written with this argument, or with this property in the object literal that is the argument. */
function isGiven(host: Host, callee: ts.Expression, path: FlowPath): boolean {
  const { ts } = host;
  const call = wrapped(ts, callee).parent;
  const { root, segments } = parseFlowPath(path);
  if ((!ts.isCallExpression(call) && !ts.isNewExpression(call)) || root.kind !== "argument") return false;
  const argument = call.arguments?.[root.index];
  const [segment] = segments;
  if (!argument || !segment) return argument !== undefined;
  const value = unwrap(ts, argument);
  if (!ts.isObjectLiteralExpression(value) || segment.kind !== "property") return false;
  return value.properties.some((property) => property.name !== undefined && propertyNameText(ts, property.name) === segment.name);
}

function merge<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second];
}
