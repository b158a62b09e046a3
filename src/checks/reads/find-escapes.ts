/** What leaves a block: PHI that its callback returns or assigns to a variable outside, where it is used outside of every block. */
import type ts from "typescript";
import type { TypeScript } from "../../compiler/host.js";
import { symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { containerOf, returnsOf, statementsIn, unwrap } from "../../compiler/syntax.js";
import { search } from "../../flow/search.js";
import type { PhiFact } from "../../phi/fact.js";
import { smallestExpressions } from "../leaks/smallest-expressions.js";
import type { AccessCall } from "./access-call.js";
import type { AccessAnalysis } from "./find-unallowed-reads.js";
import type { Subject } from "./subject.js";
import { isWritten } from "./writes.js";

/** A use outside of the block that read the value. */
export interface Escape {
  readonly node: ts.Node;
  readonly fact: PhiFact;
  readonly block: ts.CallExpression;
}

/** What a place may use is any PHI or none: values no longer belong to a record. */
const ANY: Subject = { forms: [], owners: [] };
const EQUALITIES: ReadonlySet<string> = new Set(["===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"]);

export function findEscapes(analysis: AccessAnalysis, calls: readonly AccessCall[]): readonly Escape[] {
  return calls.filter(({ kind }) => kind === "allow" || kind === "allow-for").flatMap((block) => escapesOf(analysis, block));
}

function escapesOf(analysis: AccessAnalysis, { call, workIndex }: AccessCall): readonly Escape[] {
  const { flow, allowed } = analysis;
  const { ts } = flow.host;
  const given = workIndex === undefined || workIndex < 0 ? undefined : call.arguments[workIndex];
  const work = given && unwrap(ts, given);
  if (!work || (!ts.isArrowFunction(work) && !ts.isFunctionExpression(work))) return [];
  const found: Escape[] = [];
  const take = (nodes: readonly ts.Node[], fact: PhiFact): void => {
    for (const node of nodes) if (!isAskedOnly(ts, node) && allowed.denialOf(node, ANY)) found.push({ node, fact, block: call });
  };
  const returned = returnsOf(ts, work).map((value) => factOf(analysis, value)).find(Boolean);
  if (returned) take(usesOfResult(analysis, call), returned);
  for (const { name, value } of assignmentsIn(analysis, work)) {
    const fact = factOf(analysis, value);
    const symbol = fact && symbolOf(flow.host, name);
    if (fact && symbol) take(flow.references.ofVariable(symbol).filter((reference) => !isWritten(ts, reference)), fact);
  }
  return found;
}

/** Whether a use asks about the value and has none of it: a count, a comparison, a test. */
function isAskedOnly(ts: TypeScript, node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node && (parent.name.text === "length" || parent.name.text === "size");
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isBinaryExpression(parent)) return EQUALITIES.has(ts.tokenToString(parent.operatorToken.kind) ?? "");
  return ts.isTypeOfExpression(parent) || (ts.isIfStatement(parent) && parent.expression === node);
}

/** The PHI that a value carries; a record by itself is none yet. */
function factOf({ flow }: AccessAnalysis, value: ts.Expression): PhiFact | undefined {
  const { checker, ts } = flow.host;
  for (const { node, path, except } of smallestExpressions(ts, { node: value, path: [], except: [] })) {
    if (flow.phi.isModel(checker.getTypeAtLocation(node))) continue;
    const [source] = search(flow, node, path, except).sources;
    if (source) return source.fact;
  }
  return undefined;
}

/** Where the result of a block is used: the names that it gets, or the block itself where it stands in an expression. */
function usesOfResult({ flow }: AccessAnalysis, call: ts.CallExpression): readonly ts.Node[] {
  const { ts } = flow.host;
  let node: ts.Node = call;
  while (ts.isAwaitExpression(node.parent) || ts.isParenthesizedExpression(node.parent) || ts.isAsExpression(node.parent) || ts.isNonNullExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return [];
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== node) return [call];
  return namesIn(ts, parent.name).flatMap((name) => {
    const symbol = symbolOf(flow.host, name);
    return symbol ? flow.references.ofVariable(symbol).filter((reference) => !isWritten(ts, reference)) : [];
  });
}

function namesIn(ts: AccessAnalysis["flow"]["host"]["ts"], name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(ts, element.name) : []));
}

/** Assignments in a callback to variables that were declared outside of it. */
function assignmentsIn({ flow }: AccessAnalysis, work: ts.FunctionLikeDeclaration): readonly { readonly name: ts.Identifier; readonly value: ts.Expression }[] {
  const { ts } = flow.host;
  if (!work.body) return [];
  return statementsIn(ts, work, (node) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isIdentifier(node.left)) return undefined;
    const symbol = symbolOf(flow.host, node.left);
    const declaration = symbol && valueDeclarationOf(symbol);
    const isOutside = declaration && declaration.getSourceFile() === work.getSourceFile() && containerOf(ts, declaration) !== work && !(declaration.pos >= work.pos && declaration.end <= work.end);
    return isOutside ? { name: node.left, value: node.right } : undefined;
  });
}
