/** What a request returns, by its URL: `fetch("/api/patients/1")` answers with records of patients. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { valueDeclarationOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { readOwner } from "../dictionary/read-owner.js";
import { classifyTypeName } from "../dictionary/record-name.js";
import { isSurrogateKey } from "../dictionary/classify-name.js";
import { isAboutRecord } from "./about-record.js";
import type { FileSurroundings } from "./surroundings.js";
import { valueKindOf } from "./value-type.js";

/** Functions and members that send a request and give its answer. */
const REQUESTS = /^(?:\$?fetch|\w*Fetch(?:er|JSON|Json)?|get|post|put|patch|request|ajax|axios|service|getJSON|useSWR(?:Immutable)?)$/;
/** Members of an answer that read its body. */
const READS: ReadonlySet<string> = new Set(["json", "text", "formData"]);
/** Layers of an answer around its records. */
const LAYERS: ReadonlySet<string> = new Set(["data", "body", "result", "results", "rows", "items", "entry", "resource", "records"]);
/** Last steps of URLs that answer with no records. */
const NO_RECORDS = /^(?:count|counts|stats|statistics|total|exists|health|status|schema|metadata|config|options|permissions|logout|login|csrf)$/i;

/** What the call says about the part of its answer that the names lead to. */
export function inferRequest(host: Host, call: ts.CallExpression, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  const url = urlOf(host, call);
  const record = url === undefined ? undefined : recordIn(url);
  if (record === undefined || isFailure(host, call)) return undefined;
  const parts = segments.filter((segment) => !LAYERS.has(segment));
  if (parts.length > 0) return inferPart(parts, record, surroundings);
  const category = classifyTypeName(record);
  return category && { category, confidence: "inferred-strong", kind: "record", why: `\`${url}\` answers with records of \`${record}\`` };
}

/** What the names of a part say of it: the first that is known, but not where they lead on to a key or to what is about the record. */
function inferPart(parts: readonly string[], record: string, surroundings: FileSurroundings): Inference | undefined {
  if (parts.some((part) => isSurrogateKey(part) || isAboutRecord(part))) return undefined;
  for (const [i, name] of parts.entries()) {
    const inference = inferField({ name, ownerName: parts[i - 1] ?? record, ...surroundings });
    if (inference?.kind === "value" || (inference && i === parts.length - 1)) return inference;
  }
  return undefined;
}

/** `const errorData = await response.json()`: the answer is kept as what went wrong. */
function isFailure(host: Host, call: ts.CallExpression): boolean {
  const { ts } = host;
  let at: ts.Node = call;
  while (ts.isAwaitExpression(at.parent) || ts.isParenthesizedExpression(at.parent) || (ts.isCallExpression(at.parent.parent) && ts.isPropertyAccessExpression(at.parent) && at.parent.name.text === "catch")) at = ts.isPropertyAccessExpression(at.parent) ? at.parent.parent : at.parent;
  return ts.isVariableDeclaration(at.parent) && ts.isIdentifier(at.parent.name) && /^err(?:or)?(?:$|[A-Z_])|Error$/.test(at.parent.name.text);
}

/** The URL of a request whose answer the call is, or reads the body of. Where the answer has a type, that says what is in it. */
function urlOf(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  if (valueKindOf(host, host.checker.getTypeAtLocation(call)) !== "open") return undefined;
  if (!ts.isPropertyAccessExpression(callee) || !READS.has(callee.name.text)) return requestedUrl(host, call);
  const answered = answerOf(host, callee.expression);
  return answered && requestedUrl(host, answered);
}

function requestedUrl(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  const [first] = call.arguments;
  return first && REQUESTS.test(name) ? textOfUrl(host, first) : undefined;
}

/** The request whose answer an expression holds: `await fetch(…)`, a constant that holds it, the parameter of `then`. */
function answerOf(host: Host, expression: ts.Expression): ts.CallExpression | undefined {
  const { ts, checker } = host;
  const awaited = unwrap(ts, expression);
  const node = ts.isAwaitExpression(awaited) ? unwrap(ts, awaited.expression) : awaited;
  if (ts.isCallExpression(node)) return node;
  const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  const declaration = symbol && valueDeclarationOf(symbol);
  if (!declaration) return undefined;
  if (ts.isVariableDeclaration(declaration) && declaration.initializer) return answerOf(host, declaration.initializer);
  if (!ts.isParameter(declaration) || !ts.isArrowFunction(declaration.parent)) return undefined;
  const then = declaration.parent.parent;
  const isThen = ts.isCallExpression(then) && ts.isPropertyAccessExpression(then.expression) && then.expression.name.text === "then";
  return isThen ? answerOf(host, (then.expression as ts.PropertyAccessExpression).expression) : undefined;
}

/** The text of a URL, given as it is or among the options of a request, with `1` for what is put into it. */
function textOfUrl(host: Host, node: ts.Expression): string | undefined {
  const { ts } = host;
  const value = unwrap(ts, node);
  if (ts.isStringLiteralLike(value)) return value.text;
  if (ts.isObjectLiteralExpression(value)) {
    const url = value.properties.find((property) => property.name !== undefined && ts.isIdentifier(property.name) && property.name.text === "url");
    return url && ts.isPropertyAssignment(url) ? textOfUrl(host, url.initializer) : undefined;
  }
  if (ts.isTemplateExpression(value)) return value.head.text + value.templateSpans.map((span) => `1${span.literal.text}`).join("");
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return `${textOfUrl(host, value.left) ?? "1"}${textOfUrl(host, value.right) ?? "1"}`;
  }
  return undefined;
}

/** The last step of the path that names records of patients. */
function recordIn(url: string): string | undefined {
  const steps = url.replace(/[?#].*$/s, "").split("/").filter((step) => step !== "" && step !== "1");
  const last = steps.at(-1) ?? "";
  if (!url.includes("/") || NO_RECORDS.test(last) || readOwner(last).giver) return undefined;
  return steps.findLast((step) => /^[a-z][\w-]*$/i.test(step) && classifyTypeName(step) !== undefined);
}
