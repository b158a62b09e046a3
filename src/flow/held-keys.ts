/**
 * Keys that variables hold: where a part was written under a computed key (`copy[key] = row[key]`, `[key, clean(value)]`), the variable says
 * which part it was made of. Without that, one field of a copy would be believed to be any field of what was copied.
 */
import type ts from "typescript";
import { ELEMENT, isMarker } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { enclosingFunctions, unwrap } from "../compiler/syntax.js";
import type { FlowSegment } from "../catalog/flow-path.js";
import { frameOf, type Context } from "./context.js";
import { touchesOfVariable } from "./known-touches.js";
import type { HeldKey } from "./place.js";
import type { Flow } from "./services.js";

/** The key by which the part called `name` was written; undefined where no variable of its own holds it. */
export function heldKey(flow: Flow, key: ts.Expression, name: string | undefined, context: Context | undefined): HeldKey | undefined {
  const { ts } = flow.host;
  const written = unwrap(ts, key);
  const variable = name !== undefined && isName(name) && ts.isIdentifier(written) ? symbolOf(flow.host, written) : undefined;
  const declaration = variable?.valueDeclaration;
  if (name === undefined || !variable || !declaration || touchesOfVariable(flow, variable).some(({ kind }) => kind === "assign")) return undefined;
  return { name, variable, frame: frameAround(flow, declaration, context) };
}

/** The name of the part that a key stands for, seen from a place. */
export function nameHeld(flow: Flow, held: HeldKey | undefined, key: ts.Node, context: Context | undefined): string | undefined {
  const { ts } = flow.host;
  const variable = held?.variable;
  const declaration = variable?.valueDeclaration;
  const written = ts.isExpression(key) ? unwrap(ts, key) : key;
  if (!variable || !declaration || !ts.isIdentifier(written) || symbolOf(flow.host, written) !== variable) return undefined;
  // An inner call of the same function has a key of its own.
  return frameAround(flow, declaration, context) === held.frame ? held.name : undefined;
}

/** The value in the pair whose key is the name. */
export function pairOf(name: string | undefined): HeldKey | undefined {
  return name !== undefined && isName(name) ? { name, variable: undefined, frame: undefined } : undefined;
}

/** The name that is the key of the pair asked for. */
export function nameOfPair(held: HeldKey | undefined): string | undefined {
  return held && !held.variable ? held.name : undefined;
}

/** `[key, value]` as a pattern: the key of the pair that `value` is taken out of, where the variable beside it holds it. */
export function pairTakenApart(flow: Flow, element: ts.BindingElement, held: HeldKey | undefined, context: Context | undefined): HeldKey | undefined {
  const { ts } = flow.host;
  const pattern = element.parent;
  const [first, second] = pattern.elements;
  if (!held || !ts.isArrayBindingPattern(pattern) || second !== element || !first || ts.isOmittedExpression(first)) return undefined;
  return pairOf(nameHeld(flow, held, first.name, context));
}

/** Whether segments of a flow lead to the values of pairs: `[=]`, `[].1`. */
export function areValuesOfPairs(segments: readonly FlowSegment[]): boolean {
  const [element, value] = segments;
  if (segments.length === 1 && element?.kind === "pair") return element.part === "value";
  return segments.length === 2 && element?.kind === "element" && value?.kind === "property" && value.name === "1";
}

function isName(segment: string): boolean {
  return segment !== ELEMENT && !isMarker(segment);
}

/** The innermost call on the stack that the declaration stands in. */
function frameAround({ host: { ts } }: Flow, declaration: ts.Node, context: Context | undefined): Context | undefined {
  for (const fn of enclosingFunctions(ts, declaration)) {
    const frame = frameOf(context, fn);
    if (frame) return frame;
  }
  return undefined;
}
