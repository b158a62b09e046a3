/** Puts the steps of the search together for one program. */
import type { Host } from "../compiler/host.js";
import { References } from "../compiler/references.js";
import type { PhiModel } from "../phi/model.js";
import { Contexts } from "./context.js";
import { cameFrom } from "./expressions.js";
import { FunctionValues } from "./functions.js";
import { Expansion, placeKey } from "./place.js";
import { leftInParameter } from "./left-in-parameter.js";
import { OpaqueCalls } from "./opaque-calls.js";
import { passedTo } from "./returned-functions.js";
import type { CatalogLookup, Flow } from "./services.js";
import { FunctionUses } from "./uses.js";

/** How many places are looked at in a program, at least and for each file more: far more than its slices need, and an end to any runaway. */
const BUDGET = 400_000;
const BUDGET_PER_FILE = 400;

/** The flow engine of one program. */
export function createFlow(host: Host, phi: PhiModel, catalog: CatalogLookup): Flow {
  const values = new FunctionValues(() => flow);
  const uses = new FunctionUses(() => flow);
  const expansions = new Map<string, Expansion>();
  // While opaque calls are being found, answers are not yet complete: they are kept for that time alone.
  const preliminary = new Map<string, Expansion>();
  const opaque = new OpaqueCalls(() => flow);
  let expanded = 0;
  const budget = BUDGET + host.files.length * BUDGET_PER_FILE;
  const flow: Flow = {
    host,
    phi,
    catalog,
    contexts: new Contexts(),
    references: new References(host),
    cameFrom: (place) => {
      const key = placeKey(flow.contexts, place);
      const wasBuilding = opaque.isBuilding;
      const known = expansions.get(key) ?? (wasBuilding ? preliminary.get(key) : undefined);
      if (known) return known;
      if (!wasBuilding && preliminary.size > 0) preliminary.clear();
      if (++expanded > budget) {
        // The report says once that the program's bound was hit; what is left ends where it stands.
        if (expanded === budget + 1) flow.stoppedAt.add(place.node);
        const end = new Expansion(place);
        end.unknown(place.node);
        return end;
      }
      const expansion = cameFrom(flow, place);
      (wasBuilding ? preliminary : expansions).set(key, expansion);
      return expansion;
    },
    functionsOf: (callee, context, anyCaller) => values.of(callee, context, anyCaller),
    functionsAt: (node, path, context) => values.at(node, path, context),
    passedTo: (call, part, index, path) => passedTo(flow, call, part, index, path),
    leftIn: (fn, index, path, context) => leftInParameter(flow, fn, index, path, context),
    opaqueCallsOf: (fn) => opaque.of(fn),
    usesOf: (fn) => uses.ofFunction(fn),
    usesOfValue: (node) => uses.ofValue(node),
    stoppedAt: new Set(),
    unresolvedCalls: new Set(),
  };
  return flow;
}
