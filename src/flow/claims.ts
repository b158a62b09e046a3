/** Claims: declared types on the way that decide where the history ends. */
import type ts from "typescript";
import { pathKey, type AccessPath } from "../compiler/access-path.js";
import type { CheckedType, Claim } from "./place.js";
import type { Flow } from "./services.js";

/** The claim for a part of what the claim is about. */
export function goInside(claim: Claim | undefined, segment: string): Claim | undefined {
  return goTo(claim, [segment]);
}

/** The claim for a part several segments inside. */
export function goTo(claim: Claim | undefined, part: AccessPath): Claim | undefined {
  if (!claim || part.length === 0) return claim;
  const { type, path, checked } = claim;
  return { type, path: [...path, ...part], checked: checked && { type: checked.type, path: [...checked.path, ...part] } };
}

/** The claim already there (it is nearer to the sink) where it says something, or a new one from a declared type for the whole at `path`. */
export function claimBy(flow: Flow, claim: Claim | undefined, type: ts.Type, path: AccessPath): Claim | undefined {
  return claim && saysSomething(flow, claim) ? claim : { type, path, checked: claim?.checked };
}

/** The claim with what a check has shown of a value on the way; a check that is nearer to the sink stays. */
export function withCheck(claim: Claim | undefined, checked: CheckedType): Claim {
  return claim ? { ...claim, checked: claim.checked ?? checked } : { ...checked, checked };
}

const known = new WeakMap<Flow, Map<ts.Type, Map<string, boolean>>>();

/** `string` says nothing about where the text comes from; a type with tags does. */
function saysSomething(flow: Flow, { type, path }: Claim): boolean {
  let byType = known.get(flow);
  if (!byType) known.set(flow, (byType = new Map()));
  let byPath = byType.get(type);
  if (!byPath) byType.set(type, (byPath = new Map()));
  const key = pathKey(path);
  let answer = byPath.get(key);
  if (answer === undefined) byPath.set(key, (answer = flow.phi.atPath(type, path) !== undefined));
  return answer;
}
