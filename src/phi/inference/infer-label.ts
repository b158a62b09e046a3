/** What stands beside a value that has no type and no telling name: the words it is written with, the call that a callback gets it from. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { propertyNameText, unwrap, wrapped } from "../../compiler/syntax.js";
import type { PhiCategory } from "../category.js";
import { isSurrogateKey } from "../dictionary/classify-name.js";
import { NOT_PATIENT_WORDS, PATIENT_WORDS } from "../dictionary/context-words.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { readPhrase } from "../dictionary/read-phrase.js";
import { singular, tokenize } from "../dictionary/tokenize.js";
import { isAboutRecord } from "./about-record.js";
import { calleeName, receiverOfCall, textOf } from "./call-words.js";
import type { FileSurroundings } from "./surroundings.js";
import { valueKindOf } from "./value-type.js";

/** What says who a patient is or where to find them. */
const IDENTITY: ReadonlySet<PhiCategory> = new Set(["name", "address", "date", "phone", "email"]);
/** Functions that turn a value into text. */
const WRITES: ReadonlySet<string> = new Set(["stringify", "inspect", "String", "toString", "dump"]);
/** Names of values that a label is not about. */
const NOT_LABELLED = /(?:^|_)(?:err|error|errors|e|ex|exception|url|uri|key|status|code|token|path|type|index|i|count|page|role|config|options|time|ms|reason)$|(?:Error|Err|Url|Key|Status|Code|Token|Path|Type|Count|Role|Time)$/;

/** `console.log("Patients received:", data)`: the words before the value say what it is. */
export function inferLabel(host: Host, node: ts.Identifier): Inference | undefined {
  if (NOT_LABELLED.test(node.text) || isSurrogateKey(node.text)) return undefined;
  const text = labelBefore(host, node);
  const subject = text === undefined ? undefined : readPhrase(text);
  if (!subject) return undefined;
  const kind = valueKindOf(host, host.checker.getTypeAtLocation(node));
  if (kind !== "open" && !(kind === "text" && subject.kind === "value")) return undefined;
  return { category: subject.category, confidence: "inferred-strong", kind: subject.kind, why: `it is written as “${subject.words}”` };
}

/** Who somebody is, where the words before the access to a part say that it is a patient's: `` `E-mail sent to patient: ${user.email}` ``. */
export function inferWrittenAsPatients(host: Host, node: ts.Node, segments: readonly string[]): Inference | undefined {
  const name = isWrittenAsPatients(host, node, segments) ? segments.at(-1) : undefined;
  const inference = name === undefined ? undefined : inferField({ name, ownerName: "patient" });
  return inference?.kind === "value" && IDENTITY.has(inference.category) ? { ...inference, why: `it is written as a patient's ${inference.category}` } : undefined;
}

function isWrittenAsPatients(host: Host, node: ts.Node, segments: readonly string[]): boolean {
  const { ts } = host;
  if (!ts.isIdentifier(node)) return false;
  let whole: ts.Node = wrapped(ts, node);
  for (const segment of segments) {
    if (!ts.isPropertyAccessExpression(whole.parent) || whole.parent.name.text !== segment) return false;
    whole = wrapped(ts, whole.parent);
  }
  // `user.email || "none"`
  if (ts.isBinaryExpression(whole.parent) && whole.parent.left === whole && [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(whole.parent.operatorToken.kind)) whole = whole.parent;
  const label = labelBefore(host, whole as ts.Expression);
  return label !== undefined && namesPatientLast(label);
}

/** Whether the last person that a phrase names is the patient. */
function namesPatientLast(phrase: string): boolean {
  const person = tokenize(phrase.replace(/^.*[.\n]/s, "")).map(singular).findLast((word) => PATIENT_WORDS.has(word) || NOT_PATIENT_WORDS.has(word));
  return person !== undefined && PATIENT_WORDS.has(person);
}

/** The text directly before a value: the argument, the head of the template, the left side of the concatenation. */
function labelBefore(host: Host, value: ts.Expression): string | undefined {
  const { ts } = host;
  const whole = wrapped(ts, value);
  const { parent } = whole;
  if (ts.isCallExpression(parent)) {
    const at = parent.arguments.indexOf(whole as ts.Expression);
    if (at === 0 && WRITES.has(calleeName(host, parent) ?? "")) return labelBefore(host, parent);
    const before = at > 0 ? parent.arguments[at - 1] : undefined;
    return before && textOf(host, before);
  }
  if (ts.isTemplateSpan(parent)) {
    const at = parent.parent.templateSpans.indexOf(parent);
    return at === 0 ? parent.parent.head.text : parent.parent.templateSpans[at - 1]?.literal.text;
  }
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken && parent.right === whole ? textOf(host, parent.left) : undefined;
}

/** Members that call back with what they are called on, once it is there. */
const DELIVERS: ReadonlySet<string> = new Set(["then", "subscribe", "tap", "finally"]);
/** Members that call back with what an event brings. */
const LISTENS: ReadonlySet<string> = new Set(["on", "once", "addListener", "listen", "subscribe", "handle", "bind"]);

/** The call whose result a callback's first parameter is: `getPatient(id).subscribe((data) => …)`, `…subscribe({ next: (data) => … })`. */
export function deliveredBy(host: Host, node: ts.Node): ts.CallExpression | undefined {
  const call = invoking(host, node);
  const receiver = call && DELIVERS.has(calleeName(host, call) ?? "") ? receiverOfCall(host, call) : undefined;
  return receiver && answering(host, receiver);
}

/** `socket.on("patient:updated", (data) => …)` */
export function inferEvent(host: Host, node: ts.Node, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  const call = invoking(host, node);
  const event = call && LISTENS.has(calleeName(host, call) ?? "") && call.arguments[0] ? textOf(host, call.arguments[0]) : undefined;
  const subject = event === undefined ? undefined : readPhrase(event);
  if (!subject) return undefined;
  const [part] = segments.filter((segment) => segment !== "data" && segment !== "payload");
  if (part === undefined) return { category: subject.category, confidence: "inferred-strong", kind: subject.kind, why: `the event \`${event}\` brings it` };
  return subject.kind === "value" || isSurrogateKey(part) || isAboutRecord(part) ? undefined : inferField({ name: part, ownerName: subject.words, ...surroundings });
}

/** The call that a function was handed to whose first parameter the node is. */
function invoking(host: Host, node: ts.Node): ts.CallExpression | undefined {
  const { ts, checker } = host;
  if (!ts.isParameter(node) || node.parent.parameters[0] !== node || !(ts.isArrowFunction(node.parent) || ts.isFunctionExpression(node.parent))) return undefined;
  if (valueKindOf(host, checker.getTypeAtLocation(node)) !== "open") return undefined;
  const holder = node.parent.parent;
  if (ts.isCallExpression(holder)) return holder;
  const observer = ts.isPropertyAssignment(holder) && propertyNameText(ts, holder.name) === "next" ? holder.parent.parent : undefined;
  return observer && ts.isCallExpression(observer) ? observer : undefined;
}

/** The call at the start of a chain that only shapes its answer: `http.get(url).pipe(map(…))`. */
function answering(host: Host, expression: ts.Expression): ts.CallExpression | undefined {
  const { ts } = host;
  const node = unwrap(ts, expression);
  if (!ts.isCallExpression(node)) return undefined;
  const name = calleeName(host, node);
  const receiver = receiverOfCall(host, node);
  return (name === "pipe" || name === "catch") && receiver ? answering(host, receiver) : node;
}
