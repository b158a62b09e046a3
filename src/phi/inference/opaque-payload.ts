/** Whole requests, events and forms: what they hold nobody wrote down, but in a program about patients it is about patients. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { propertyNameText } from "../../compiler/syntax.js";
import { contextOf } from "../dictionary/context-of.js";
import type { Inference } from "../dictionary/infer-field.js";
import { readOwner } from "../dictionary/read-owner.js";
import type { PhiFact } from "../fact.js";
import { findSearchParameter } from "./search-parameters.js";
import type { Surroundings } from "./surroundings.js";
import { valueKindOf } from "./value-type.js";

/** Names of requests, and the parts that hold what the client sent. */
const REQUESTS: ReadonlySet<string> = new Set(["req", "request", "ctx", "context", "event", "c"]);
const REQUEST_PARTS: ReadonlySet<string> = new Set(["body", "payload", "rawBody"]);
/** Parts of a body that hold all that matters of it. */
const WHOLE_PARTS: ReadonlySet<string> = new Set(["data", "payload", "details", "form", "formData", "values", "info", "record", "fields"]);
/** The parts that hold what a client searches for: the parameters, and addresses that end in them. */
const SEARCH_PARTS: ReadonlySet<string> = new Set(["query", "queryStringParameters", "rawQueryString", "originalUrl", "url", "search", "querystring"]);
/** A queue's message, and the part that holds what was sent. */
const MESSAGE_PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["message", new Set(["value", "content", "body", "data"])], ["msg", new Set(["value", "content", "body", "data"])], ["job", new Set(["data"])], ["record", new Set(["body"])],
]);
const FORM_NAMES: ReadonlySet<string> = new Set(["formData", "formValues", "formFields", "formState"]);
const SUBMITTED_NAMES: ReadonlySet<string> = new Set(["values", "data", "fields", "input"]);
const SUBMITS = /submit|onfinish|handlesave/i;
const HANDLERS = /^(?:handler|main|lambdaHandler|\w+Lambda)$/;
/** Routes and files whose requests are the program's own affairs. */
const OWN_AFFAIRS = /auth|login|logout|signin|sign-in|token|password|session|admin|config|settings|metrics|webhook|health-?check|staff|employee|payroll|inventory|supplier|vendor/i;
/** The same for the path of a route. */
const OWN_ROUTES = /\b(?:csp|login|logout|sign-?in|password|token|metrics|webhooks?|health-?check|staff|employees?)\b/i;

type Payload = "request" | "message" | "form" | "search";

const SUBJECTS: Readonly<Record<Payload, string>> = {
  request: "the whole of what a client sent", message: "the whole of a message", form: "the whole of a form", search: "all that a client searches for",
};

/** Whether a value is believed to be PHI only because it is such a whole. */
export function isWholePayload({ why }: PhiFact): boolean {
  return Object.values(SUBJECTS).some((subject) => why.includes(subject));
}

/** Whether the value is such a whole; `names` are the base's name and the properties from there. */
export function inferPayload(host: Host, surroundings: Surroundings, node: ts.Node, names: readonly string[], type: ts.Type): Inference | undefined {
  const what = nameOfPayload(host, node, names, type);
  const { filePath, imports, healthProject } = surroundings.of(node.getSourceFile());
  if (what === undefined || OWN_AFFAIRS.test(filePath)) return undefined;
  const route = routeAround(host, node);
  if (route && OWN_ROUTES.test(route.path)) return undefined;
  const context = contextOf({ filePath, importSpecifiers: imports, healthProject });
  if (!context.health) return undefined;
  const parameter = what === "search" ? (route ? findSearchParameter(route.handler.getText()) : surroundings.searchParameter(node.getSourceFile())) : undefined;
  const isHint = what === "search" ? parameter === undefined : what === "form" && (context.healthFrom === "project" || isOfCarers(filePath));
  const reason = parameter === undefined ? context.why : `the program reads the parameter \`${parameter}\` of requests`;
  return { category: "health", confidence: isHint ? "inferred-weak" : "inferred-strong", kind: "record", why: `\`${names.join(".")}\` is ${SUBJECTS[what]}, and ${reason}` };
}

