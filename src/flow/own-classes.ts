/** Classes of the project: which one a `new` makes an object of, what it extends, its constructor and members. */
import type ts from "typescript";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { propertyNameText, walk } from "../compiler/syntax.js";
import type { Flow } from "./services.js";

/** The class of the project that a `new` expression makes an object of. */
export function ownClassOf(flow: Flow, node: ts.NewExpression): ts.ClassLikeDeclaration | undefined {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, node.expression);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (declaration && ts.isClassLike(declaration) && isOwnNode(flow.host, declaration)) return declaration;
  if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && ts.isClassExpression(declaration.initializer)) return declaration.initializer;
  return undefined;
}

/** A class with those it extends, most derived first; `outside` where the chain leaves the project. */
export function classChain(flow: Flow, start: ts.ClassLikeDeclaration): { readonly classes: readonly ts.ClassLikeDeclaration[]; readonly outside: ts.Expression | undefined } {
  const { ts } = flow.host;
  const classes: ts.ClassLikeDeclaration[] = [];
  let current: ts.ClassLikeDeclaration | undefined = start;
  while (current && !classes.includes(current)) {
    classes.push(current);
    const heritage: ts.ExpressionWithTypeArguments | undefined = current.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    if (!heritage) return { classes, outside: undefined };
    const symbol = symbolOf(flow.host, heritage.expression);
    const base: ts.Declaration | undefined = symbol && valueDeclarationOf(symbol);
    if (!base || !ts.isClassLike(base) || !isOwnNode(flow.host, base)) return { classes, outside: heritage.expression };
    current = base;
  }
  return { classes, outside: undefined };
}

/** The constructor of a class that has a body. */
export function constructorOf(ts: Flow["host"]["ts"], declaration: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return declaration.members.find((m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined);
}

/** The `super(…)` of a constructor. */
export function superCall(ts: Flow["host"]["ts"], constructor: ts.ConstructorDeclaration): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  walk(ts, constructor, (node) => {
    if (!found && ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found = node;
    return !found;
  });
  return found;
}

/** The member of that name, most derived first. */
export function memberOf(ts: Flow["host"]["ts"], classes: readonly ts.ClassLikeDeclaration[], name: string): ts.ClassElement | undefined {
  for (const declaration of classes) {
    const found = declaration.members.filter((m) => m.name && propertyNameText(ts, m.name) === name && !(ts.canHaveModifiers(m) && ts.getModifiers(m)?.some((k) => k.kind === ts.SyntaxKind.StaticKeyword)));
    const member = found.find((m) => ts.isGetAccessor(m)) ?? found.find((m) => (m as ts.MethodDeclaration).body !== undefined) ?? found.find((m) => ts.isPropertyDeclaration(m));
    if (member) return member;
  }
  return undefined;
}
