/** Puts the steps of the search together for one program. */
import type { Host } from "../compiler/host.js";
import { References } from "../compiler/references.js";
import type { PhiModel } from "../phi/model.js";
import { PlaceBudget } from "./budget.js";
import { Contexts, seenFrom } from "./context.js";
import { cameFrom } from "./expressions.js";
import { FunctionValues } from "./functions.js";
import { Expansion, placeKey, type Place } from "./place.js";
import { madeFunctionsAt } from "./function-chains.js";
import { leftInParameter } from "./left-in-parameter.js";
import { OpaqueCalls } from "./opaque-calls.js";
import { passedTo } from "./returned-functions.js";
import type { CatalogLookup, Flow } from "./services.js";
import { startsAtShared } from "./shared-places.js";
import { FunctionUses } from "./uses.js";

/** The flow engine of one program. */
export function createFlow(host: Host, phi: PhiModel, catalog: CatalogLookup): Flow {
  const values = new FunctionValues(() => flow);
  const uses = new FunctionUses(() => flow);
  const expansions = new Map<string, Expansion>();
  // While opaque calls are being found, answers are not yet complete: they are kept for that time alone.
  const preliminary = new Map<string, Expansion>();
  const budget = new PlaceBudget(host.files.length);
  const opaque = new OpaqueCalls(() => flow, (places, work) => { values.afresh(() => { budget.apart(places, work); }); });
  const flow: Flow = {
    host,
    phi,
    catalog,
    contexts: new Contexts(),
    references: new References(host),
    budget,
    cameFrom: (place) => {
      if (!budget.take()) return endAt(place);
      const key = placeKey(flow.contexts, place);
      const wasBuilding = opaque.isBuilding;
      const known = expansions.get(key) ?? (wasBuilding ? preliminary.get(key) : undefined);
      if (known) return known;
      if (!wasBuilding && preliminary.size > 0) preliminary.clear();
      const expansion = cameFrom(flow, place);
      expansion.narrow((node, context) => seenFrom(host.ts, node, context));
      // Cut short, it would be no answer to whoever asks with more left.
      if (!budget.isSpent) (wasBuilding ? preliminary : expansions).set(key, expansion);
      return expansion;
    },
    functionsOf: (callee, context, anyCaller) => values.of(callee, seenFrom(host.ts, callee, context), anyCaller),
    functionsAt: (node, path, context) => values.at(node, path, seenFrom(host.ts, node, context)),
    madeFunctionsAt: (node, path, context) => madeFunctionsAt(flow, node, path, context).map(({ call, part, context: made }) => ({ node: call, path: part, context: made })),
    implementationsOf: (member) => values.implementationsOf(member),
    passedTo: (call, part, index, path, context) => passedTo(flow, call, part, index, path, context),
    keptIn: (call, place, path, context) => startsAtShared(flow, call, place, path, context),
    leftIn: (fn, index, path, context) => leftInParameter(flow, fn, index, path, context),
    sinkFunctionsOf: (callee) => values.sinksOf(callee),
    opaqueCallsOf: (fn) => opaque.of(fn),
    opaqueCallsOfSink: (named) => opaque.ofSink(named),
    usesOf: (fn) => uses.ofFunction(fn),
    usesOfValue: (node) => uses.ofValue(node),
    stoppedAt: new Set(),
    unresolvedCalls: new Set(),
  };
  return flow;
}

/** Nothing is looked at any more: the value ends where it stands. */
function endAt(place: Place): Expansion {
  const end = new Expansion(place);
  end.unknown(place.node);
  return end;
}
