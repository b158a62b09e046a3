/** Members of the request that nothing but verified identities is written to: `req.staff = jwt.verify(…)`. */
import type ts from "typescript";
import { CLIENT_PARTS } from "../../catalog/frameworks/guards-members.js";
import { nameIndexOf } from "../../compiler/name-index.js";
import { symbolOf } from "../../compiler/symbols.js";
import { guarantee, NOTHING, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";
import { EXPRESS } from "./protocols.js";
import type { OwnFunction } from "./values.js";

export class ProvenMembers {
  /** Assignments that were met, and whether each gave a verified identity every time. */
  private readonly met = new Map<ts.Node, boolean>();
  private readonly known = new Map<string, boolean>();
  private readonly asked = new Set<string>();

  constructor(private readonly i: Interpreter) {}

  /** The interpreter met an assignment. */
  record(assignment: ts.Node, isIdentity: boolean): void {
    this.met.set(assignment, isIdentity && (this.met.get(assignment) ?? true));
  }

  /** The value of a member that was read as `name`: an identity, where only identities are written to it. */
  refine(val: Val, name: ts.Node): Val {
    if (val.path === undefined || val.identity !== undefined || val.props || CLIENT_PARTS.test(val.path) || !val.path.includes(".")) return val;
    const text = val.path.slice(val.path.lastIndexOf(".") + 1);
    if (!this.isProven(text, symbolOf(this.i.flow.host, name))) return val;
    return { ...val, t: guarantee("authn", { name: val.path, at: name }), f: NOTHING, identity: val.path };
  }

  private isProven(name: string, symbol: ts.Symbol | undefined): boolean {
    const key = `${name}|${symbol ? this.i.values.idOf(symbol) : ""}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.asked.has(key)) return false;
    this.asked.add(key);
    const writes = this.writesTo(name, symbol);
    const proven = writes.length > 0 && writes.every((write) => this.isIdentity(write));
    this.asked.delete(key);
    // What is being run right now has not met its assignments yet.
    if (writes.every((write) => this.met.has(write))) this.known.set(key, proven);
    return proven;
  }

  private writesTo(name: string, symbol: ts.Symbol | undefined): readonly ts.BinaryExpression[] {
    const { host, references } = this.i.flow;
    return host.files.flatMap((file) => (nameIndexOf(host.ts, file).propertyAssignments.get(name) ?? []).flatMap((write) => {
      const target = symbolOf(host, write.left);
      const isSame = symbol && target ? target === symbol || references.isSameMember(target, symbol) : !symbol && !target;
      const isRemoved = write.right.kind === host.ts.SyntaxKind.NullKeyword || write.right.getText() === "undefined";
      return isSame && !isRemoved ? [write as ts.BinaryExpression] : [];
    }));
  }

  /** Runs what is around an assignment, from the outside (a callback gets its arguments there), until it is met. */
  private isIdentity(write: ts.BinaryExpression): boolean {
    const around: OwnFunction[] = [];
    for (let at: ts.Node | undefined = write; at; at = at.parent) {
      const fn = this.i.values.bodyOf(at);
      if (fn) around.unshift(fn);
    }
    for (const fn of around) if (!this.met.has(write)) this.i.afresh(() => this.i.summarize(fn, undefined, EXPRESS.args));
    return this.met.get(write) ?? false;
  }
}
