/** Binding of names to what is known about their values: variables, parameters and patterns. */
import type ts from "typescript";
import { propertyNameText } from "../../compiler/syntax.js";
import { CLIENT_PARTS, IDENTITY_PATHS } from "../../catalog/frameworks/guards-members.js";
import type { Activation, State } from "./activation.js";
import { guarantee, joinVal, NOTHING, UNKNOWN, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";

/** Binds a name or a pattern. */
export function bindName(i: Interpreter, a: Activation, name: ts.BindingName, val: Val, state: State): State {
  const { ts } = i.flow.host;
  if (ts.isIdentifier(name)) return i.assign(state, name, val);
  let next = state;
  for (const [index, element] of name.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    const key = ts.isObjectBindingPattern(name) ? propertyNameText(ts, element.propertyName ?? element.name) : String(index);
    let inner = key === undefined || element.dotDotDotToken ? restOf(val) : i.proven.refine(memberVal(val, key, element), element.propertyName ?? element.name);
    if (element.initializer) {
      const [after, fallback] = i.evaluate(a, element.initializer, next);
      next = after;
      inner = inner.path === undefined && !inner.identity ? joinVal(inner, fallback) : inner;
    }
    next = bindName(i, a, element.name, inner, next);
  }
  return next;
}

function restOf(val: Val): Val {
  return val.path === undefined ? UNKNOWN : { t: NOTHING, f: undefined, path: val.path };
}

/** What a member of a value says. */
export function memberVal(base: Val, name: string, at: ts.Node): Val {
  const own = base.props?.get(name);
  if (own) return own;
  if (base.members) {
    const { paths, known, name: guard } = base.members;
    if (paths.includes(name)) return { t: known, f: NOTHING, identity: `${guard}.${name}` };
    const below = paths.flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []));
    return below.length > 0 ? { t: NOTHING, f: NOTHING, members: { paths: below, known, name: `${guard}.${name}` } } : UNKNOWN;
  }
  if (base.identity !== undefined) return { t: base.t, f: NOTHING, identity: `${base.identity}.${name}` };
  return base.path === undefined ? UNKNOWN : atPath(base.path === "" ? name : `${base.path}.${name}`, at);
}

/** What a value at this way from what the framework hands over says. */
export function atPath(path: string, at: ts.Node): Val {
  if (!CLIENT_PARTS.test(path) && IDENTITY_PATHS.some((pattern) => pattern.test(path))) {
    return { t: guarantee("authn", { name: path.replace(/^\./, ""), at }), f: NOTHING, identity: path, path };
  }
  return { t: NOTHING, f: NOTHING, path };
}
