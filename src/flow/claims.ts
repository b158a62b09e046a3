/** Claims: declared types on the way that decide where the history ends. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import type { Claim } from "./place.js";

/** The claim for a part of what the claim is about. */
export function goInside(claim: Claim | undefined, segment: string): Claim | undefined {
  return claim && { type: claim.type, path: [...claim.path, segment] };
}

/** The claim for a part several segments inside. */
export function goTo(claim: Claim | undefined, part: AccessPath): Claim | undefined {
  return claim && part.length > 0 ? { type: claim.type, path: [...claim.path, ...part] } : claim;
}

/** The claim already there (it is nearer to the sink), or a new one from a declared type for the whole at `path`. */
export function claimBy(claim: Claim | undefined, type: ts.Type | undefined, path: AccessPath): Claim | undefined {
  return claim ?? (type && { type, path });
}
