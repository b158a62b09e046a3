/** Whether a read is allowed here: the frames around it, closest fit first, innermost first among equals. */
import type { Denial, Grant } from "./grant.js";
import { FIT, fit } from "./reach.js";
import { currentScope } from "./scope.js";

export type Decision =
  | { readonly kind: "granted"; readonly grant: Grant }
  /** No grant, but the code that reads is the body of the model's own class. */
  | { readonly kind: "own" }
  /** `denial` is absent where nothing speaks about the record at all. */
  | { readonly kind: "refused"; readonly denial: Denial | undefined };

const OWN: Decision = { kind: "own" };
const UNGRANTED: Decision = { kind: "refused", denial: undefined };

/**
 * Decides about a read.
 *
 * What is said about the record beats what is said about its model, and that beats what is said about everything; among
 * equals the innermost decides. A `disallowPhi` for everything ends the search: what stands around it has no say.
 * @param record the record that is read; `undefined` asks about a model as a whole.
 * @param key the key of its model.
 */
export function decide(record: object | undefined, key: object | undefined): Decision {
  let closest: number = FIT.none;
  let grant: Grant | undefined;
  let denial: Denial | undefined;
  let own = false;
  for (let scope = currentScope(); scope && closest < FIT.record; scope = scope.outer) {
    const { frame } = scope;
    if (frame.kind === "body") {
      own ||= denial === undefined && record !== undefined && Object.prototype.isPrototypeOf.call(frame.prototype, record);
      continue;
    }
    if (frame.kind === "grant" && !frame.grant.active) continue;
    if (frame.kind !== "grant" && frame.kind !== "denial") continue;
    const here = fit(frame.kind === "grant" ? frame.grant.reach : frame.denial.reach, record, key);
    if (here > closest) {
      closest = here;
      grant = frame.kind === "grant" ? frame.grant : undefined;
      denial = frame.kind === "denial" ? frame.denial : undefined;
    }
    if (frame.kind === "denial" && here === FIT.everything) break;
  }
  if (grant) return { kind: "granted", grant };
  if (own) return OWN;
  return denial ? { kind: "refused", denial } : UNGRANTED;
}
