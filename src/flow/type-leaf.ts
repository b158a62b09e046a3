/** Where the history ends, the declared type decides. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import type { PhiFact } from "../phi/fact.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** Ends the history at a value of this type. */
export function expandByType(flow: Flow, x: Expansion, type: ts.Type, at: ts.Node): void {
  const verdict = flow.phi.atPath(type, x.place.path, x.place.except);
  if (verdict?.kind === "phi") x.phi(verdict, at);
  else if (verdict?.kind === "not-phi") x.clean();
  else x.unknown(at);
}

/** A declaration says that its whole value is PHI: so is every part of it but those that are declared otherwise. */
export function wholeFact(flow: Flow, x: Expansion, fact: PhiFact, declaration: ts.Node, path: AccessPath, at: ts.Node): void {
  if (path.length === 0) return x.phi(fact, at);
  const verdict = flow.phi.atPath(flow.host.checker.getTypeAtLocation(declaration), path, x.place.except);
  if (verdict?.kind === "phi") return x.phi(verdict, at);
  const last = path[path.length - 1];
  if (verdict?.kind === "not-phi" || last === "id" || last === "_id") return x.clean();
  x.phi(fact, at);
}
