/** Why no guard counts, in one clause: what was looked for, and what is there that looks like one. */
import type { Judged } from "./endpoint.js";

export function guardClause({ endpoint, openWay, notes }: Judged): string {
  const standing = openWay?.standing ?? [];
  const [note] = notes;
  if (note) return noteClause(note.kind, note.name);
  const only = standing.find(({ attached }) => attached.only)?.attached;
  if (only?.only === "attestation") return `\`${only.name}\` proves which client calls, not who`;
  if (only?.only === "populateOnly") return `\`${only.name}\` fills in who the caller is, where that is known, and lets everybody else pass`;
  if (only?.only === "documentOnly") return `\`${only.name}\` documents security and enforces nothing`;
  if (standing.some(({ attached }) => attached.g.has("attestation"))) return "what stands before it proves which client calls, not who";
  const named = standing.find(({ attached }) => attached.nameOnly)?.attached;
  if (named) return `\`${named.name}\` is named like a guard, but nothing shows that it is one (tag it with @phiGuard if it is)`;
  if (openWay && !openWay.isComplete) return "no authentication guard stands before it, and nothing in the program mounts its router";
  const passed = [...new Set(standing.map(({ attached }) => attached.name).filter(Boolean))].slice(0, 4);
  const looked = passed.length > 0 ? ` (looked at ${passed.map((name) => `\`${name}\``).join(", ")}, and the handler's body)` : "";
  return endpoint.ways.length > 1
    ? `on one of its ${endpoint.ways.length} ways in (${openWay?.path ?? ""}) no authentication guard stands before it${looked}`
    : `no authentication guard stands before it${looked}`;
}

/** What is missing of a decision on what the caller may do. */
export function roleClause({ before, checks, open, touches }: Judged): string {
  const role = checks.get("authz") ?? checks.get("ownership") ?? checks.get("byCaller");
  if (role) return `\`${role.name}\` is looked at, but not every way to the PHI depends on it`;
  if (open.length > 0) return "nothing asks who the caller is, nor for a role, a scope or a relation to the patient";
  const caller = before.get("authn") ?? touches.map(({ g }) => g.get("authn")).find((proof) => proof !== undefined);
  const known = caller ? `the caller is known (\`${caller.name}\`), but ` : "";
  return `${known}no role, scope or relation of the caller to the patient is checked`;
}

function noteClause(kind: string, name: string): string {
  switch (kind) {
    case "falls-through": return `a caller who fails \`${name}\` is turned away without a return, so the handler goes on`;
    case "not-awaited": return `\`${name}\` is not awaited: a promise is always truthy and rejects nobody`;
    case "truthy-object": return `\`${name}\` is tested as a whole, and it is there for every caller`;
    case "swallowed": return `what \`${name}\` throws is caught, and the handler goes on`;
    case "ignored": return `the result of \`${name}\` is not looked at`;
    case "decoded": return `\`${name}\` reads a token without checking its signature`;
    default: return `\`${name}\` lets anonymous callers pass`;
  }
}
