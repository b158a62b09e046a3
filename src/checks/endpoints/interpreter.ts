/**
 * The interpreter: walks a function forwards, statement by statement, and knows at each point which checks of the caller must have passed. It meets
 * PHI, the calls that let a request through, and checks that do not check; functions of the project are summarised once for each way of calling them.
 */
import type ts from "typescript";
import { symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { parametersOf } from "../../compiler/syntax.js";
import type { Config } from "../../config/config.js";
import { createPathFilter } from "../../config/path-filter.js";
import type { Flow } from "../../flow/services.js";
import { Activation, withVar, type State, type Summary } from "./activation.js";
import { bindName } from "./bindings.js";
import { evaluate, type Evaluated } from "./expressions.js";
import { FALSY, joinVal, NOTHING, under, UNKNOWN, valKey, either, type Guarantee, type Val } from "./guarantee.js";
import { KnownGuards } from "./known-guards.js";
import { PhiTouches } from "./phi-touches.js";
import { ProvenMembers } from "./proven-members.js";
import type { RequestShape } from "./request-decisions.js";
import { execute } from "./statements.js";
import { Values, type Frame, type OwnFunction } from "./values.js";

const NOTHING_MET: Summary = { touches: [], passes: [], notes: [], handed: [], logs: [], answers: [], settled: [], returned: [], checks: NOTHING, post: NOTHING, val: UNKNOWN };
const MAX_DEPTH = 9;
/** Functions that one program may have summarised, for each way of calling them. */
const MAX_SUMMARIES = 20_000;

interface Mode {
  readonly key: string;
  readonly metadata?: ReadonlySet<string>;
  readonly answerEnds?: true;
  readonly request?: RequestShape;
  /** Functions that are not run where they are handed over: each is looked at for itself. */
  readonly apart?: ReadonlySet<ts.Node>;
}

export class Interpreter {
  readonly values: Values;
  readonly guards: KnownGuards;
  readonly phi: PhiTouches;
  readonly proven = new ProvenMembers(this);
  private readonly known = new Map<string, Summary>();
  private readonly active = new Set<ts.Node>();
  private readonly captured = new WeakMap<ts.Node, NonNullable<State>>();
  private readonly constants = new Map<ts.Symbol, Val>();

  constructor(
    readonly flow: Flow,
    readonly config: Config,
  ) {
    this.values = new Values(flow, createPathFilter(config.testFiles, config.directory));
    this.guards = new KnownGuards(flow, config.guards);
    this.phi = new PhiTouches(flow);
  }

  /** What the middleware that a value stands for guarantees to what comes after it; set where middleware is classified. */
  guaranteeOf: (node: ts.Expression, frame: Frame | undefined) => Guarantee = () => NOTHING;

  /**
   * How functions are run while something is classified: metadata that the endpoint carries, the request that it is run for, and whether an
   * answer ends the request by itself. Part of the key of every summary.
   */
  mode: Mode = { key: "" };

  /** What `super.canActivate()` guarantees, while a guard's class is looked at. */
  superResult: Guarantee = NOTHING;

  /** Runs `work` in a mode, on top of the one that it is in. */
  in<T>(mode: Mode, work: () => T): T {
    return this.switchTo({ ...this.mode, ...mode, key: `${this.mode.key}${mode.key}` }, work);
  }

  /** Runs `work` as if nothing were being classified. */
  afresh<T>(work: () => T): T {
    return this.switchTo({ key: "" }, work);
  }

  private switchTo<T>(mode: Mode, work: () => T): T {
    const before = this.mode;
    this.mode = mode;
    const result = work();
    this.mode = before;
    return result;
  }

  /** A function value is made here: what it captures is known from this state. */
  capture(fn: ts.Node, state: State): void {
    if (state) this.captured.set(fn, state);
  }

  /** What is known after an expression, and what its value says: how what walks parts of expressions comes back to the whole. */
  evaluate(a: Activation, node: ts.Node, state: State): Evaluated {
    return evaluate(this, a, node, state);
  }

  /** Summarises one way of calling a function. */
  summarize(fn: OwnFunction, frame: Frame | undefined, args: readonly (Val | undefined)[], depth = 0): Summary {
    const outer = this.captured.get(fn);
    const key = `${this.values.idOf(fn)}|${frame?.id ?? 0}|${args.map(valKey).join(";")}|${outer ? stateKey(outer) : ""}|${this.mode.key}${[...this.superResult.keys()].join()}`;
    const known = this.known.get(key);
    if (known) return known;
    if (this.active.has(fn) || depth > MAX_DEPTH || this.known.size > MAX_SUMMARIES) return NOTHING_MET;
    this.active.add(fn);
    const summary = this.run(fn, frame, args, outer, depth);
    this.active.delete(fn);
    this.known.set(key, summary);
    return summary;
  }

  private run(fn: OwnFunction, frame: Frame | undefined, args: readonly (Val | undefined)[], outer: State, depth: number): Summary {
    const { ts } = this.flow.host;
    const a = new Activation(fn, frame, depth);
    let state: State = outer ?? { g: NOTHING, vars: new Map() };
    for (const [i, parameter] of parametersOf(ts, fn).entries()) {
      if (parameter.dotDotDotToken) continue;
      state = bindName(this, a, parameter.name, args[i] ?? UNKNOWN, state);
      if (parameter.initializer && !args[i]) state = evaluate(this, a, parameter.initializer, state)[0];
    }
    if (ts.isBlock(fn.body)) {
      const end = execute(this, a, fn.body, state);
      if (end) a.returns.push({ g: end.g, val: FALSY });
    } else {
      const [end, val] = evaluate(this, a, fn.body, state);
      if (end) {
        a.returns.push({ g: end.g, val });
        a.returned.push({ node: fn.body, g: end.g });
      }
    }
    const isAsync = ts.getModifiers(fn as ts.FunctionDeclaration)?.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword) ?? false;
    let post: Guarantee | undefined;
    let val: Val | undefined;
    for (const [i, returned] of a.returns.entries()) {
      const flat = isAsync && returned.val.promise ? returned.val.promise : undefined;
      const g = flat ? (flat.post ? new Map([...returned.g, ...flat.post]) : undefined) : returned.g;
      if (!g) continue;
      const inner = under(flat ? flat.val : returned.val, g);
      post = post && i > 0 ? either(post, g) : g;
      val = val ? joinVal(val, inner) : inner;
    }
    const result = val ?? UNKNOWN;
    return {
      touches: a.touches, passes: a.passes, notes: a.notes, handed: a.handed, logs: a.logs, answers: a.answers, returned: a.returned, settled: a.settled, checks: a.checks,
      post: isAsync ? NOTHING : post,
      val: isAsync ? { t: NOTHING, f: undefined, promise: { val: result, post } } : result,
    };
  }

  /** What a name outside of all functions (a constant of the module) says. */
  constant(symbol: ts.Symbol): Val {
    const known = this.constants.get(symbol);
    if (known) return known;
    this.constants.set(symbol, UNKNOWN);
    const { ts } = this.flow.host;
    const declaration = valueDeclarationOf(symbol);
    let val = UNKNOWN;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && declaration.parent.flags & ts.NodeFlags.Const) {
      const { initializer } = declaration;
      if (ts.isStringLiteralLike(initializer) || ts.isNumericLiteral(initializer)) val = { t: NOTHING, f: undefined };
      else if (initializer.kind === ts.SyntaxKind.TrueKeyword) val = { t: NOTHING, f: undefined };
      else if (initializer.kind === ts.SyntaxKind.FalseKeyword || initializer.kind === ts.SyntaxKind.NullKeyword) val = FALSY;
    }
    this.constants.set(symbol, val);
    return val;
  }

  /** A variable was bound: was the PHI that it may hold met by that? */
  bound(a: Activation, name: ts.BindingName, isMet: boolean): void {
    const symbol = this.flow.host.ts.isIdentifier(name) ? symbolOf(this.flow.host, name) : undefined;
    if (symbol && isMet) a.bound.add(symbol);
    else if (symbol) a.bound.delete(symbol);
  }

  /** The state in which a name holds a value. */
  assign(state: State, name: ts.Node, val: Val): State {
    const symbol = symbolOf(this.flow.host, name);
    return state && symbol ? withVar(state, symbol, under(val, state.g)) : state;
  }
}

function stateKey(state: NonNullable<State>): string {
  return `${[...state.g.keys()].sort().join("+")}~${[...state.vars].filter(([, val]) => val !== UNKNOWN).map(([symbol, val]) => `${symbol.name}=${valKey(val)}`).join()}`;
}
