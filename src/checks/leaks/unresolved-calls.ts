/** Unresolved calls that PHI goes into: what comes out of them is not known, so the report names them. */
import type ts from "typescript";
import { search } from "../../flow/search.js";
import type { Flow } from "../../flow/services.js";

/** How many calls are looked at: a program without its packages has very many, and the report only counts the rest. */
const MAX_CALLS = 500;

/** Of the calls on a way to a sink of which nothing is known, those that are handed PHI. */
export function unresolvedCallsWithPhi(flow: Flow): readonly (ts.CallExpression | ts.NewExpression)[] {
  const found: (ts.CallExpression | ts.NewExpression)[] = [];
  let looked = 0;
  for (const call of [...flow.unresolvedCalls]) {
    if (++looked > MAX_CALLS) break;
    if ((call.arguments ?? []).some((argument) => search(flow, argument, []).sources.some((s) => s.fact.confidence !== "inferred-weak"))) found.push(call);
  }
  return found;
}
