/** Where a value's history ends without an answer, the names that it went by may say what it is. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { unwrap, wrapped } from "../compiler/syntax.js";
import type { PhiCategory } from "../phi/category.js";
import type { PhiFact } from "../phi/fact.js";
import type { Visit } from "./search.js";
import type { Flow } from "./services.js";

export interface NamedSource {
  readonly fact: PhiFact;
  /** The place that has the name. */
  readonly visit: Visit;
}

/** Functions that look up words of the interface. */
const WORDS: ReadonlySet<string> = new Set(["t", "$t", "__", "i18n", "translate", "formatMessage", "gettext", "ngettext", "localize", "msg", "$localize"]);

/** The surest name between the end of the history and the sink; of equally sure ones the nearest to the end. */
export function namedOnTheWay(flow: Flow, end: Visit, leaf: ts.Node): NamedSource | undefined {
  if (isOfInterface(flow, leaf)) return undefined;
  let weak: NamedSource | undefined;
  for (let visit: Visit | undefined = end; visit; visit = visit.parent) {
    // From here on it is a caption, whatever the function that looks it up was handed in as.
    if (isOfInterface(flow, visit.place.node)) return weak;
    const fact = flow.phi.ofNames(visit.place.node, visit.place.path);
    if (!fact) continue;
    if (fact.confidence !== "inferred-weak") return { fact, visit };
    weak ??= { fact, visit };
  }
  return weak;
}

/** Words of the interface and settings of the environment say nothing about a patient, whatever they are called. */
function isOfInterface(flow: Flow, leaf: ts.Node): boolean {
  const { ts } = flow.host;
  if (ts.isCallExpression(leaf)) {
    const callee = ts.isPropertyAccessExpression(leaf.expression) ? leaf.expression.name : leaf.expression;
    return ts.isIdentifier(callee) && WORDS.has(callee.text);
  }
  return ts.isIdentifier(leaf) && leaf.text === "process";
}

/** Words of functions that make a value safe, and of what they return. A name is enough where only a name made the value PHI. */
const MADE_SAFE = /^(?:(?:re)?encrypt(?:ed|s)?|hash(?:ed|es)?|mask(?:ed|s)?|redact(?:ed|s|ion)?|anonymi[sz]ed?|pseudonymi[sz]ed?|de_?identif(?:y|ied)|scrub(?:bed|s)?|obfuscated?|ciphertext|censor(?:ed)?)$/i;

/** Whether a name says that what it names makes a value safe, or is one that is. */
export function isSafeName(name: string): boolean {
  return wordsOf(name).some((word) => MADE_SAFE.test(word));
}

/** Whether the fact rests on names alone. */
export function isInferred({ confidence }: PhiFact): boolean {
  return confidence === "inferred-strong" || confidence === "inferred-weak";
}

/** Whether a variable or a function on the way is named as holding or making a value that is safe: `encrypted`, `maskSsn(…)`. */
export function isMadeSafeByName(flow: Flow, end: Visit): boolean {
  for (let visit: Visit | undefined = end; visit; visit = visit.parent) {
    const name = nameOf(flow.host, visit.place.node);
    if (name !== undefined && isNamedSafe(name)) return true;
  }
  return false;
}

/** Whether a name says that a value is safe, or a function makes it so. */
export function isNamedSafe(name: string): boolean {
  return wordsOf(name).some((word) => MADE_SAFE.test(word));
}

/** Words at the end of names of keys: `medicationId`, `getPatientReference`. */
const KEY_WORD = /^(?:ids?|uuids?|guids?|references?)$/i;
/** What no key is made of, whatever it is taken from: a diagnosis is not its row's key, but a record number may be called one. */
const NO_KEYS: ReadonlySet<PhiCategory> = new Set(["health", "diagnosis", "medication", "lab", "vital", "procedure", "allergy", "note", "mental-health", "substance-use", "reproductive", "hiv", "genetic"]);

/** Whether a variable or a call on the way is named as holding or giving the key of what was found. */
export function isKeyByName(flow: Flow, fact: PhiFact, end: Visit): boolean {
  if (!NO_KEYS.has(fact.category)) return false;
  for (let visit: Visit | undefined = end; visit; visit = visit.parent) {
    if (visit.place.path.length > 0) continue;
    const name = nameOf(flow.host, visit.place.node);
    if (name === "getReferenceString" && fact.confidence !== "tagged") return true;
    if (name !== undefined && isInferred(fact) && KEY_WORD.test(wordsOf(name).at(-1) ?? "")) return true;
  }
  return false;
}

/** Whether what is believed to be a record is put into a text as it is, where an object would read `[object Object]`: it is the record's key. */
export function isKeyInText({ host: { ts } }: Flow, { isRecord }: PhiFact, end: Visit): boolean {
  if (!isRecord) return false;
  for (let visit: Visit | undefined = end; visit; visit = visit.parent) {
    const { node, path } = visit.place;
    // What a call made of it may be its text.
    if (visit !== end && ts.isCallExpression(node)) return false;
    const { parent } = wrapped(ts, node);
    if (path.length === 0 && parent && (ts.isTemplateSpan(parent) || (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken))) return true;
  }
  return false;
}

function nameOf(host: Host, node: ts.Node): string | undefined {
  const { ts } = host;
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node)) {
    const callee = unwrap(ts, node.expression);
    return ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : undefined;
  }
  const name = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isPropertyDeclaration(node) ? node.name : undefined;
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

function wordsOf(name: string): readonly string[] {
  return name.split(/(?<=[a-z\d])(?=[A-Z])|[_\W]+/);
}
