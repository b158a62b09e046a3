/** Why a value that goes into a sink is no finding: the ends of its history, in sentences. */
import type ts from "typescript";
import { ELEMENT, KEY, type AccessPath } from "../../compiler/access-path.js";
import { symbolOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Leaf, Place } from "../../flow/place.js";
import { isSanitizer } from "../../flow/sanitizers.js";
import { searchFrom, type Visit } from "../../flow/search.js";
import type { Flow } from "../../flow/services.js";
import { isSurrogateKey } from "../../phi/dictionary/classify-name.js";
import { shortText } from "../positions.js";
import { describeFunction, type ExaminedValue } from "./find-leaks.js";

const MOST_REASONS = 6;
const SIZES: ReadonlySet<string> = new Set(["length", "size", "byteLength"]);

/** What made a value safe, or left its history open: the surest reasons first, each once. */
export function reasonsOf(flow: Flow, value: ExaminedValue): readonly string[] {
  const own = decisiveReason(flow, value.node);
  if (own !== undefined) return [own];
  const byWeight = new Map<string, number>();
  const judgedAtCalls = new Set<ts.Node>();
  searchFrom(flow, value.starts, (leaf, visit) => {
    if (leaf.kind === "parameter") judgedAtCalls.add(parameterOf(leaf) ?? leaf.fn);
    if (leaf.kind === "unknown" && judgedAtCalls.has(leaf.at)) return;
    const reason = describeEnd(flow, leaf, visit);
    if (reason && !byWeight.has(reason.text)) byWeight.set(reason.text, reason.weight);
  });
  const weightiest = Math.min(...byWeight.values());
  const all = [...byWeight].filter(([, weight]) => weight < TRIVIAL || weight === weightiest).sort(([, a], [, b]) => a - b).map(([text]) => text);
  return all.length > MOST_REASONS ? [...all.slice(0, MOST_REASONS), `There are ${all.length - MOST_REASONS} more such parts.`] : all;
}

/** Sentences about what was declared or known to make a value safe on its way, whether or not it did so for all of it. */
export function safeParts(flow: Flow, value: ExaminedValue): readonly string[] {
  const found = new Set<string>();
  searchFrom(flow, value.starts, (leaf, visit) => {
    const reason = leaf.kind === "clean" ? (sanitizedBy(flow, visit.place.node) ?? exclusion(flow, visit.place)) : undefined;
    if (reason !== undefined) found.add(reason);
  });
  return [...found].slice(0, MOST_REASONS);
}

/** A sentence, and how little it says: what is declared comes before what is merely not known, and that before constants. */
interface Reason {
  readonly text: string;
  readonly weight: number;
}

const TRIVIAL = 3;

function describeEnd(flow: Flow, leaf: Leaf, { place }: Visit): Reason | undefined {
  switch (leaf.kind) {
    case "phi":
      // Strong enough evidence has become a finding.
      return { text: `\`${leaf.fact.declaration}\` may be PHI (${leaf.fact.why}), but a name on the way says that it was made safe.`, weight: 0 };
    case "parameter": {
      const name = nameOfPart(parameterOf(leaf), leaf.path);
      return { text: keyByName(name, leaf.path) ?? describeParameter(flow, leaf.fn, name, fieldsIn(leaf.path).length > 0), weight: 1 };
    }
    case "clean": {
      const declared = sanitizedBy(flow, place.node) ?? exclusion(flow, place) ?? harmless(flow, place.node);
      return declared === undefined ? trivial(flow, place.node) : { text: declared, weight: 0 };
    }
    case "unknown": {
      if (!flow.host.ts.isParameter(leaf.at)) return { text: describeUnknown(flow, leaf.at), weight: 1 };
      const name = nameOfPart(leaf.at, place.path);
      return { text: keyByName(name, place.path) ?? `\`${name}\` ${fieldsIn(place.path).length > 0 ? "comes in" : "is"} a parameter that nothing in the program binds; neither its type nor its name says that it is PHI.`, weight: 2 };
    }
  }
}

/** What alone settles that an expression is not PHI, whatever its history. */
function decisiveReason(flow: Flow, node: ts.Node): string | undefined {
  return sanitizedBy(flow, node) ?? exclusion(flow, { node, path: [] }) ?? harmless(flow, node);
}

function describeParameter(flow: Flow, fn: ts.SignatureDeclaration, name: string, isPart: boolean): string {
  const calls = flow.usesOf(fn).filter(({ kind }) => kind === "call").length;
  const where = calls === 0 ? "nothing in the program calls it by its name" : `${calls} in the program`;
  return `\`${name}\` ${isPart ? "comes in" : "is"} a parameter of \`${describeFunction(flow, fn)}\` whose type says nothing: what callers pass is judged at their calls (${where}).`;
}

function parameterOf({ fn, index }: Extract<Leaf, { kind: "parameter" }>): ts.ParameterDeclaration | undefined {
  return index >= 0 ? fn.parameters[index] : fn.parameters.at(-1);
}

