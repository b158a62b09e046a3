/** Where a value's history ends without an answer, the names that it went by may say what it is. */
import type ts from "typescript";
import type { PhiFact } from "../phi/fact.js";
import type { Visit } from "./search.js";
import type { Flow } from "./services.js";

export interface NamedSource {
  readonly fact: PhiFact;
  /** The place that has the name. */
  readonly visit: Visit;
}

/** Functions that look up words of the interface. */
const WORDS: ReadonlySet<string> = new Set(["t", "$t", "__", "i18n", "translate", "formatMessage", "gettext", "ngettext", "localize", "msg", "$localize"]);

/** The surest name between the end of the history and the sink; of equally sure ones the nearest to the end. */
export function namedOnTheWay(flow: Flow, end: Visit, leaf: ts.Node): NamedSource | undefined {
  if (isOfInterface(flow, leaf)) return undefined;
  let weak: NamedSource | undefined;
  for (let visit: Visit | undefined = end; visit; visit = visit.parent) {
    const fact = flow.phi.ofNames(visit.place.node, visit.place.path);
    if (!fact) continue;
    if (fact.confidence !== "inferred-weak") return { fact, visit };
    weak ??= { fact, visit };
  }
  return weak;
}

/** Words of the interface and settings of the environment say nothing about a patient, whatever they are called. */
function isOfInterface(flow: Flow, leaf: ts.Node): boolean {
  const { ts } = flow.host;
  if (ts.isCallExpression(leaf)) {
    const callee = ts.isPropertyAccessExpression(leaf.expression) ? leaf.expression.name : leaf.expression;
    return ts.isIdentifier(callee) && WORDS.has(callee.text);
  }
  return ts.isIdentifier(leaf) && leaf.text === "process";
}
