/** Turns judged endpoints into the rows of the table that people keep. */
import type { Config } from "../../config/config.js";
import type { EndpointGuard, EndpointRow, EndpointVerdict } from "../../findings/endpoint-row.js";
import type { Flow } from "../../flow/services.js";
import { rangeOf } from "../positions.js";
import type { Judged } from "./endpoint.js";
import { findEndpoints } from "./find-endpoints.js";
import { either, type Guarantee } from "./guarantee.js";

/** The rows of a program, by file and line. */
export function endpointRows(flow: Flow, config: Config): readonly EndpointRow[] {
  return findEndpoints(flow, config)
    .filter(({ endpoint, touches }) => touches.length > 0 || (endpoint.method !== "USE" && endpoint.method !== "PAGE"))
    .map(rowOf)
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

function rowOf(judged: Judged): EndpointRow {
  const { endpoint, touches, checks, external } = judged;
  const standing = endpoint.ways.flatMap((way) => way.standing).flatMap(({ attached, where }) => guardsOf(attached.g, where, attached.name));
  const named = [...standing, ...guardsOf(checks, judged.open.length > 0 ? "body, but not on every path" : "body")];
  // A listener of a socket is guarded by what was asked before it began to listen.
  const guards = touches.length > 0 && named.length === 0 ? guardsOf(touches.map(({ g }) => g).reduce(either), "body") : named;
  const start = rangeOf(endpoint.at);
  return {
    ...start,
    framework: endpoint.framework,
    method: endpoint.method,
    path: [...new Set(endpoint.ways.map((way) => way.path))].join(", "),
    handler: endpoint.name,
    phi: [...new Set(touches.map((touch) => touch.fact.declaration))],
    guards: guards.filter((guard, n) => guards.findIndex((other) => other.name === guard.name && other.kind === guard.kind && other.where === guard.where) === n),
    verdict: verdictOf(judged),
    ...reasonOf(external ?? endpoint.unread),
  };
}

function reasonOf(reason: string | undefined): Pick<EndpointRow, "reason"> {
  return reason === undefined ? {} : { reason };
}

function guardsOf(g: Guarantee, where: string, name?: string): readonly EndpointGuard[] {
  return [...g].flatMap(([kind, proof]) => (kind === "ended" || kind === "byCaller" ? [] : [{ name: name || proof.name, kind, where }]));
}

function verdictOf({ touches, open, external }: Judged): EndpointVerdict {
  if (touches.length === 0) return "no PHI found";
  if (external !== undefined) return "external";
  if (open.length === 0) return "guarded";
  return open.some(({ fact }) => fact.confidence !== "inferred-weak") ? "unguarded" : "unguarded?";
}
