/** Turns judged endpoints into findings: which PHI, on which way, what was looked for, and what only looks like a guard. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import type { Config } from "../../config/config.js";
import type { PhiEvidence, Step } from "../../findings/finding.js";
import { ruleInfo } from "../../findings/kinds.js";
import type { RuleId } from "../../findings/rule-id.js";
import { CONFIDENCES, type Confidence } from "../../phi/fact.js";
import type { UnnumberedFinding } from "../leaks/leak-finding.js";
import { enclosingNames, rangeOf, shortText } from "../positions.js";
import type { Flow } from "../../flow/services.js";
import type { Touch } from "./activation.js";
import type { Judged } from "./endpoint.js";
import { findEndpoints } from "./find-endpoints.js";
import { guardClause, roleClause } from "./guard-clauses.js";

/**
 * The findings of each endpoint rule, without their fingerprints; the endpoints are found when the first is asked for.
 * @param file look only at the endpoints that are reported in it
 */
export function findEndpointProblems(flow: Flow, config: Config, file?: ts.SourceFile): (rule: RuleId) => readonly UnnumberedFinding[] {
  let judged: readonly Judged[] | undefined;
  return (rule) => {
    if (!RULES.has(rule)) return [];
    judged ??= findEndpoints(flow, config, file);
    // What stands outside may know who calls; it does not record what was seen.
    const found = judged.flatMap((one) => ((one.external === undefined || rule === "require-access-log") && one.touches.length > 0 ? (problem(flow.host, one, rule) ?? []) : []));
    // Endpoints that a loop registers stand at one place: one finding says it.
    return found.filter((one, n) => found.findIndex((other) => other.file === one.file && other.line === one.line && other.column === one.column) === n);
  };
}

const RULES: ReadonlySet<RuleId> = new Set<RuleId>(["require-auth-guard", "require-role-check", "require-access-log"]);

function problem(host: Host, one: Judged, rule: RuleId): UnnumberedFinding | undefined {
  switch (rule) {
    case "require-auth-guard":
      return one.open.length > 0 ? finding(host, one, rule, one.open, guardClause(one)) : undefined;
    case "require-role-check":
      return one.isAuthorized ? undefined : finding(host, one, rule, one.touches, roleClause(one));
    case "require-access-log":
      return one.isLogged ? undefined : finding(host, one, rule, one.touches, "no access is recorded (by allowPhi, logPhiAccess, or a function listed under \"accessFunctions\")");
  }
  return undefined;
}

function finding(host: Host, { endpoint, notes, openWay }: Judged, ruleId: RuleId, touches: readonly Touch[], clause: string): UnnumberedFinding {
  const info = ruleInfo[ruleId];
  const main = [...touches].sort((a, b) => CONFIDENCES.indexOf(a.fact.confidence) - CONFIDENCES.indexOf(b.fact.confidence))[0] as Touch;
  const isUncertain = ruleId === "require-auth-guard" && (openWay?.standing.some(({ attached }) => attached.nameOnly) || openWay?.isComplete === false);
  const start = rangeOf(endpoint.at);
  const end = rangeOf(endpoint.end);
  const evidence = touches.filter((touch, n) => touches.findIndex((other) => other.fact.node === touch.fact.node) === n).slice(0, 8);
  const noted: readonly Step[] = notes.slice(0, 3).map((note) => ({ ...rangeOf(note.at), description: noteStep(note.kind, note.name) }));
  return {
    ruleId,
    severity: info.severity,
    confidence: isUncertain ? lower(main.fact.confidence) : main.fact.confidence,
    message: `${titleOf(endpoint)} ${wayClause(main)}; ${clause}${ruleId === "require-auth-guard" && endpoint.unread !== undefined ? `; ${endpoint.unread}` : ""}.`,
    ...start,
    endLine: end.endLine,
    endColumn: end.endColumn,
    phi: evidence.map(evidenceOf),
    steps: [{ ...start, endLine: end.endLine, endColumn: end.endColumn, description: `a request reaches \`${endpoint.name}\`` }, { ...rangeOf(main.at), description: `\`${shortText(main.at)}\` has ${main.fact.declaration} at hand: ${main.fact.why}` }, ...(ruleId === "require-auth-guard" ? noted : [])],
    advice: info.advice,
    regulation: info.regulation,
    enclosing: `${enclosingNames(host.ts, endpoint.at)}|${endpoint.method} ${pathOf(endpoint)}`,
  };
}

function pathOf(endpoint: Judged["endpoint"]): string {
  return [...new Set(endpoint.ways.map((way) => way.path))].slice(0, 3).join(", ");
}

function titleOf(endpoint: Judged["endpoint"]): string {
  return `\`${[endpoint.method, pathOf(endpoint)].filter(Boolean).join(" ")}\` (${endpoint.framework})`;
}

const WAYS = { loads: "loads", reads: "reads", takes: "takes in", writes: "writes", sends: "sends" } as const;

function wayClause({ fact, way, via, at }: Touch): string {
  const through = via.length > 0 ? ` through ${via.slice(0, 3).map((name) => `\`${name}\``).join(" and ")}` : "";
  return `${WAYS[way]} PHI (${fact.declaration}, ${fact.category}) with \`${shortText(at, 40)}\`${through}`;
}

function noteStep(kind: string, name: string): string {
  switch (kind) {
    case "falls-through": return `a caller who fails \`${name}\` is answered here, but the handler goes on`;
    case "not-awaited": return `\`${name}\` is a promise here: it is always truthy and rejects nobody`;
    case "truthy-object": return `\`${name}\` is an object for every caller: test a member of it`;
    case "swallowed": return `what \`${name}\` throws is caught here, and the handler goes on`;
    case "ignored": return `the result of \`${name}\` is not looked at`;
    case "decoded": return `\`${name}\` reads a token without checking its signature`;
    default: return `\`${name}\` lets anonymous callers pass`;
  }
}

function evidenceOf({ fact }: Touch): PhiEvidence {
  const { file, line } = rangeOf(fact.node);
  return { category: fact.category, declaration: fact.declaration, file, line, why: fact.why };
}

/** One step less sure, but never so that it is left out by default. */
function lower(confidence: Confidence): Confidence {
  return confidence === "tagged" ? "pack" : confidence === "pack" ? "inferred-strong" : confidence;
}
