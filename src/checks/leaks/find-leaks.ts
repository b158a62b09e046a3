/**
 * The leak check: from every sink site backwards. Where the value comes from a parameter, the function is a derived sink for that
 * parameter (and path), and its calls are looked at in turn, until nothing new is found.
 */
import type ts from "typescript";
import type { Catalog } from "../../catalog/registry.js";
import type { AccessPath } from "../../compiler/access-path.js";
import { APPLIED, pathKey } from "../../compiler/access-path.js";
import { symbolOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import { argumentsOf } from "../../flow/arguments.js";
import { isInvocationOf, startsOfHanded } from "../../flow/callbacks.js";
import { receiverOf } from "../../flow/binding.js";
import { isRuledOut } from "../../flow/checked-types.js";
import { wasMadeIn } from "../../flow/context.js";
import { isGiven } from "../../flow/defaults.js";
import { isOpaque } from "../../flow/opaque-calls.js";
import type { Edge } from "../../flow/place.js";
import { searchFrom, startAt, type ParameterHit, type SearchResult, type TraceStep } from "../../flow/search.js";
import type { Flow, FunctionUse } from "../../flow/services.js";
import { isOnDevice, isWholeAddress } from "./addresses.js";
import { argumentRoots } from "./argument-roots.js";
import { BackedSinks } from "./backed-sinks.js";
import { CONFIDENCES } from "../../phi/fact.js";
import type { Leak, Root, Sink } from "./leak.js";
import { codeReachedFrom, type ReachedCode } from "./reached-code.js";
import { sinkSitesIn, type SinkSite } from "./sink-sites.js";
import { leadsOn, onwardBy, stageAt, stageKey, type Onward, type Stage } from "./stages.js";
import { smallestExpressions } from "./smallest-expressions.js";
import { taggedSinkSites } from "./tagged-sinks.js";
import { thrownElsewhere, thrownSites } from "./thrown.js";

/** What the check found, and where it had to stop. */
export interface LeakResult {
  readonly leaks: readonly Leak[];
  /** Sink calls whose search hit the bound. */
  readonly cut: readonly ts.Node[];
}

/** A value that goes into a sink, PHI or not. */
export interface ExaminedValue {
  readonly node: ts.Node;
  readonly sink: Sink;
  /** From the value on to the sink, where it is handed on by functions of the project. */
  readonly via: readonly TraceStep[];
  /** Where the search for its history begins. */
  readonly starts: readonly Edge[];
  readonly result: SearchResult;
}

/** What the check tells while it works. */
export interface LeakObserver {
  readonly onFile?: (done: number, total: number) => void;
  readonly onValue?: (value: ExaminedValue) => void;
  /** What a sink removes from what it is given, by its own configuration. */
  readonly onRedaction?: (root: Root, sink: Sink) => void;
}

/** A parameter that leaks inside its function. */
interface DerivedSink {
  readonly hit: ParameterHit;
  readonly sink: Sink;
  /** From the parameter on to the sink. */
  readonly via: readonly TraceStep[];
  readonly depth: number;
  readonly stage: Stage;
}

/** How many functions deep a leaking parameter is followed to its callers. */
const MAX_DERIVED_DEPTH = 1_000;
/** How many parts of one parameter, in how many contexts, are followed to the callers: functions that call each other ask for ever longer parts. */
const MAX_PARTS = 50;
/** How many places are looked at for one sink: one that asks for more leaves the others theirs. */
const PLACES = 60_000;
/** What each call that leads to it adds: a wrapper that hundreds call is looked at from all of them. */
const PLACES_PER_CALL = 300;
/** What a search costs at least. */
const SEARCH = 10;

/** Finds the leaks of a program. */
export function findLeaks(flow: Flow, catalog: Catalog, observer: LeakObserver = {}): LeakResult {
  return new LeakSearch(flow, observer).run(catalog);
}

/** Finds the leaks that are reported in one file: the same as those of the whole program that are. */
export function findLeaksIn(file: ts.SourceFile, flow: Flow, catalog: Catalog, observer: LeakObserver = {}): LeakResult {
  const { leaks, cut } = new LeakSearch(flow, observer, codeReachedFrom(flow, file)).run(catalog);
  return { leaks: leaks.filter(({ node }) => node.getSourceFile() === file), cut };
}

class LeakSearch {
  private readonly leaks = new Map<string, Leak>();
  private readonly cut: ts.Node[] = [];
  private readonly derived: DerivedSink[] = [];
  private readonly known = new Set<string>();
  /** How many parts of a parameter are followed, for each kind of sink. */
  private readonly parts = new Map<string, number>();
  /** Arguments that were looked at already, for a parameter of another function that the same call may enter. */
  private readonly examined = new Set<string>();
  /** The places looked at for each sink. */
  private readonly used = new Map<ts.Node, number>();

  constructor(
    private readonly flow: Flow,
    private readonly observer: LeakObserver,
    /** What is looked at; all code where it is left out. */
    private readonly code?: ReachedCode,
  ) {}

  run(catalog: Catalog): LeakResult {
    const { files } = this.code ?? this.flow.host;
    const backed = new BackedSinks(this.flow, catalog);
    for (const [i, file] of files.entries()) {
      const { budget } = this.flow;
      this.bounded(file, () => {
        budget.within(budget.shareOf(files.length - i), () => { this.file(file, catalog, backed); });
      });
      this.observer.onFile?.(i + 1, files.length);
    }
    for (const site of taggedSinkSites(this.flow)) this.bounded(site.sink.at, () => { this.site(site); });
    for (let next = this.derived.shift(); next; next = this.derived.shift()) {
      const derived = next;
      this.bounded(derived.sink.at, () => { this.calls(derived); });
    }
    return { leaks: [...this.leaks.values()], cut: [...this.cut, ...this.flow.stoppedAt, ...this.flow.contexts.fullAt] };
  }

  private file(file: ts.SourceFile, catalog: Catalog, backed: BackedSinks): void {
    for (const site of sinkSitesIn(this.flow, catalog, backed, file)) this.site(site);
    for (const site of thrownSites(this.flow, file)) this.site(site);
    if (this.code) for (const site of thrownElsewhere(this.flow, file)) this.site(site, true);
  }

  /**
   * Asked for the type of a variable that hangs on thousands of others, the compiler's stack ends. Checked from top to bottom, each
   * type is there before the next one asks for it.
   */
  private bounded(at: ts.Node, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      try {
        this.flow.host.program.getSemanticDiagnostics(at.getSourceFile());
        work();
      } catch (again) {
        if (!(again instanceof RangeError)) throw again;
        this.cut.push(at);
      }
    }
  }

  /** @param isElsewhere the sink itself stands outside of the code that is looked at */
  private site(site: SinkSite, isElsewhere = false): void {
    if (this.code && !isElsewhere && !this.code.has(site.sink.at)) return;
    if (site.kind === "arguments") {
      for (const root of site.roots) {
        if (root.except.length > 0) this.observer.onRedaction?.(root, site.sink);
        this.roots(root, root.filter ? { ...site.sink, filter: root.filter } : site.sink, root.via ?? [], 0, onwardBy(this.flow, site.sink.at));
      }
      return;
    }
    for (const path of site.paths) {
      const starts = startsOfHanded(this.flow, site.use, path, site.named);
      if (starts.length > 0) this.take(site.use.argument, starts, site.sink, [], 0, { call: site.use.call, callee: site.use.argument, next: undefined });
    }
  }

  private roots(root: Root, sink: Sink, via: readonly TraceStep[], depth: number, onward: Onward): void {
    const whole = startAt(root.node, root.path, root.except, root.checked);
    if (isRuledOut(this.flow, whole.to)) return;
    for (const smallest of smallestExpressions(this.flow.host.ts, root)) {
      if (this.isNothing(smallest.node)) continue;
      this.take(smallest.node, [smallest === root ? whole : startAt(smallest.node, smallest.path, smallest.except)], sink, via, depth, onward, root.isBound);
    }
  }

  private take(node: ts.Node, starts: readonly Edge[], sink: Sink, via: readonly TraceStep[], depth: number, onward: Onward, isBound = false): void {
    const result = this.search(starts, sink);
    if (!result) return;
    this.observer.onValue?.({ node, sink, via, starts, result });
    if (result.cut) this.cut.push(sink.at);
    const sources = result.sources.filter((source) => !isWholeAddress(this.flow.host, source, node, sink, via) && !isOnDevice(this.flow.host, source, node, sink, via));
    if (sources.length > 0) {
      const key = `${this.flow.contexts.idOf(node)}|${sink.kind}`;
      const known = this.leaks.get(key);
      if (!known || (known.sink.filter && !sink.filter) || surest(sources) < surest(known.sources)) this.leaks.set(key, { node, sink, sources, via });
    }
    for (const hit of isBound ? [] : result.parameters) {
      // Reported here, what a function that is handed in makes of it is not reported again where that is handed in.
      if (hit.path.includes(APPLIED) && result.sources.some(({ fact }) => fact.confidence !== "inferred-weak")) continue;
      const stage = stageAt(this.flow, onward, starts, hit.trace);
      const key = `${this.flow.contexts.idOf(hit.fn)}|${hit.context?.id ?? 0}|${hit.index}|${pathKey(hit.path)}|${exceptKey(hit.except)}|${hit.checked ? this.flow.contexts.idOf(hit.checked.type) : 0}|${hit.defaults.map((d) => this.flow.contexts.idOf(d)).join()}|${sink.kind}|${stageKey(this.flow, stage)}`;
      if (this.known.has(key)) continue;
      const parameter = `${this.flow.contexts.idOf(hit.fn)}|${hit.index}|${sink.kind}`;
      const parts = this.parts.get(parameter) ?? 0;
      if (depth >= MAX_DERIVED_DEPTH || parts >= MAX_PARTS) {
        this.cut.push(sink.at);
        continue;
      }
      this.parts.set(parameter, parts + 1);
      this.known.add(key);
      this.derived.push({ hit, sink, via: [...[...hit.trace].reverse(), ...via], depth, stage });
    }
  }

  /** Searches with what is left of the sink's places; undefined where none are. */
  private search(starts: readonly Edge[], sink: Sink): SearchResult | undefined {
    const before = this.used.get(sink.at) ?? 0;
    if (before >= PLACES) {
      this.cut.push(sink.at);
      return undefined;
    }
    let result: SearchResult | undefined;
    const { used, isSpent } = this.flow.budget.within(PLACES - before, () => (result = searchFrom(this.flow, starts)));
    this.used.set(sink.at, before + Math.max(used, SEARCH));
    if (isSpent) this.cut.push(sink.at);
    return result;
  }

  /** Looks at the calls of a function that leaks a parameter. */
  private calls({ hit, sink, via, depth, stage }: DerivedSink): void {
    const uses = this.flow.usesOf(hit.fn);
    const name = describeFunction(this.flow, hit.fn);
    // A callback is reported where it leaks, not where it is invoked.
    const handed = uses.filter((use): use is FunctionUse & { kind: "handed" } => use.kind === "handed");
    const isHanded = handed.length > 0;
    const isInvoked = (call: ts.Node): boolean => handed.some((use) => isInvocationOf(this.flow, use, call)) || (isHanded && this.flow.opaqueCallsOf(hit.fn).some((opaque) => opaque.call === call));
    const calls = uses.flatMap((use) => (use.kind === "call" && !use.kept && !isInvoked(use.call) && this.mayCall(use.call, hit) ? [{ call: use.call, args: use.args, receiver: use.receiver }] : []));
    if (!isHanded) {
      for (const { call, value } of this.flow.opaqueCallsOf(hit.fn)) {
        if (!calls.some((c) => c.call === call) && wasMadeIn(value.env, hit.context)) calls.push({ call, args: [...value.bound, ...argumentsOf(this.flow.host.ts, call, undefined)], receiver: receiverOf(this.flow, call, undefined) });
      }
    }
    for (const entry of calls) {
      const { call, args } = entry;
      const onward = onwardBy(this.flow, call, { fn: hit.fn, entry, stage });
      const way = stageKey(this.flow, stageAt(this.flow, onward, [], []));
      if (hit.defaults.some((defaulted) => isGiven(this.flow, defaulted, args))) continue;
      for (const root of argumentRoots(hit, args)) {
        const key = `${this.flow.contexts.idOf(root.node)}|${pathKey(root.path)}|${exceptKey(root.except)}|${root.checked ? this.flow.contexts.idOf(root.checked.type) : 0}|${sink.kind}|${sink.filter ? 1 : 0}|${way}`;
        if (this.examined.has(key) || (this.code && !this.code.has(root.node))) continue;
        if (!leadsOn(this.flow, hit.fn, stage, entry)) continue;
        this.examined.add(key);
        this.used.set(sink.at, (this.used.get(sink.at) ?? 0) - PLACES_PER_CALL);
        this.roots(root, sink, [{ at: root.node, description: `passed to \`${name}\`` }, ...via], depth + 1, onward);
      }
    }
  }

  /** Whether a call that names the function may really enter it: the variable may hold another one by then. */
  private mayCall(call: ts.Node, hit: ParameterHit): boolean {
    const { ts } = this.flow.host;
    if (!ts.isCallExpression(call)) return true;
    const { expression } = call;
    const callee = unwrap(ts, expression);
    if (ts.isPropertyAccessExpression(callee) && ["call", "apply", "bind"].includes(callee.name.text)) return true;
    if (!isOpaque(this.flow, expression) && !hit.context && !ts.isPropertyAccessExpression(callee)) return true;
    const values = this.flow.functionsOf(expression, undefined, true);
    // A decorated method may have been replaced by what its decorator returns.
    const isDecorated = (fn: ts.Node): boolean => ts.canHaveDecorators(fn) && (ts.getDecorators(fn)?.length ?? 0) > 0;
    return values.length === 0 || values.some((value) => isDecorated(value.fn) || (value.fn === hit.fn && wasMadeIn(value.env, hit.context)));
  }

  /** The checker knows that nothing is there: `undefined` after a loop that ran until it was. */
  private isNothing(node: ts.Node): boolean {
    const { ts, checker } = this.flow.host;
    const inner = ts.isExpression(node) ? unwrap(ts, node) : node;
    if (!ts.isIdentifier(inner)) return false;
    const declaration = symbolOf(this.flow.host, inner)?.valueDeclaration;
    if (!declaration || (ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const)) return false;
    return (checker.getTypeAtLocation(inner).flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never)) !== 0;
  }
}

/** How sure the best evidence is; the lower, the surer. */
function surest(sources: SearchResult["sources"]): number {
  return Math.min(...sources.map(({ fact }) => CONFIDENCES.indexOf(fact.confidence)));
}

function exceptKey(except: readonly AccessPath[]): string {
  return except.map(pathKey).sort().join("\u0002");
}

/** The name a function goes by. */
export function describeFunction(flow: Flow, fn: ts.SignatureDeclaration): string {
  const { ts } = flow.host;
  if (ts.isConstructorDeclaration(fn)) return `new ${(fn.parent as ts.ClassDeclaration).name?.text ?? "class"}`;
  if (fn.name) return fn.name.getText();
  const holder = fn.parent as ts.NamedDeclaration | undefined;
  return holder?.name ? holder.name.getText() : "a function";
}
