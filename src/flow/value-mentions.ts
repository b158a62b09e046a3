/** Value mentions: the places of the program that name what a declaration, a property or a module holds. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import type { Flow } from "./services.js";

/** Wherever a variable, function, class or method is named; a binding element where it is taken out of an object. */
export function mentionsOfName(flow: Flow, name: ts.Node): readonly ts.Node[] {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, name);
  if (!symbol) return [];
  const declaration = symbol.valueDeclaration;
  if (declaration && (ts.isMethodDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isGetAccessor(declaration) || ts.isPropertyAssignment(declaration))) return mentionsOfMember(flow, symbol);
  const found = flow.references.ofVariable(symbol).flatMap((reference): readonly ts.Node[] => {
    const { parent } = reference;
    if (ts.isPropertyAccessExpression(parent) && parent.name === reference) return [parent];
    return isAssignedTo(ts, reference) ? [] : [reference];
  });
  // Taken out of a namespace object: `const { log } = await import("./log")`.
  return isExported(ts, declaration) ? [...found, ...readMentions(flow, flow.references.ofMember(symbol))] : found;
}

/** Wherever the property of that name of an object literal or a class is named. */
export function mentionsOfProperty(flow: Flow, name: ts.PropertyName): readonly ts.Node[] {
  const { host } = flow;
  const isShorthand = host.ts.isShorthandPropertyAssignment(name.parent);
  const symbol = isShorthand ? host.checker.getSymbolAtLocation(name) : symbolOf(host, name);
  const found = symbol ? mentionsOfMember(flow, symbol) : [];
  // A shorthand's symbol at its name is the variable; the property is found through the literal's type.
  const literal = name.parent.parent;
  if (!isShorthand || !host.ts.isObjectLiteralExpression(literal)) return found;
  const property = host.checker.getPropertyOfType(host.checker.getTypeAtLocation(literal), name.getText());
  return property && property !== symbol ? [...found, ...mentionsOfMember(flow, property)] : found;
}

/** `module.exports = f`: wherever the module is required. */
export function mentionsOfModule(flow: Flow, exports: ts.Expression): readonly ts.Node[] {
  const { checker } = flow.host;
  const module = checker.getSymbolAtLocation(exports.getSourceFile());
  const exported = module?.exports?.get("export=" as ts.__String);
  return [exported, exported && checker.getExportSymbolOfSymbol(exported), module].flatMap((symbol) => (symbol ? flow.references.ofVariable(symbol) : []));
}

/** `export default f`: wherever that is imported and named. */
export function mentionsOfDefault(flow: Flow, assignment: ts.ExportAssignment): readonly ts.Node[] {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, assignment) ?? (assignment as ts.ExportAssignment & { symbol?: ts.Symbol }).symbol;
  return (symbol ? flow.references.ofVariable(symbol) : []).map((reference) => {
    const { parent } = reference;
    return ts.isPropertyAccessExpression(parent) && parent.name === reference ? parent : reference;
  });
}

/** Whether an expression is `module.exports`. */
export function isModuleExports(ts: Flow["host"]["ts"], node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "module" && node.name.text === "exports";
}

/** Also by the types that the object literal it stands in fits without being declared as them. */
function mentionsOfMember(flow: Flow, symbol: ts.Symbol): readonly ts.Node[] {
  const { references } = flow;
  const literal = symbol.valueDeclaration?.parent;
  const fitting = literal && flow.host.ts.isObjectLiteralExpression(literal) ? references.ofFittingMember(symbol, literal) : [];
  return readMentions(flow, [...references.ofMember(symbol), ...fitting]);
}

function readMentions(flow: Flow, mentions: readonly ts.Node[]): readonly ts.Node[] {
  return mentions.filter((mention) => flow.host.ts.isBindingElement(mention) || !isAssignedTo(flow.host.ts, mention));
}

function isAssignedTo(ts: Flow["host"]["ts"], node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.left === node;
}

function isExported(ts: Flow["host"]["ts"], declaration: ts.Declaration | undefined): boolean {
  return declaration !== undefined && (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
}
