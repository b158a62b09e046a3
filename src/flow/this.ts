/** Steps through `this` and `super`: to the receiver of the call on the stack, or to the fields of the class. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { thisContainerOf } from "../compiler/syntax.js";
import { propertyOfTypeIn } from "../phi/said-of-property.js";
import { writtenTo } from "./assignments.js";
import { goTo } from "./claims.js";
import { isPrototype } from "./constructor-functions.js";
import { frameOf } from "./context.js";
import { expandFieldOf, goToLiteralWrites } from "./fields.js";
import { isInvoked } from "./own-functions.js";
import { entering } from "./overwriting-calls.js";
import type { Expansion } from "./place.js";
import { reach } from "./reaching.js";
import type { Flow } from "./services.js";

export function expandThis(flow: Flow, x: Expansion, node: ts.Node): void {
  const { ts, checker } = flow.host;
  const { path, except } = x.place;
  const container = thisContainerOf(ts, node);
  let atStart = true;
  let starts: readonly (readonly (readonly string[])[])[] = [except];
  if (node.kind === ts.SyntaxKind.ThisKeyword) {
    // Writes in the same function come first: `this.note = redact(this.note)`.
    const { reached } = reach(flow, node, { kind: "this" }, path, except);
    starts = [];
    atStart = false;
    for (const r of reached) {
      if (r.kind === "write") {
        for (const w of writtenTo(flow.host, r.target, r.path, r.except)) entering(flow, x, r.entered).go(w.value, { path: w.path, except: w.except, claim: goTo(x.place.claim, r.part) }, `assigned to \`${r.target.getText()}\``, r.target);
      } else {
        atStart = true;
        starts = [...starts, r.except];
      }
    }
  }
  if (!atStart) return;
  const frame = ts.isFunctionLike(container) ? frameOf(x.place.context, container) : undefined;
  for (const left of starts) {
    if (frame?.receiver) {
      x.go(frame.receiver.node, { context: frame.receiver.context, except: left });
      // Held as its base class, which knows nothing of the field: the class that the method belongs to does.
      if (path[0] !== undefined && isOfBase(flow, frame.receiver.node, node, path[0])) expandFieldOf(flow, x, checker.getTypeAtLocation(node), node, left);
    } else if (ts.isSourceFile(container)) x.unknown(node);
    else if (ts.isFunctionDeclaration(container) || (ts.isFunctionExpression(container) && !ts.isPropertyAssignment(container.parent))) goToReceivers(flow, x, container, node, left);
    else if (ts.isObjectLiteralExpression(container.parent)) goToLiteral(flow, x, container.parent, container as ts.SignatureDeclaration, node, left);
    else if (ts.isPropertyAssignment(container.parent) && ts.isObjectLiteralExpression(container.parent.parent)) goToLiteral(flow, x, container.parent.parent, container as ts.SignatureDeclaration, node, left);
    else expandFieldOf(flow, x, checker.getTypeAtLocation(node), node, left);
  }
}

/** A method of an object literal that nobody is seen to call: the literal itself, and what the program writes to its properties. */
function goToLiteral(flow: Flow, x: Expansion, literal: ts.ObjectLiteralExpression, method: ts.SignatureDeclaration, node: ts.Node, except: readonly AccessPath[]): void {
  const { ts, checker } = flow.host;
  const { parent } = literal;
  if (ts.isBinaryExpression(parent) && parent.right === literal && isPrototype(ts, parent.left)) return expandFieldOf(flow, x, checker.getTypeAtLocation(node), node, except);
  x.go(literal, { except });
  goToLiteralWrites(flow, x.from({ except }), literal);
  // What the literal lacks, an object that got its methods has: `{ ...named, name: "x" }`, `Object.assign({}, named, { name: "x" })`.
  const [name] = x.place.path;
  if (name === undefined || checker.getPropertyOfType(checker.getTypeAtLocation(literal), name)) return;
  for (const use of flow.usesOf(method)) if (use.kind === "call" && use.receiver) x.go(use.receiver.node, { context: use.receiver.context, heap: true, except });
}

/** A function that is no method: `this` is what it was called on, by `f.call(self)` or as a member that it was put into. */
function goToReceivers(flow: Flow, x: Expansion, fn: ts.SignatureDeclaration, node: ts.Node, except: readonly AccessPath[]): void {
  for (const use of flow.usesOf(fn)) if (use.kind === "call" && use.receiver) x.go(use.receiver.node, { context: use.receiver.context, heap: true, except });
  expandFieldOf(flow, x, flow.host.checker.getTypeAtLocation(node), node, except);
}

/** Whether a receiver is declared as something that lacks a property of the object whose method runs. Of a parameter, the callers know, where there are any. */
function isOfBase(flow: Flow, receiver: ts.Node, self: ts.Node, name: string): boolean {
  const { ts, checker } = flow.host;
  const variable = ts.isIdentifier(receiver) ? symbolOf(flow.host, receiver)?.valueDeclaration : undefined;
  if (variable && ts.isParameter(variable) && isInvoked(flow, variable.parent)) return false;
  const declared = checker.getApparentType(checker.getTypeAtLocation(receiver));
  // Of a `this` without a type, in a function that calls a method on it, the method alone knows the class.
  const isOpen = (declared.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
  if (isOpen ? receiver.kind !== ts.SyntaxKind.ThisKeyword : propertyOfTypeIn(flow.host, declared, name)) return false;
  return propertyOfTypeIn(flow.host, checker.getTypeAtLocation(self), name) !== undefined;
}
