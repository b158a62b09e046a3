/**
 * Whether a place may read: outwards through blocks and functions, and from each function to whoever calls it. One caller that no
 * block allows is enough for a finding; a function without callers is not allowed.
 */
import type ts from "typescript";
import { symbolOf } from "../../compiler/symbols.js";
import { containerOf, parametersOf } from "../../compiler/syntax.js";
import { mentionsOf } from "../../flow/callbacks.js";
import type { Flow, FunctionUse } from "../../flow/services.js";
import type { AccessCalls } from "./access-call.js";
import type { Coverage } from "./covers.js";
import type { StatementGrants } from "./statement-grants.js";
import { bindForms } from "./bind-forms.js";
import { subjectKey, type Subject, type Subjects } from "./subject.js";
import { isWritten } from "./writes.js";

/** Why a read is not allowed. */
export interface Denial {
  readonly kind:
    /** The way outwards ends at the top of a module. */
    | "module"
    /** It ends at a function that nothing in the program calls. */
    | "uncalled"
    /** The innermost block forbids it. */
    | "disallowed";
  /** The module's statement, the function, or the call of `disallowPhi`. */
  readonly at: ts.Node;
  /** The calls from the read outwards, the last of which stands where nothing allows it. */
  readonly callers: readonly ts.Node[];
  /** The nearest block around the read that is for another value or model. */
  readonly otherBlock: ts.CallExpression | undefined;
}

/** A function of the project entered through a call of its callback: whoever reaches its end goes on at that call. */
interface Entered {
  readonly fn: ts.Node;
  readonly call: ts.Node;
  readonly before: Entered | undefined;
}

interface State {
  readonly at: ts.Node;
  readonly subject: Subject;
  readonly entered: Entered | undefined;
  readonly callers: readonly ts.Node[];
  readonly otherBlock: ts.CallExpression | undefined;
}

/** What lies one function further out: a refusal, or places to look at in turn, and whether some way has ended in a block already. */
type Step = { readonly kind: "denied"; readonly denial: Denial } | { readonly kind: "open"; readonly states: readonly State[]; readonly isAllowed: boolean };

const ALLOWED: Step = { kind: "open", states: [], isAllowed: true };
const MAX_STATES = 5000;
const MAX_NESTING = 6;

export class AllowedPlaces {
  private readonly outcomes = new Map<string, Denial | "allowed">();

  constructor(
    private readonly flow: Flow,
    private readonly access: AccessCalls,
    private readonly coverage: Coverage,
    private readonly statements: StatementGrants,
    private readonly subjects: Subjects,
  ) {}

  /** Why a node may not read the subject; undefined where it may. */
  denialOf(node: ts.Node, subject: Subject): Denial | undefined {
    if (this.statements.holdAt(node, subject)) return undefined;
    const container = containerOf(this.flow.host.ts, node);
    const key = `${this.flow.contexts.idOf(container)}|${subjectKey(this.flow, subject)}`;
    let outcome = this.outcomes.get(key);
    if (!outcome) this.outcomes.set(key, (outcome = this.search({ at: node, subject, entered: undefined, callers: [], otherBlock: undefined }) ?? "allowed"));
    return outcome === "allowed" ? undefined : outcome;
  }

  private search(start: State): Denial | undefined {
    const seen = new Set<string>();
    const queue = [start];
    let isAllowed = false;
    let only: State = start;
    for (let i = 0; i < queue.length && i < MAX_STATES; i++) {
      only = queue[i] as State;
      const step = this.step(only, i > 0);
      if (step.kind === "denied") return step.denial;
      isAllowed ||= step.isAllowed;
      for (const state of step.states) {
        const key = this.keyOf(state);
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(state);
      }
    }
    // Functions that only call each other are called by nobody.
    return isAllowed ? undefined : { kind: "uncalled", at: containerOf(this.flow.host.ts, only.at), callers: start.callers, otherBlock: only.otherBlock };
  }

  private keyOf(state: State): string {
    const { contexts } = this.flow;
    let entered = "";
    for (let e = state.entered; e; e = e.before) entered += `${contexts.idOf(e.call)},`;
    return `${contexts.idOf(state.at)}|${entered}|${subjectKey(this.flow, state.subject)}`;
  }

  /** One function outwards. */
  private step(state: State, askStatements: boolean): Step {
    const { ts } = this.flow.host;
    if (askStatements && this.statements.holdAt(state.at, state.subject)) return ALLOWED;
    const container = containerOf(ts, state.at);
    if (ts.isSourceFile(container)) return denied(state, "module", state.at);
    if (ts.isClassStaticBlockDeclaration(container)) return next([{ ...state, at: container.parent }]);
    if (ts.isPropertyDeclaration(container)) return this.ofProperty(state, container);
    return this.ofFunction(state, container as ts.SignatureDeclaration);
  }

  /** A property's initializer runs when the class is made (`static`) or when an instance is. */
  private ofProperty(state: State, property: ts.PropertyDeclaration): Step {
    const { ts } = this.flow.host;
    if (ts.getModifiers(property)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)) return next([{ ...state, at: property.parent }]);
    const owner = property.parent;
    const constructor = owner.members.find((member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined);
    if (constructor) return this.ofFunction(state, constructor);
    const symbol = owner.name && symbolOf(this.flow.host, owner.name);
    const made = (symbol ? this.flow.references.ofVariable(symbol) : []).map(({ parent }) => parent).filter((parent) => ts.isNewExpression(parent));
    return made.length === 0 ? denied(state, "uncalled", owner) : next(made.map((call) => this.outside(state, call)));
  }

