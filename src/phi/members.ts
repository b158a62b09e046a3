/** Members of declarations: their names, what holds them, and how people call them. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import { propertyNameText, unwrap } from "../compiler/syntax.js";

const membersByNode = new WeakMap<ts.Node, ReadonlyMap<string, readonly ts.Node[]>>();

/** The members that are written in a class, interface, object type, object literal or `@typedef`, by name. */
export function writtenMembers(ts: TypeScript, container: ts.Node): ReadonlyMap<string, readonly ts.Node[]> {
  const known = membersByNode.get(container);
  if (known) return known;
  const members = new Map<string, ts.Node[]>();
  const add = (member: ts.Node): void => {
    const name = memberName(ts, member);
    if (name === undefined) return;
    const same = members.get(name);
    if (same) same.push(member);
    else members.set(name, [member]);
  };
  for (const literal of literalsOf(ts, container)) {
    if (ts.isObjectLiteralExpression(literal)) literal.properties.forEach(add);
    else if (ts.isJSDocTypeLiteral(literal)) literal.jsDocPropertyTags?.forEach(add);
    else if (ts.isClassLike(literal) || ts.isInterfaceDeclaration(literal) || ts.isTypeLiteralNode(literal)) {
      for (const member of literal.members) {
        add(member);
        if (!ts.isConstructorDeclaration(member)) continue;
        for (const parameter of member.parameters) if (ts.isParameterPropertyDeclaration(parameter, member)) add(parameter);
      }
    }
  }
  membersByNode.set(container, members);
  return members;
}

/** The object types that a type alias or a schema constant directly is: its literal, or the literals of its intersection or union. */
function literalsOf(ts: TypeScript, container: ts.Node): readonly ts.Node[] {
  if (ts.isTypeAliasDeclaration(container)) return literalsIn(ts, container.type);
  if (ts.isVariableDeclaration(container)) return container.initializer ? literalOfSchema(ts, container.initializer) : [];
  if (ts.isJSDocTypedefTag(container)) {
    const written = container.typeExpression;
    return written === undefined ? [] : ts.isJSDocTypeLiteral(written) ? [written] : literalsIn(ts, written.type);
  }
  return [container];
}

/** The fields of a schema constant: `z.object({ … }).strict()`, `pgTable("patients", { … })`, `new Schema({ … })`. */
function literalOfSchema(ts: TypeScript, initializer: ts.Expression): readonly ts.Node[] {
  for (let at = unwrap(ts, initializer); ts.isCallExpression(at) || ts.isNewExpression(at); ) {
    const fields = at.arguments?.find((argument) => ts.isObjectLiteralExpression(argument));
    if (fields) return [fields];
    const callee = unwrap(ts, at.expression);
    if (!ts.isPropertyAccessExpression(callee)) break;
    at = unwrap(ts, callee.expression);
  }
  return [];
}

function literalsIn(ts: TypeScript, node: ts.TypeNode): readonly ts.Node[] {
  if (ts.isTypeLiteralNode(node)) return [node];
  if (ts.isParenthesizedTypeNode(node)) return literalsIn(ts, node.type);
  if (ts.isIntersectionTypeNode(node) || ts.isUnionTypeNode(node)) return node.types.flatMap((type) => literalsIn(ts, type));
  return [];
}

/** The name of a member, where it does not depend on a value: `#ssn` for private names. */
export function memberName(ts: TypeScript, member: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(member)) return member.name.text;
  if (ts.isElementAccessExpression(member)) {
    const key = unwrap(ts, member.argumentExpression);
    return ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : undefined;
  }
  if (ts.isBinaryExpression(member)) return memberName(ts, member.left);
  if (ts.isJSDocPropertyTag(member)) return ts.isIdentifier(member.name) ? member.name.text : member.name.right.text;
  const name = (member as { readonly name?: ts.PropertyName | ts.BindingName }).name;
  return name && propertyNameText(ts, name);
}

