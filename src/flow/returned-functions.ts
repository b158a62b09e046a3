/** What the program passes to a function that a call returns: the setter of `const [text, setText] = useState()`, `slice.actions.select`. */
import type ts from "typescript";
import { ELEMENT, segmentsMeet, type AccessPath } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { containerOf, enclosingFunctions, propertyNameText, wrapped } from "../compiler/syntax.js";
import { bindArguments, type Slot } from "./binding.js";
import { expandInvocations } from "./callbacks.js";
import { frameOf, type Context } from "./context.js";
import type { Start } from "./flow-paths.js";
import { segmentsOf } from "./keys.js";
import { Expansion } from "./place.js";
import type { Flow, FunctionUse } from "./services.js";

/**
 * Where the values come from that the function `part` of what `call` returns gets at a position, wherever it is called.
 * @param context where `call` is looked at: a component that calls its own setter does so for the element that it was entered by
 */
export function passedTo(flow: Flow, call: ts.Node, part: AccessPath, index: number, path: AccessPath, context: Context | undefined): readonly Start[] {
  const [owner] = enclosingFunctions(flow.host.ts, call);
  const frame = owner && frameOf(context, owner);
  const x = new Expansion({ node: call, path, except: [], context: undefined, heap: true, claim: undefined });
  const slot: Slot = { index, rest: false, name: String(index) };
  for (const use of usesOfPart(flow, call, part, 0)) {
    if (use.kind === "call") bindArguments(x, frame && enclosingFunctions(flow.host.ts, use.call).includes(frame.fn) ? use.args.map((argument) => ({ ...argument, context: argument.context ?? frame })) : use.args, slot, { heap: true });
    else if (use.kind === "handed") expandInvocations(flow, x, use, slot, { heap: true });
  }
  return x.edges.map(({ to }) => ({ node: to.node, path: to.path, context: to.context, heap: true }));
}

const MAX_STEPS = 8;

/** The uses of a part of a value, followed forwards through patterns, variables, properties and returns. */
function usesOfPart(flow: Flow, value: ts.Node, part: AccessPath, steps: number): readonly FunctionUse[] {
  const { ts } = flow.host;
  if (part.length === 0) return ts.isExpression(value) ? flow.usesOfValue(value) : [];
  if (steps > MAX_STEPS) return [];
  const node = wrapped(ts, value);
  const { parent } = node;
  const [first, ...rest] = part;
  if (!parent || first === undefined) return [];
  if (ts.isVariableDeclaration(parent) && parent.initializer === node) return usesOfBound(flow, parent.name, part, steps);
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return segmentsMeet(parent.name.text, first) ? usesOfPart(flow, parent, rest, steps + 1) : [];
  if (ts.isElementAccessExpression(parent) && parent.expression === node) return segmentsOf(flow.host, parent).some((s) => segmentsMeet(s, first)) ? usesOfPart(flow, parent, rest, steps + 1) : [];
  if (ts.isAwaitExpression(parent) || ts.isConditionalExpression(parent)) return usesOfPart(flow, parent, part, steps + 1);
  if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node)) {
    const fn = ts.isArrowFunction(parent) ? parent : containerOf(ts, parent);
    return ts.isFunctionLike(fn) ? flow.usesOf(fn).flatMap((use) => (use.kind === "call" ? usesOfPart(flow, use.call, part, steps + 1) : [])) : [];
  }
  return [];
}

function usesOfBound(flow: Flow, name: ts.BindingName, part: AccessPath, steps: number): readonly FunctionUse[] {
  const { ts } = flow.host;
  if (ts.isIdentifier(name)) {
    const symbol = symbolOf(flow.host, name);
    return (symbol ? flow.references.ofVariable(symbol) : []).flatMap((reference) => {
      const { parent } = reference;
      const node = ts.isPropertyAccessExpression(parent) && parent.name === reference ? parent : reference;
      return node === name ? [] : usesOfPart(flow, node, part, steps + 1);
    });
  }
  const [first, ...rest] = part;
  return name.elements.flatMap((element, index) => {
    if (ts.isOmittedExpression(element) || first === undefined || element.dotDotDotToken) return [];
    const segment = ts.isArrayBindingPattern(name) ? String(index) : (propertyNameText(ts, element.propertyName ?? element.name) ?? ELEMENT);
    return segmentsMeet(segment, first) ? usesOfBound(flow, element.name, rest, steps) : [];
  });
}