/** Files that are named after those who give care: a form of `DoctorManagement.tsx` is most likely theirs. */
function isOfCarers(filePath: string): boolean {
  const { giver, subject, health, careRecord } = readOwner((filePath.split("/").at(-1) ?? "").replace(/\..*$/, ""));
  return giver && subject !== "patient" && subject !== "of-patient" && !health && !careRecord;
}

/** The route around a value: its path and its handler. A middleware has none; the search parameter is then one that any route reads. */
function routeAround(host: Host, node: ts.Node): { readonly path: string; readonly handler: ts.Node } | undefined {
  const { ts } = host;
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    const call = ts.isArrowFunction(at) || ts.isFunctionExpression(at) ? at.parent : undefined;
    const path = call && ts.isCallExpression(call) ? call.arguments[0] : undefined;
    if (path && ts.isStringLiteralLike(path)) return { path: path.text, handler: at };
  }
  return undefined;
}

function nameOfPayload(host: Host, node: ts.Node, names: readonly string[], type: ts.Type): Payload | undefined {
  const last = names.at(-1) ?? "";
  const before = names.at(-2);
  const kind = valueKindOf(host, type);
  if (before !== undefined) {
    if (kind === "none" || (kind === "object" && !mayBeAnything(host, type))) return undefined;
    if (REQUESTS.has(before) && REQUEST_PARTS.has(last)) return "request";
    if (REQUESTS.has(before) && SEARCH_PARTS.has(last)) return "search";
    if (REQUESTS.has(names.at(-3) ?? "") && REQUEST_PARTS.has(before) && WHOLE_PARTS.has(last)) return "request";
    return MESSAGE_PARTS.get(before)?.has(last) ? "message" : undefined;
  }
  if (kind !== "open") return undefined;
  if (last === "event" && isOfHandler(host, node)) return "request";
  if (FORM_NAMES.has(last)) return "form";
  return SUBMITTED_NAMES.has(last) && isSubmitted(host, node) ? "form" : undefined;
}

/** The event that a serverless function is invoked with: the first parameter of an exported `handler`. Pages have events of their own. */
function isOfHandler(host: Host, node: ts.Node): boolean {
  const { ts } = host;
  if (!ts.isParameter(node) || node.parent.parameters[0] !== node) return false;
  const fn = node.parent;
  const holder = fn.parent;
  const named = fn.name ?? (ts.isVariableDeclaration(holder) ? holder.name : undefined);
  const left = ts.isBinaryExpression(holder) && ts.isPropertyAccessExpression(holder.left) ? holder.left.name.text : undefined;
  return HANDLERS.test(left ?? (named && propertyNameText(ts, named)) ?? "") && (left !== undefined || isExported(host, ts.isVariableDeclaration(holder) ? holder : fn));
}

function isExported(host: Host, declaration: ts.Node): boolean {
  const { ts } = host;
  return (ts.getCombinedModifierFlags(declaration as ts.Declaration) & ts.ModifierFlags.Export) !== 0;
}

/** Frameworks type a body as a choice of text, buffer and object. */
function mayBeAnything(host: Host, type: ts.Type): boolean {
  return type.isUnion() && type.types.some((part) => (part.flags & (host.ts.TypeFlags.NonPrimitive | host.ts.TypeFlags.Any | host.ts.TypeFlags.Unknown)) !== 0);
}

/** A parameter of the function that a form calls when it is sent. */
function isSubmitted(host: Host, node: ts.Node): boolean {
  const { ts } = host;
  if (!ts.isParameter(node)) return false;
  const fn = node.parent;
  const holder = fn.parent;
  if (ts.isCallExpression(holder) && ts.isIdentifier(holder.expression) && SUBMITS.test(holder.expression.text)) return true;
  const named = fn.name ?? (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) ? holder.name : undefined);
  return named !== undefined && SUBMITS.test(propertyNameText(ts, named) ?? "");
}