/** Such as `patient.id`; what is taken out of a parameter at once is called by its own name. */
function nameOfPart(parameter: ts.ParameterDeclaration | undefined, path: AccessPath): string {
  const names = fieldsIn(path);
  const isPattern = parameter !== undefined && /^[{[]/.test(parameter.name.getText());
  const base = parameter && !(isPattern && names.length > 0) ? [shortText(parameter.name)] : [];
  return [...base, ...names].join(".") || "a parameter";
}

/** The names in a path, without the places in lists. */
function fieldsIn(path: AccessPath): readonly string[] {
  return path.filter((segment) => segment !== ELEMENT && segment !== KEY);
}

function keyByName(name: string, path: AccessPath): string | undefined {
  const last = fieldsIn(path).at(-1);
  return last !== undefined && (isSurrogateKey(last) || /^_?id$/.test(last)) ? `\`${name}\` is the key of a record by its name.` : undefined;
}

/** The sanitizer that a call goes to. */
function sanitizedBy(flow: Flow, node: ts.Node): string | undefined {
  const { ts } = flow.host;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const [known] = flow.catalog.sanitizersOf(node.expression, ts.isNewExpression(node) ? "new" : "call");
  if (known) return `\`${shortText(node)}\` is made safe by ${known.pack.library} (${known.row.effect}).`;
  if (!ts.isCallExpression(node)) return undefined;
  const declared = flow.functionsOf(node.expression, undefined).some(({ fn }) => isSanitizer(flow, fn)) || calleeIsTagged(flow, node);
  return declared ? `\`${shortText(node)}\` is the result of a function tagged \`@phiSanitizer\`.` : undefined;
}

function calleeIsTagged(flow: Flow, call: ts.CallExpression): boolean {
  const declaration = symbolOf(flow.host, unwrap(flow.host.ts, call.expression))?.valueDeclaration;
  return declaration !== undefined && flow.phi.tagsOf(declaration).sanitizer === true;
}

/** A declaration that says that the value is not PHI. */
function exclusion(flow: Flow, { node, path }: Pick<Place, "node" | "path">): string | undefined {
  const { ts, checker } = flow.host;
  const verdict = ts.isPropertyAccessExpression(node)
    ? flow.phi.ofProperty(checker.getTypeAtLocation(node.expression), node.name.text)
    : ts.isIdentifier(node)
      ? verdictOfSymbol(flow, node)
      : undefined;
  if (verdict?.kind === "not-phi") return `\`${shortText(node)}\` is not PHI: ${verdict.why}.`;
  const within = path.length > 0 && ts.isExpression(node) ? flow.phi.atPath(checker.getTypeAtLocation(node), path) : undefined;
  return within?.kind === "not-phi" ? `\`${[shortText(node), ...path].join(".")}\` is not PHI: ${within.why}.` : undefined;
}

function verdictOfSymbol(flow: Flow, node: ts.Identifier) {
  const symbol = symbolOf(flow.host, node);
  return symbol && flow.phi.ofSymbol(symbol);
}

/** Expressions that give away nothing of what they look at. */
function harmless({ host: { ts, checker } }: Flow, node: ts.Node): string | undefined {
  const text = `\`${shortText(node)}\``;
  if (ts.isPropertyAccessExpression(node) && SIZES.has(node.name.text)) return `${text} is a count.`;
  if (ts.isTypeOfExpression(node)) return `${text} names a type.`;
  if (ts.isCallExpression(node) && /^Object\.keys$/.test(node.expression.getText())) return `${text} holds the names of fields, not what is in them.`;
  const isComputed = ts.isBinaryExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isCallExpression(node) || ts.isConditionalExpression(node);
  return isComputed && checker.getTypeAtLocation(node).flags & ts.TypeFlags.BooleanLike ? `${text} is true or false.` : undefined;
}

function trivial(flow: Flow, node: ts.Node): Reason | undefined {
  if (!flow.host.ts.isExpression(node)) return undefined;
  return { text: `\`${shortText(node)}\` ${isConstant(flow, node) ? "is a constant" : "holds nothing of a patient"}.`, weight: TRIVIAL };
}

/** Whether an expression is written out: a text, a number. */
export function isConstantText(flow: Flow, node: ts.Node): boolean {
  return flow.host.ts.isLiteralExpression(node);
}

function isConstant({ host: { ts } }: Flow, node: ts.Expression): boolean {
  return ts.isLiteralExpression(node) || ts.isPrefixUnaryExpression(node) || node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

function describeUnknown(flow: Flow, at: ts.Node): string {
  const { ts, checker } = flow.host;
  const text = `\`${shortText(at)}\``;
  const isAny = (checker.getTypeAtLocation(at).flags & ts.TypeFlags.Any) !== 0;
  if (ts.isCallExpression(at) || ts.isNewExpression(at)) {
    const signature = checker.getResolvedSignature(at)?.declaration;
    if (!signature && isAny) return `What ${text} returns is not known: the call could not be resolved. A tag \`@phi\` on the variable that takes it decides.`;
  }
  if (isAny) return `${text} has the type \`any\`, and its name says nothing of a patient.`;
  return `Neither the type of ${text} (\`${shortType(checker.typeToString(checker.getTypeAtLocation(at)))}\`) nor its name says that it is PHI.`;
}

function shortType(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