/** What holds a member: class, interface, object type, object literal or `@typedef`; `undefined` for what is no member. */
export function containerOfMember(ts: TypeScript, member: ts.Node): ts.Node | undefined {
  const parent = member.parent;
  if (!parent) return undefined;
  if (ts.isParameter(member)) return ts.isParameterPropertyDeclaration(member, parent) ? parent.parent : undefined;
  if (ts.isPropertyAccessExpression(member) || ts.isElementAccessExpression(member) || ts.isBinaryExpression(member)) {
    return classOfThisProperty(ts, ts.isBinaryExpression(member) ? member.left : member);
  }
  if (ts.isJSDocPropertyTag(member)) return ts.isJSDocTypeLiteral(parent) ? parent.parent : undefined;
  if (!(ts.isTypeElement(member) || ts.isClassElement(member) || ts.isObjectLiteralElement(member))) return undefined;
  const holds = ts.isClassLike(parent) || ts.isInterfaceDeclaration(parent) || ts.isTypeLiteralNode(parent) || ts.isObjectLiteralExpression(parent);
  return holds ? parent : undefined;
}

/** JavaScript: `this.name = …` in a class declares a property of it. */
function classOfThisProperty(ts: TypeScript, target: ts.Node): ts.Node | undefined {
  if (!(ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target))) return undefined;
  if (target.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  for (let at: ts.Node | undefined = target; at; at = at.parent) if (ts.isClassLike(at)) return at;
  return undefined;
}

/** Whether a member is something to call, not something to read: a method, or a property written as a function. */
export function isMethodLike(ts: TypeScript, member: ts.Node): boolean {
  if (ts.isMethodDeclaration(member) || ts.isMethodSignature(member) || ts.isConstructorDeclaration(member)) return true;
  if (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member) || ts.isParameter(member)) {
    if (member.type) return ts.isFunctionTypeNode(member.type) || ts.isConstructorTypeNode(member.type);
  }
  if (ts.isPropertyDeclaration(member) || ts.isPropertyAssignment(member)) {
    const value = member.initializer && unwrap(ts, member.initializer);
    return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
  }
  return false;
}

/** How people call a declaration: `Patient.name`, `describe()`, `ssn`. */
export function readableName(ts: TypeScript, declaration: ts.Node): string {
  const container = containerOfMember(ts, declaration);
  const name = memberName(ts, declaration) ?? nameFromUse(ts, declaration);
  const call = ts.isFunctionLike(declaration) && !ts.isAccessor(declaration) ? "()" : "";
  const owner = container && ownerName(ts, container);
  return owner ? `${owner}.${name}${call}` : `${name}${call}`;
}

/** The name of a class, interface or alias; for an inline object type, the path of what it is the type of: `Patient.home`. */
export function ownerName(ts: TypeScript, container: ts.Node): string | undefined {
  for (let at: ts.Node | undefined = container; at && !ts.isSourceFile(at) && !ts.isBlock(at); at = at.parent) {
    if (ts.isClassLike(at) || ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at) || ts.isJSDocTypedefTag(at)) {
      return at.name && "text" in at.name ? at.name.text : nameFromUse(ts, at);
    }
    if (at !== container && containerOfMember(ts, at)) return readableName(ts, at);
    if (ts.isVariableDeclaration(at) || ts.isParameter(at) || ts.isFunctionDeclaration(at)) return memberName(ts, at);
  }
  return undefined;
}

function nameFromUse(ts: TypeScript, declaration: ts.Node): string {
  const modifiers = ts.canHaveModifiers(declaration) ? ts.getModifiers(declaration) : undefined;
  if (modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) return "default";
  for (let at = declaration.parent; at && !ts.isBlock(at) && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isVariableDeclaration(at) || ts.isPropertyAssignment(at) || ts.isPropertyDeclaration(at) || ts.isBinaryExpression(at)) {
      return memberName(ts, at) ?? "(unnamed)";
    }
  }
  return "(unnamed)";
}

/** Whether a member belongs to the class itself, not to its instances. */
export function isStatic(ts: TypeScript, member: ts.Node): boolean {
  return ts.canHaveModifiers(member) && (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false);
}
