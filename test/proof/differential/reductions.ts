/** Smaller versions of a program, for shrinking one that shows a difference: each leaves out one piece, or puts a part in the place of a whole. */
import ts from "typescript";

/** A piece of the text and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BELOW = 2;

/**
 * The smaller versions, the ones that leave out most first. Not all of them are programs that the compiler accepts.
 * @param from the part of the text before it stays as it is
 */
export function* reductionsOf(program: string, from: number): Iterable<string> {
  const file = ts.createSourceFile("main.ts", program, ts.ScriptTarget.ES2022, true);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.end <= from) return;
    if (node.getStart() >= from) nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const edits of [nodes.flatMap(withoutStatement), nodes.flatMap(withoutListed), nodes.flatMap(withPart)]) {
    for (const { start, end, text } of edits) if (text.length < end - start) yield program.slice(0, start) + text + program.slice(end);
  }
}

const removed = (node: ts.Node): Edit => ({ start: node.pos, end: node.end, text: "" });
const replaced = (node: ts.Node, text: string): Edit => ({ start: node.getStart(), end: node.end, text });

function withoutStatement(node: ts.Node): readonly Edit[] {
  if (ts.isBlock(node)) {
    const inner = node.statements.map((statement) => statement.getText()).join("\n");
    if (ts.isBlock(node.parent)) return [removed(node), replaced(node, inner)];
    return ts.isStatement(node.parent) ? [replaced(node.parent, inner)] : [];
  }
  if (ts.isStatement(node) || ts.isClassElement(node) || ts.isCaseOrDefaultClause(node)) return [removed(node), ...withoutBranch(node)];
  return [];
}

function withoutBranch(node: ts.Node): readonly Edit[] {
  if (ts.isIfStatement(node) && node.elseStatement) return [{ start: node.thenStatement.end, end: node.end, text: "" }];
  if (ts.isTryStatement(node) && node.finallyBlock && node.catchClause) return [{ start: node.catchClause.end, end: node.end, text: "" }, removed(node.catchClause)];
  return [];
}

/** Parameters, arguments, elements and properties, each with its comma; what a variable is declared to be; defaults. */
function withoutListed(node: ts.Node): readonly Edit[] {
  const edits: Edit[] = [];
  for (const list of listsOf(node)) {
    list.forEach((part, i) => {
      const before = list[i - 1];
      const after = list[i + 1];
      edits.push(before ? { start: before.end, end: part.end, text: "" } : { start: part.pos, end: after ? after.pos : part.end, text: "" });
    });
  }
  if (ts.isVariableDeclaration(node) && node.type) edits.push({ start: node.name.end, end: node.type.end, text: "" });
  if ((ts.isParameter(node) || ts.isBindingElement(node)) && node.initializer) edits.push({ start: (ts.isParameter(node) && node.type ? node.type : node.name).end, end: node.initializer.end, text: "" });
  return edits;
}

function listsOf(node: ts.Node): readonly (readonly ts.Node[])[] {
  if (ts.isFunctionLike(node)) return [node.parameters];
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return [node.arguments ?? []];
  if (ts.isArrayLiteralExpression(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return [node.elements];
  return ts.isObjectLiteralExpression(node) ? [node.properties] : [];
}

/** A literal, or one of its parts, instead of an expression. */
function withPart(node: ts.Node): readonly Edit[] {
  if (!ts.isExpression(node) || ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) return [];
  const parts: string[] = ts.isStringLiteral(node) ? [] : ['"x"'];
  const collect = (part: ts.Node, depth: number): void => {
    if (part !== node && ts.isExpression(part) && !(ts.isPropertyAccessExpression(part.parent) && part.parent.name === part)) parts.push(part.getText());
    if (depth > 0) ts.forEachChild(part, (inner) => collect(inner, depth - 1));
  };
  collect(node, BELOW);
  return parts.map((text) => replaced(node, text));
}
