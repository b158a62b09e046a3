/** Tables and schemas of packages that are not installed: the checker knows no type of them, but the fields are written in the project. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import { resultTypeNode } from "../written-type.js";
import { elementOf } from "./uninstalled-fhir.js";

/** Members of a schema that give what it validated. */
const VALIDATES: ReadonlySet<string> = new Set(["parse", "parseAsync", "cast", "validate", "validateSync", "attempt"]);
/** Members of a query that give whole rows of the tables named in it. */
const ROWS_OF: ReadonlySet<string> = new Set(["from"]);
const DEPTH = 6;

/** The literal that lists the fields of the value of a node. */
export function uninstalledSchemaAt(host: Host, node: ts.Node): ts.ObjectLiteralExpression | undefined {
  const { ts } = host;
  if (ts.isCallExpression(node)) return ofCall(host, node);
  const symbol = ts.isIdentifier(node) ? host.checker.getSymbolAtLocation(node) : undefined;
  const declaration = symbol ? valueDeclarationOf(symbol) : node;
  const written = declaration && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isPropertyDeclaration(declaration)) ? declaration.type : undefined;
  return written && ofWritten(host, written, DEPTH);
}

/** The field of that name, where the literal has it. */
export function fieldOf(host: Host, literal: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralElementLike | undefined {
  return literal.properties.find((property) => property.name !== undefined && propertyNameText(host.ts, property.name) === name);
}

function ofCall(host: Host, call: ts.CallExpression): ts.ObjectLiteralExpression | undefined {
  const { ts, checker } = host;
  if (!(checker.getTypeAtLocation(call).flags & ts.TypeFlags.Any) && !isAnswer(host, call)) return undefined;
  const [asked] = call.typeArguments ?? [];
  if (asked) return ofWritten(host, asked, DEPTH);
  const callee = unwrap(ts, call.expression);
  if (ts.isPropertyAccessExpression(callee) && VALIDATES.has(callee.name.text)) return ofSchema(host, callee.expression, DEPTH);
  const declaration = declarationOf(host, callee);
  const written = declaration && resultTypeNode(ts, declaration);
  return (written && ofWritten(host, written, DEPTH)) ?? ofQuery(host, call);
}

/** Whether the call gives a promise or a list of what nobody knows. */
function isAnswer(host: Host, call: ts.CallExpression): boolean {
  const { ts, checker } = host;
  const type = checker.getTypeAtLocation(call);
  const [held] = type.flags & ts.TypeFlags.Object && (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference ? checker.getTypeArguments(type as ts.TypeReference) : [];
  return held !== undefined && held !== type && ((held.flags & ts.TypeFlags.Any) !== 0 || (checker.isArrayType(held) && checker.getTypeArguments(held as ts.TypeReference).some((part) => (part.flags & ts.TypeFlags.Any) !== 0)));
}

/** `db.select().from(patients).where(…)`: whole rows, where nothing is selected from them. */
function ofQuery(host: Host, call: ts.CallExpression): ts.ObjectLiteralExpression | undefined {
  const { ts } = host;
  let found: ts.ObjectLiteralExpression | undefined;
  for (let at: ts.Expression = call; ts.isCallExpression(at) || ts.isPropertyAccessExpression(at); at = unwrap(ts, at.expression)) {
    if (!ts.isCallExpression(at) || !ts.isPropertyAccessExpression(at.expression)) continue;
    const { text } = at.expression.name;
    const [first] = at.arguments;
    if (ROWS_OF.has(text) && first) found ??= ofSchema(host, first, DEPTH);
    if (text === "select" && first) return undefined;
  }
  return found;
}

/** `Result`, `Result[]`, `Promise<Result | undefined>`, `typeof results.$inferSelect`, `z.infer<typeof schema>`. */
function ofWritten(host: Host, written: ts.TypeNode, depth: number): ts.ObjectLiteralExpression | undefined {
  const { ts, checker } = host;
  const type = elementOf(ts, written);
  if (depth <= 0 || !(checker.getTypeFromTypeNode(type).flags & ts.TypeFlags.Any)) return undefined;
  if (ts.isTypeQueryNode(type)) return ofSchema(host, ts.isQualifiedName(type.exprName) ? type.exprName.left : type.exprName, depth);
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const [argument] = type.typeArguments ?? [];
  if (argument && ts.isTypeQueryNode(argument)) return ofSchema(host, argument.exprName, depth);
  const alias = declarationOf(host, type.typeName);
  return alias && ts.isTypeAliasDeclaration(alias) && !alias.typeParameters ? ofWritten(host, alias.type, depth - 1) : undefined;
}

/** The fields of a schema: those of the literal that a builder was given (`z.object({ … }).strict()`), or of the schema that it was made from. */
function ofSchema(host: Host, named: ts.Node, depth: number): ts.ObjectLiteralExpression | undefined {
  const { ts } = host;
  const declaration = depth > 0 ? declarationOf(host, named) : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  for (let at: ts.Expression = unwrap(ts, declaration.initializer); ts.isCallExpression(at) || ts.isNewExpression(at) || ts.isPropertyAccessExpression(at); at = unwrap(ts, at.expression)) {
    if (ts.isPropertyAccessExpression(at)) continue;
    const given = (at.arguments ?? []).map((argument) => unwrap(ts, argument));
    const literal = given.find((argument) => ts.isObjectLiteralExpression(argument) && argument.properties.some((property) => ts.isPropertyAssignment(property) && !isFlag(ts, property.initializer)));
    if (literal && ts.isObjectLiteralExpression(literal)) return literal;
    const from = given.find((argument) => ts.isIdentifier(argument));
    const made = from && ofSchema(host, from, depth - 1);
    if (made) return made;
  }
  return undefined;
}

/** `omit({ id: true })` lists names, not fields. */
function isFlag(ts: Host["ts"], value: ts.Expression): boolean {
  return value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword;
}

function declarationOf(host: Host, node: ts.Node): ts.Declaration | undefined {
  const symbol = symbolOf(host, node);
  return symbol && valueDeclarationOf(symbol);
}
