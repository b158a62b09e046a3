/** Steps through what a library's base class keeps of its constructor's arguments: `this.props` of a component holds what its elements are given. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { accessPathOf, parseFlowPath } from "../catalog/flow-path.js";
import { argumentsOf } from "./arguments.js";
import { argumentAt, endOf } from "./flow-paths.js";
import { classChain } from "./own-classes.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

type Element = ts.JsxOpeningElement | ts.JsxSelfClosingElement;

/** Goes to what the elements of a class are given, where the base class keeps it in the part of `this` that is asked for. */
export function expandGivenToElements(flow: Flow, x: Expansion, own: ts.ClassLikeDeclaration): void {
  const { outside } = classChain(flow, own);
  if (!outside) return;
  for (const { from: written, to } of flow.catalog.propagatorsOf(outside, "new").flatMap(({ row }) => row.flow)) {
    const { root, segments } = parseFlowPath(to);
    const from = parseFlowPath(written);
    const end = root.kind === "return" ? endOf(segments, x.place.path) : undefined;
    const below = accessPathOf(from);
    if (!end || !below || from.root.kind !== "argument") continue;
    for (const element of elementsOf(flow, own)) {
      const given = argumentAt(argumentsOf(flow.host.ts, element, undefined), from.root.index);
      if (given) x.go(given.argument.node, { path: [...given.path, ...below, ...end.rest], context: undefined, heap: true }, `given to \`${element.tagName.getText()}\``, element);
    }
  }
}

/** The elements of a class, by its name. */
function elementsOf(flow: Flow, own: ts.ClassLikeDeclaration): readonly Element[] {
  const { ts } = flow.host;
  const symbol = own.name && symbolOf(flow.host, own.name);
  return (symbol ? flow.references.ofVariable(symbol) : []).flatMap(({ parent }) => (ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent) ? [parent] : []));
}
