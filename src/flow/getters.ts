/** Getters that reading a property may run: the declared one, those of subclasses, those of classes that implement the interface. */
import type ts from "typescript";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { thisContainerOf, unwrap } from "../compiler/syntax.js";
import { frameOf, type Context } from "./context.js";
import { classChain, memberOf, ownClassOf } from "./own-classes.js";
import type { Flow } from "./services.js";

const known = new WeakMap<Flow, Map<string, readonly ts.GetAccessorDeclaration[]>>();

/** The getters of the project that `access` may run; empty where the property is none. */
export function gettersOf(flow: Flow, access: ts.PropertyAccessExpression, property: ts.Symbol, context: Context | undefined): readonly ts.GetAccessorDeclaration[] {
  const { ts } = flow.host;
  const named = gettersNamed(flow, property.name);
  if (named.length === 0) return named;
  const declaration = valueDeclarationOf(property);
  const exact = exactClassOf(flow, access.expression, context);
  if (exact) {
    const member = memberOf(ts, classChain(flow, exact).classes, property.name);
    return member && ts.isGetAccessor(member) ? [member] : [];
  }
  return named.filter((getter) => {
    if (property.declarations?.includes(getter)) return true;
    const symbol = symbolOf(flow.host, getter.name);
    if (!symbol || !flow.references.isSameMember(symbol, property)) return false;
    // A base class's getter does not run where the class that is named has its own.
    return !declaration || isAbstract(declaration) || !flow.references.inherits(declaration.parent, getter.parent);
  });
}

/** All getters of that name with a body. */
function gettersNamed(flow: Flow, name: string): readonly ts.GetAccessorDeclaration[] {
  const { ts } = flow.host;
  let byName = known.get(flow);
  if (!byName) known.set(flow, (byName = new Map()));
  let found = byName.get(name);
  if (!found) {
    const getters = flow.references.program.mentionsOf(name).map((id) => id.parent as ts.Node).filter((node): node is ts.GetAccessorDeclaration => ts.isGetAccessor(node) && node.body !== undefined && isOwnNode(flow.host, node));
    byName.set(name, (found = getters));
  }
  return found;
}

/** The class of an object whose making is in sight: `new View()`, also as the receiver of the call on the stack. */
function exactClassOf(flow: Flow, receiver: ts.Expression, context: Context | undefined): ts.ClassLikeDeclaration | undefined {
  const { ts } = flow.host;
  const node = unwrap(ts, receiver);
  if (ts.isNewExpression(node)) return ownClassOf(flow, node);
  if (node.kind === ts.SyntaxKind.ThisKeyword) {
    const container = thisContainerOf(ts, node);
    const from = ts.isFunctionLike(container) ? frameOf(context, container)?.receiver : undefined;
    return from && ts.isExpression(from.node) && from.node !== node ? exactClassOf(flow, from.node, from.context) : undefined;
  }
  const declaration = ts.isIdentifier(node) ? symbolOf(flow.host, node)?.valueDeclaration : undefined;
  const isConstant = declaration && ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const;
  return isConstant && declaration.initializer && ts.isNewExpression(declaration.initializer) ? ownClassOf(flow, declaration.initializer) : undefined;
}

function isAbstract(declaration: ts.Declaration): boolean {
  return !(declaration as ts.GetAccessorDeclaration).body;
}