  private ofFunction(state: State, fn: ts.SignatureDeclaration): Step {
    const { ts } = this.flow.host;
    const { entered } = state;
    if (entered?.fn === fn) return next([{ ...state, at: entered.call, entered: entered.before, callers: [...state.callers, entered.call] }]);
    const steps: Step[] = [];
    if (ts.isGetAccessor(fn)) {
      const symbol = symbolOf(this.flow.host, fn.name);
      for (const access of symbol ? this.flow.references.ofMember(symbol) : []) {
        if (!isWritten(ts, access)) steps.push(next([this.outside({ ...state, subject: bindForms(this.flow, this.subjects, state.subject, fn, access) }, access)]));
      }
    }
    const uses = this.flow.usesOf(fn);
    for (const use of uses) steps.push(this.ofUse(state, fn, use));
    if (!uses.some(({ kind }) => kind === "handed")) {
      for (const { call } of this.flow.opaqueCallsOf(fn)) {
        if (!uses.some((use) => use.kind === "call" && use.call === call)) {
          steps.push(next([this.outside({ ...state, subject: bindForms(this.flow, this.subjects, state.subject, fn, call) }, call)]));
        }
      }
    }
    if (steps.length > 0) return merge(steps);
    // A function in a function that nothing is known to call goes by the place where it was made.
    const around = containerOf(ts, fn);
    return ts.isFunctionLike(around) && !ts.isClassLike(fn.parent) ? next([{ ...state, at: fn }]) : denied(state, "uncalled", fn);
  }

  private ofUse(state: State, fn: ts.SignatureDeclaration, use: FunctionUse): Step {
    if (use.kind === "exposed") return next([{ ...state, at: use.at }]);
    if (use.kind === "call") return next([this.outside({ ...state, subject: bindForms(this.flow, this.subjects, state.subject, fn, use.call, use) }, use.call)]);
    return this.handed(state, fn, use.call, use.index, use.path, 0);
  }

  /** The function is the argument of a call: a block, a function of the project, or a library that invokes it. */
  private handed(state: State, fn: ts.SignatureDeclaration, call: ts.Node, index: number, path: readonly string[], nesting: number): Step {
    const { ts } = this.flow.host;
    const subject: Subject = { ...state.subject, forms: this.formsOutside(state.subject, fn, call, index) };
    const access = this.access.of(call);
    const outward: State = { ...state, subject, at: call };
    if (access && access.workIndex !== undefined && (access.workIndex === index || access.workIndex === -1)) {
      if (access.kind === "allow" || access.kind === "own-block") return ALLOWED;
      if (access.kind === "disallow") return denied(state, "disallowed", call);
      const isMeant = access.subject !== undefined && this.coverage.covers(access.subject, subject);
      if (access.kind === "disallow-for") return isMeant ? denied(state, "disallowed", call) : next([outward]);
      return isMeant ? ALLOWED : next([{ ...outward, otherBlock: state.otherBlock ?? access.call }]);
    }
    const callee = ts.isCallExpression(call) || ts.isNewExpression(call) ? call.expression : ts.isJsxOpeningLikeElement(call) ? call.tagName : undefined;
    const steps: Step[] = [];
    for (const value of callee && nesting < MAX_NESTING ? this.flow.functionsOf(callee as ts.Expression, undefined) : []) {
      const parameter = parametersOf(ts, value.fn)[index];
      if (!parameter) continue;
      const entered: Entered = { fn: value.fn, call, before: state.entered };
      for (const { node: mention, rest } of mentionsOf(this.flow, parameter.name, path)) {
        if (rest.length > 0) continue;
        const outer = mention.parent;
        if (ts.isCallExpression(outer) && outer.expression === mention) steps.push(next([{ ...state, subject: bindForms(this.flow, this.subjects, subject, fn, outer), at: outer, entered }]));
        else if ((ts.isCallExpression(outer) || ts.isNewExpression(outer)) && outer.arguments?.includes(mention as ts.Expression)) {
          steps.push(this.handed({ ...state, subject, entered }, fn, outer, outer.arguments.indexOf(mention as ts.Expression), [], nesting + 1));
        }
      }
    }
    return steps.length > 0 ? merge(steps) : next([outward]);
  }

  /** What the function's parameters stand for where it is handed over. */
  private formsOutside(subject: Subject, fn: ts.Node, call: ts.Node, index: number): Subject["forms"] {
    return subject.forms.flatMap((form) => {
      const { root } = form;
      if (root.kind !== "parameter" || root.fn !== fn) return [form];
      const given = this.subjects.formsHandedBy(call, index, root.index);
      return [form, ...given.map((base) => ({ root: base.root, path: [...base.path, ...form.path], types: [...base.types, ...form.types.slice(1)] }))];
    });
  }

  private outside(state: State, call: ts.Node): State {
    return { ...state, at: call, callers: [...state.callers, call] };
  }
}

function next(states: readonly State[]): Step {
  return { kind: "open", states, isAllowed: false };
}

function denied({ callers, otherBlock }: State, kind: Denial["kind"], at: ts.Node): Step {
  return { kind: "denied", denial: { kind, at, callers, otherBlock } };
}

function merge(steps: readonly Step[]): Step {
  const states: State[] = [];
  let isAllowed = false;
  for (const step of steps) {
    if (step.kind === "denied") return step;
    states.push(...step.states);
    isAllowed ||= step.isAllowed;
  }
  return { kind: "open", states, isAllowed };
}
