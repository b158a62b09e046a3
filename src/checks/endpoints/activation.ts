/** One run of the interpreter through a function: the state at each point, and what was met on the way. */
import type ts from "typescript";
import type { PhiFact } from "../../phi/fact.js";
import { both, either, joinVal, type Guarantee, type Val } from "./guarantee.js";
import type { Frame, OwnFunction } from "./values.js";

/** What is known at a point; undefined where the point is never reached. */
export type State = { readonly g: Guarantee; readonly vars: ReadonlyMap<ts.Symbol, Val> } | undefined;

/** PHI is at hand. */
export interface Touch {
  readonly fact: PhiFact;
  readonly at: ts.Node;
  readonly way: "loads" | "reads" | "takes" | "writes" | "sends";
  /** What is known about the caller by then. */
  readonly g: Guarantee;
  /** Functions entered on the way, outermost first. */
  readonly via: readonly string[];
}

/** The request is let through. */
export interface Passing {
  readonly at: ts.Node;
  readonly g: Guarantee;
}

/** Something that looks like a check and is none. */
export interface Note {
  readonly kind: "not-awaited" | "truthy-object" | "falls-through" | "swallowed" | "ignored" | "decoded" | "optional";
  readonly name: string;
  readonly at: ts.Node;
}

/** Where something is given away: a call that answers the request, what a handler returns. */
export interface Answer {
  readonly node: ts.Expression;
  readonly g: Guarantee;
}

/** A promise made by hand is kept: which one, with what, and what holds by then. */
export interface Settled {
  readonly by: ts.Node;
  readonly g: Guarantee;
  readonly val: Val;
}

/** A value that a response or an unknown function receives, whose type says nothing. */
export interface Handed {
  readonly node: ts.Expression;
  readonly g: Guarantee;
}

export interface Summary {
  readonly touches: readonly Touch[];
  readonly passes: readonly Passing[];
  readonly notes: readonly Note[];
  readonly handed: readonly Handed[];
  /** Calls that record an access. */
  readonly logs: readonly ts.Node[];
  /** Where the request is answered. */
  readonly answers: readonly Answer[];
  /** Where promises made by hand are kept. */
  readonly settled: readonly Settled[];
  /** What the function itself returns. */
  readonly returned: readonly Answer[];
  /** Checks met anywhere. */
  readonly checks: Guarantee;
  /** What holds after it has returned; undefined where it never does. */
  readonly post: Guarantee | undefined;
  readonly val: Val;
}

interface Jump {
  readonly label: string | undefined;
  readonly isLoop: boolean;
  readonly breaks: State[];
  readonly continues: State[];
}

export class Activation {
  readonly touches: Touch[] = [];
  readonly passes: Passing[] = [];
  readonly notes: Note[] = [];
  readonly handed: Handed[] = [];
  readonly logs: ts.Node[] = [];
  readonly answers: Answer[] = [];
  readonly returned: Answer[] = [];
  readonly settled: Settled[] = [];
  /** Where the caller's identity was read, and by what name. */
  readonly identities: { readonly node: ts.Node; readonly name: string }[] = [];
  /** Calls that look up, or pick out, what belongs to the caller. */
  readonly narrowed = new Map<ts.Node, string>();
  checks: Guarantee = new Map();
  /** Variables whose PHI was met where they were bound: reading them later adds nothing. */
  readonly bound = new Set<ts.Symbol>();
  readonly returns: { readonly g: Guarantee; readonly val: Val }[] = [];
  readonly jumps: Jump[] = [];

  constructor(
    readonly fn: OwnFunction,
    readonly frame: Frame | undefined,
    readonly depth: number,
  ) {}

  note(kind: Note["kind"], name: string, at: ts.Node): void {
    if (!this.notes.some((note) => note.kind === kind && note.at === at)) this.notes.push({ kind, name, at });
  }

  check(g: Guarantee): void {
    this.checks = both(this.checks, g);
  }

  touch(touch: Touch): void {
    if (this.touches.length < 200) this.touches.push(touch);
  }

  /** Takes over what a called function met, where `g` is known already. */
  absorb(summary: Summary, g: Guarantee, name: string | undefined): void {
    for (const touch of summary.touches) this.touch({ ...touch, g: both(touch.g, g), via: name === undefined ? touch.via : [name, ...touch.via] });
    for (const pass of summary.passes) this.passes.push({ at: pass.at, g: both(pass.g, g) });
    for (const note of summary.notes) this.note(note.kind, note.name, note.at);
    for (const handed of summary.handed) if (this.handed.length < 60) this.handed.push({ node: handed.node, g: both(handed.g, g) });
    this.logs.push(...summary.logs);
    for (const settled of summary.settled) this.settled.push({ ...settled, g: both(settled.g, g) });
    if (this.answers.length < 60) this.answers.push(...summary.answers.map((answer) => ({ node: answer.node, g: both(answer.g, g) })));
    this.check(summary.checks);
  }
}

export function joinState(a: State, b: State): State {
  if (!a || a === b) return b;
  if (!b) return a;
  const vars = new Map<ts.Symbol, Val>();
  for (const [symbol, val] of a.vars) {
    const other = b.vars.get(symbol);
    if (other) vars.set(symbol, joinVal(val, other));
  }
  return { g: either(a.g, b.g), vars };
}

export function withKnown(state: State, g: Guarantee | undefined): State {
  if (!state || !g) return undefined;
  return g.size === 0 ? state : { g: both(state.g, g), vars: state.vars };
}

export function withVar(state: State, symbol: ts.Symbol, val: Val): State {
  return state && { g: state.g, vars: new Map([...state.vars, [symbol, val]]) };
}
