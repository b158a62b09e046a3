/** A subject as the caller of a function knows it: parameters replaced by arguments, `this` by the receiver. */
import type ts from "typescript";
import { unwrap } from "../../compiler/syntax.js";
import { argumentsOf } from "../../flow/arguments.js";
import type { Argument } from "../../flow/context.js";
import type { Flow } from "../../flow/services.js";
import type { Form, Subject, Subjects } from "./subject.js";

/** What a call hands over; where a use of a function knows it better than the call's text (`f.call`, `bind`), that. */
interface Handing {
  readonly args: readonly Argument[];
  readonly receiver: Argument | undefined;
}

/** The subject outside of `fn`, at one call of it. */
export function bindForms(flow: Flow, subjects: Subjects, subject: Subject, fn: ts.Node, call: ts.Node, use?: Handing): Subject {
  const { ts } = flow.host;
  const args = use?.args ?? argumentsOf(ts, call, undefined);
  const receiver = use?.receiver?.node ?? receiverOf(flow, call);
  const bind = (form: Form): readonly Form[] => {
    const { root } = form;
    if (root.kind === "this" && root.container === fn) return receiver ? join(subjects.formsOf(receiver), form) : [form];
    if (root.kind !== "parameter" || root.fn !== fn) return [form];
    const argument = args[root.index];
    if (!argument || args.slice(0, root.index + 1).some(({ spread }) => spread)) return [form];
    if (!ts.isJsxAttributes(argument.node)) return join(subjects.formsOf(argument.node), form);
    const [name, ...rest] = form.path;
    const attribute = argument.node.properties.find((one) => one.name?.getText() === name);
    const value = attribute && ts.isJsxAttribute(attribute) && attribute.initializer && ts.isJsxExpression(attribute.initializer) ? attribute.initializer.expression : undefined;
    return value ? join(subjects.formsOf(value), { ...form, path: rest, types: form.types.slice(1) }) : [form];
  };
  return { ...subject, forms: subject.forms.flatMap(bind) };
}

function join(bases: readonly Form[], form: Form): readonly Form[] {
  return bases.flatMap((base) => (base.path.length + form.path.length > 8 ? [form] : [{ root: base.root, path: [...base.path, ...form.path], types: [...base.types, ...form.types.slice(1)] }]));
}

function receiverOf(flow: Flow, call: ts.Node): ts.Node | undefined {
  const { ts } = flow.host;
  if (ts.isPropertyAccessExpression(call)) return call.expression;
  if (!ts.isCallExpression(call)) return undefined;
  const callee = unwrap(ts, call.expression);
  return ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
}
