/** Classifies what is attached before a handler: what it guarantees about the callers it lets through, and why it does not. */
import type ts from "typescript";
import { constantText } from "./constant-text.js";
import { covers } from "./paths.js";
import { looksLikeGuard } from "../../catalog/frameworks/guard-names.js";
import type { TypeScript } from "../../compiler/host.js";
import { calleeName } from "../../compiler/name-index.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Note, Summary } from "./activation.js";
import { either, guarantee, isAuthenticated, NOTHING, both, type Guarantee, type Known, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";
import { EXPRESS, type Protocol } from "./protocols.js";
import type { RequestShape } from "./request-decisions.js";
import type { Frame, OwnFunction } from "./values.js";

/** One thing attached before a handler. */
export interface Attached {
  readonly name: string;
  readonly node: ts.Node;
  readonly frame?: Frame | undefined;
  readonly g: Guarantee;
  readonly notes: readonly Note[];
  /** Nothing is known of it but a name that looks like a guard. */
  readonly nameOnly: boolean;
  /** It calls something known that only fills in who the caller is, or only documents. */
  readonly only?: "populateOnly" | "documentOnly" | "attestation";
  /** The functions of the project that it stands for. */
  readonly functions: readonly { readonly fn: OwnFunction; readonly frame: Frame | undefined }[];
  /** It guards some requests and lets others pass: which ones may depend on the path. */
  readonly isPartial?: true;
  /** Something of the project's that records accesses. */
  readonly logs: boolean;
}

const NOTHING_ATTACHED = { g: NOTHING, notes: [], nameOnly: false, functions: [], logs: false } as const;

export class Middleware {
  private readonly active = new Set<ts.Node>();
  private readonly classified = new Map<string, Attached>();

  constructor(private readonly i: Interpreter) {
    i.guaranteeOf = (node, frame) => this.classify(node, frame, EXPRESS).g;
  }

  /** What one attached expression does. */
  classify(expression: ts.Node, frame: Frame | undefined, protocol: Protocol): Attached {
    const { ts } = this.i.flow.host;
    const node = ts.isExpression(expression) ? unwrap(ts, expression) : expression;
    const name = ts.isExpression(node) ? nameOf(ts, node) : (((node as ts.NamedDeclaration).name?.getText()) ?? "");
    const key = `${this.i.mode.key}|${this.i.values.keyOf({ node, frame })}|${protocol.goesOn}${protocol.args.length}${protocol.args[0]?.path ?? ""}`;
    const known = this.classified.get(key);
    if (known) return known;
    if (this.active.has(node) || this.active.size > 12) return { ...NOTHING_ATTACHED, name, node };
    this.active.add(node);
    const found: Attached = { ...this.find(node, frame, protocol, name), name, node, frame };
    this.active.delete(node);
    this.classified.set(key, found);
    return found;
  }

  /** What something attached does for certain requests: it may let the others pass. */
  forRequest(attached: Attached, protocol: Protocol, request: RequestShape): Attached {
    if (!attached.isPartial) return attached;
    const found = this.i.in({ key: `request:${request.method} ${request.path} ${request.local}`, request }, () => this.classify(attached.node, attached.frame, protocol));
    return isAuthenticated(found.g) ? { ...found, name: attached.name } : attached;
  }

  private find(node: ts.Node, frame: Frame | undefined, protocol: Protocol, name: string): Omit<Attached, "name" | "node"> {
    const { ts } = this.i.flow.host;
    const own = this.i.values.bodyOf(node);
    if (own) return this.ofFunction(own, frame, protocol, name);
    if (!ts.isExpression(node)) return NOTHING_ATTACHED;
    const known = this.known(node, name);
    if (known) return known;
    if (ts.isArrayLiteralExpression(node)) return this.all(node.elements.map((element) => this.classify(element, frame, protocol)));
    const next = this.i.values.step({ node, frame });
    if (next && next.length > 0) return this.any(next.map((value) => this.classify(value.node, value.frame, protocol)));
    const functions = this.i.values.functionsOf(node, frame);
    if (functions.length > 0) return this.any(functions.map(({ fn, frame: inner }) => ({ ...this.ofFunction(fn, inner, protocol, name), name, node })));
    return { ...this.ofLibraryCall(node, frame, protocol), nameOnly: looksLikeGuard(name) };
  }

  private known(node: ts.Expression, name: string): Omit<Attached, "name" | "node"> | undefined {
    const { ts } = this.i.flow.host;
    const { guards } = this.i;
    const callee = ts.isCallExpression(node) ? unwrap(ts, node.expression) : node;
    const declared = guards.declared(callee);
    if (declared) return { ...NOTHING_ATTACHED, g: guarantee(declared.kind, { name: declared.name, at: node }) };
    if (ts.isCallExpression(node)) {
      // `guard.unless({ path: […] })` of express-unless and koa-unless lets the listed paths through.
      if (ts.isPropertyAccessExpression(callee) && callee.name.text === "unless") {
        const inner = this.known(unwrap(ts, callee.expression), name);
        return inner && { ...inner, g: NOTHING, notes: [{ kind: "optional", name: `${callee.expression.getText()}.unless(…)`, at: node }] };
      }
      const row = guards.row(callee, ["factory"]);
      if (!row) return undefined;
      const last = node.arguments.at(-1);
      if (row.callback && last && node.arguments.length > 1 && this.isFunction(last)) return this.byCallback(row.callback, last, node, name);
      const weak = guards.weakening(row, node);
      if (weak !== undefined) return { ...NOTHING_ATTACHED, notes: [{ kind: "optional", name: `${name} (${weak})`, at: node }] };
      if (row.kind === "populateOnly" || row.kind === "documentOnly" || row.kind === "attestation") return { ...NOTHING_ATTACHED, only: row.kind };
      return { ...NOTHING_ATTACHED, g: guards.guaranteeOf(row, node, row.id) };
    }
    const row = guards.row(node, ["middleware"]);
    return row && { ...NOTHING_ATTACHED, g: guarantee(row.kind as Known, { name: row.id, at: node }) };
  }

  private isFunction(node: ts.Expression): boolean {
    const { ts } = this.i.flow.host;
    const inner = unwrap(ts, node);
    return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner) || (ts.isIdentifier(inner) && this.i.values.functionsOf(inner, undefined).length > 0);
  }

  /** `passport.authenticate("jwt", (err, user) => …)`: the callback decides. */
  private byCallback(callback: { readonly error?: number; readonly identity?: number }, last: ts.Expression, node: ts.Expression, name: string): Omit<Attached, "name" | "node"> {
    const known = guarantee("authn", { name, at: node });
    const vals: Val[] = [];
    if (callback.error !== undefined) vals[callback.error] = { t: NOTHING, f: NOTHING };
    if (callback.identity !== undefined) vals[callback.identity] = { t: known, f: NOTHING, identity: name };
    const passes = this.i.values.functionsOf(last, undefined).flatMap(({ fn, frame }) => this.i.summarize(fn, frame, vals).passes);
    if (passes.length === 0) return NOTHING_ATTACHED;
    return { ...NOTHING_ATTACHED, g: passes.map((pass) => pass.g).reduce(either) };
  }

  private ofFunction(fn: OwnFunction, frame: Frame | undefined, protocol: Protocol, name: string): Omit<Attached, "name" | "node"> {
    const functions = [{ fn, frame }];
    const declared = this.i.guards.declaredBy(fn, name);
    if (declared) return { ...NOTHING_ATTACHED, g: guarantee(declared.kind, { name: name || declared.name, at: fn }), functions };
    if (protocol.errorArity !== undefined && fn.parameters.length >= protocol.errorArity) return { ...NOTHING_ATTACHED, functions };
    const args = protocol.goesOn === "return" && fn.parameters.length < 3 ? protocol.args.slice(0, 2) : protocol.args;
    const summary = protocol.goesOn === "return" ? this.i.in({ key: "answer", answerEnds: true }, () => this.i.summarize(fn, frame, args)) : this.i.summarize(fn, frame, args);
    const ways = this.waysOn(protocol, fn, summary);
    const g = ways.length === 0 ? NOTHING : ways.reduce(either);
    const notes = isAuthenticated(g) ? [] : [...summary.notes];
    if (!isAuthenticated(g) && notes.length === 0 && ways.some(isAuthenticated)) notes.push({ kind: "optional", name: name || "the middleware", at: fn });
    const isPartial = !isAuthenticated(g) && (ways.some(isAuthenticated) || isAuthenticated(summary.checks));
    return { g, notes, nameOnly: false, functions, logs: summary.logs.length > 0, ...(isPartial && { isPartial }) };
  }

  /** A library's combinator: what is handed to it may be called. */
  private ofLibraryCall(node: ts.Expression, frame: Frame | undefined, protocol: Protocol): Omit<Attached, "name" | "node"> {
    const { ts } = this.i.flow.host;
    if (!ts.isCallExpression(node)) return NOTHING_ATTACHED;
    const inner = node.arguments.filter((argument) => this.i.values.functionsOf(argument, frame).length > 0 || this.i.values.resolve(argument, frame).some((value) => ts.isCallExpression(value.node)));
    if (inner.length === 0) return NOTHING_ATTACHED;
    const parts = inner.map((argument) => this.classify(argument, frame, protocol));
    if (calleeName(ts, node.expression) === "except" && node.arguments[0]) return this.except(node.arguments[0], node.arguments.slice(1).map((argument) => this.classify(argument, frame, protocol)), frame);
    const isAny = /^(?:some|or|any)$/.test(calleeName(ts, node.expression));
    const all = this.all(parts);
    return isAny ? { ...all, g: parts.map((part) => part.g).reduce(either) } : all;
  }

  /** Hono's `except("/public/*", guard)`: the guard runs for the other paths. */
  private except(condition: ts.Expression, parts: readonly Attached[], frame: Frame | undefined): Omit<Attached, "name" | "node"> {
    const { ts } = this.i.flow.host;
    const { request } = this.i.mode;
    const elements = this.i.values.elementsOf(condition, frame);
    const texts = (elements.length > 0 ? elements : [{ node: condition, frame }]).map((value) => (ts.isExpression(value.node) ? constantText(this.i.values, value.node, value.frame) : undefined));
    const all = this.all(parts);
    const runs = request && texts.every((text) => text !== undefined && !covers(text, request.path, { caseSensitive: true, prefix: false }) && !request.path.includes(":"));
    return runs ? all : { ...all, g: NOTHING, notes: [{ kind: "optional", name: "except", at: condition }], ...(isAuthenticated(all.g) && { isPartial: true }) };
  }

  /** All of them run, one after the other. */
  private all(parts: readonly Attached[]): Omit<Attached, "name" | "node"> {
    const only = parts.find((part) => part.only)?.only;
    return {
      g: parts.reduce<Guarantee>((g, part) => both(g, part.g), NOTHING),
      notes: parts.flatMap((part) => part.notes),
      nameOnly: parts.some((part) => part.nameOnly),
      functions: parts.flatMap((part) => part.functions),
      logs: parts.some((part) => part.logs),
      ...(parts.some((part) => part.isPartial) && { isPartial: true as const }),
      ...(only && { only }),
    };
  }

  /** What holds on each way on which the function lets the request go on. */
  private waysOn({ goesOn }: Protocol, fn: OwnFunction, summary: Summary): readonly Guarantee[] {
    const { val, post } = summary.val.promise ?? summary;
    const passes = summary.passes.map((pass) => pass.g);
    const empty = post && val.f ? [val.f] : [];
    if (goesOn === "nothing") return [...passes, ...empty];
    if (goesOn === "no-status") return [...summary.returned.flatMap(({ node, g }) => (this.isStatus(node) ? [] : [g])), ...empty];
    if (goesOn === "yes") return this.saysYes(summary);
    if (goesOn === "return" && fn.parameters.length < 3) return post ? [post] : [];
    return passes;
  }

  /** What holds where a rule says yes: an error or a text that it returns is a no. */
  private saysYes({ returned, val }: Summary): readonly Guarantee[] {
    const { ts } = this.i.flow.host;
    const isNo = ({ node }: Summary["returned"][number]): boolean => ts.isNewExpression(node) || ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.FalseKeyword;
    if (returned.some((one) => ts.isNewExpression(one.node) || ts.isStringLiteralLike(one.node))) return returned.filter((one) => !isNo(one)).map(({ g }) => g);
    const { t } = val.promise?.val ?? val;
    return t ? [t] : [];
  }

  /** `status(401)`, `context.redirect("/login")`: an answer, whatever else a function may return. */
  private isStatus(node: ts.Expression): boolean {
    const { ts } = this.i.flow.host;
    const inner = unwrap(ts, node);
    return ts.isCallExpression(inner) && /^(?:status|error|redirect)$/.test(calleeName(ts, inner.expression));
  }

  /** It is one of them, nobody knows which. */
  private any(parts: readonly Attached[]): Omit<Attached, "name" | "node"> {
    const [first] = parts;
    if (first && parts.length === 1) return first;
    return { ...this.all(parts), g: parts.map((part) => part.g).reduce(either) };
  }
}

/** The name that something attached goes by. */
export function nameOf(ts: TypeScript, node: ts.Expression): string {
  if (ts.isCallExpression(node)) return calleeName(ts, node.expression);
  return calleeName(ts, node);
}
