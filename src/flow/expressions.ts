/** Steps through expressions: what an expression's value was made of. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { returnsOf } from "../compiler/syntax.js";
import { expandCall, expandNew, expandTaggedTemplate } from "./calls.js";
import { isRuledOut } from "./checked-types.js";
import { claimBy } from "./claims.js";
import { isObjectOnStack } from "./defaults.js";
import { expandDeclaration, expandIdentifier, expandModule } from "./variables.js";
import { expandConverted } from "./conversions.js";
import { expandYield } from "./generators.js";
import { expandFunctionValue } from "./handed-functions.js";
import { expandOwnIterator } from "./instances.js";
import { expandArrayLiteral, expandJsxAttributes, expandObjectLiteral } from "./literals.js";
import { expandPropertyAccess, expandElementAccess } from "./members.js";
import { Expansion, unchecked, type Place } from "./place.js";
import type { Flow } from "./services.js";
import { expandThis } from "./this.js";

/** What lies one step behind a place. */
export function cameFrom(flow: Flow, place: Place): Expansion {
  const x = new Expansion(place);
  if (isRuledOut(flow, place)) x.clean();
  else expand(flow, x, place.node);
  return x;
}

function expand(flow: Flow, x: Expansion, node: ts.Node): void {
  const { ts, checker } = flow.host;
  const { SyntaxKind } = ts;
  if (x.place.path.length === 0 && isMadeText(ts, node) && expandConverted(flow, x, node, "text", node)) return;
  switch (node.kind) {
    case SyntaxKind.Identifier:
    case SyntaxKind.PrivateIdentifier:
      return expandOwnIterator(flow, x, node as ts.Identifier) ? undefined : expandIdentifier(flow, x, node as ts.Identifier);
    case SyntaxKind.ThisKeyword:
    case SyntaxKind.SuperKeyword:
      return expandThis(flow, x, node);
    case SyntaxKind.PropertyAccessExpression:
      return expandOwnIterator(flow, x, node as ts.PropertyAccessExpression) ? undefined : expandPropertyAccess(flow, x, node as ts.PropertyAccessExpression);
    case SyntaxKind.ElementAccessExpression:
      return expandElementAccess(flow, x, node as ts.ElementAccessExpression);
    case SyntaxKind.CallExpression:
      return expandCall(flow, x, node as ts.CallExpression);
    case SyntaxKind.NewExpression:
      return expandNew(flow, x, node as ts.NewExpression);
    case SyntaxKind.TaggedTemplateExpression:
      return expandTaggedTemplate(flow, x, node as ts.TaggedTemplateExpression);
    case SyntaxKind.ObjectLiteralExpression:
      return expandObjectLiteral(flow, x, node as ts.ObjectLiteralExpression);
    case SyntaxKind.ArrayLiteralExpression:
      return expandArrayLiteral(flow, x, node as ts.ArrayLiteralExpression);
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.SatisfiesExpression:
      return x.go((node as ts.ParenthesizedExpression).expression);
    case SyntaxKind.AwaitExpression:
    case SyntaxKind.SpreadElement:
      return x.go((node as ts.AwaitExpression).expression, { claim: unchecked(x.place.claim) });
    case SyntaxKind.AsExpression:
    case SyntaxKind.TypeAssertionExpression: {
      const { type, expression } = node as ts.AsExpression;
      const isConst = ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === "const";
      return x.go(expression, isConst ? {} : { claim: claimBy(flow, x.place.claim, checker.getTypeFromTypeNode(type), x.place.path) });
    }
    case SyntaxKind.ConditionalExpression: {
      const { whenTrue, whenFalse } = node as ts.ConditionalExpression;
      x.go(whenTrue);
      x.go(whenFalse);
      return;
    }
    case SyntaxKind.BinaryExpression:
      return expandBinary(flow, x, node as ts.BinaryExpression);
    case SyntaxKind.PrefixUnaryExpression: {
      const { operator, operand } = node as ts.PrefixUnaryExpression;
      if (operator === SyntaxKind.ExclamationToken) return x.clean();
      return expandConverted(flow, x, operand, "number", node) ? undefined : x.go(operand, { claim: unchecked(x.place.claim) });
    }
    case SyntaxKind.PostfixUnaryExpression:
      return x.go((node as ts.PostfixUnaryExpression).operand, { claim: unchecked(x.place.claim) });
    case SyntaxKind.TemplateExpression:
      for (const span of (node as ts.TemplateExpression).templateSpans) {
        x.go(span.expression, { path: [], except: [], claim: undefined }, "put into a template string", span.expression);
      }
      return;
    case SyntaxKind.YieldExpression:
      return expandYield(flow, x, node as ts.YieldExpression);
    case SyntaxKind.JsxExpression: {
      const inner = (node as ts.JsxExpression).expression;
      return inner ? x.go(inner) : x.clean();
    }
    case SyntaxKind.JsxAttributes:
      return expandJsxAttributes(flow, x, node as ts.JsxAttributes);
    case SyntaxKind.JsxElement:
      for (const child of (node as ts.JsxElement).children) if (ts.isJsxExpression(child) || ts.isJsxElement(child)) x.go(child, { path: [] });
      return x.go((node as ts.JsxElement).openingElement.attributes, { path: [] });
    case SyntaxKind.JsxSelfClosingElement:
      return x.go((node as ts.JsxSelfClosingElement).attributes, { path: [] });
    case SyntaxKind.ExpressionWithTypeArguments:
      return x.go((node as ts.ExpressionWithTypeArguments).expression);
    case SyntaxKind.GetAccessor:
      return expandGetter(flow, x, node as ts.GetAccessorDeclaration);
    case SyntaxKind.VariableDeclaration:
    case SyntaxKind.Parameter:
    case SyntaxKind.BindingElement:
    case SyntaxKind.PropertyDeclaration:
    case SyntaxKind.ExportAssignment:
      return expandDeclaration(flow, x, node as ts.Declaration);
    case SyntaxKind.ClassDeclaration:
    case SyntaxKind.ClassExpression:
      return expandStatic(flow, x, node as ts.ClassLikeDeclaration);
    case SyntaxKind.ModuleDeclaration: {
      const symbol = symbolOf(flow.host, (node as ts.ModuleDeclaration).name);
      return symbol ? expandModule(flow, x, symbol) : x.unknown(node);
    }
    case SyntaxKind.ArrowFunction:
    case SyntaxKind.FunctionExpression:
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.MethodDeclaration:
      return expandFunctionValue(flow, x, node as ts.FunctionLikeDeclaration);
    case SyntaxKind.MetaProperty:
      return x.clean();
    default:
      // Literals, `typeof`, `void`, `delete`, regular expressions, fragments.
      return x.clean();
  }
}

/** `${value}`, other than for a function that makes something of the value itself. */
function isMadeText(ts: Flow["host"]["ts"], node: ts.Node): node is ts.Expression {
  const span = node.parent as ts.Node | undefined;
  return span !== undefined && ts.isTemplateSpan(span) && span.expression === node && !ts.isTaggedTemplateExpression(span.parent.parent);
}

function expandBinary(flow: Flow, x: Expansion, node: ts.BinaryExpression): void {
  const { SyntaxKind } = flow.host.ts;
  const { left, right, operatorToken } = node;
  const operand = { path: [], except: [], claim: undefined };
  switch (operatorToken.kind) {
    case SyntaxKind.EqualsEqualsToken:
    case SyntaxKind.EqualsEqualsEqualsToken:
    case SyntaxKind.ExclamationEqualsToken:
    case SyntaxKind.ExclamationEqualsEqualsToken:
    case SyntaxKind.LessThanToken:
    case SyntaxKind.LessThanEqualsToken:
    case SyntaxKind.GreaterThanToken:
    case SyntaxKind.GreaterThanEqualsToken:
    case SyntaxKind.InKeyword:
    case SyntaxKind.InstanceOfKeyword:
      return x.clean();
    case SyntaxKind.CommaToken:
    case SyntaxKind.EqualsToken:
    case SyntaxKind.AmpersandAmpersandToken:
    case SyntaxKind.AmpersandAmpersandEqualsToken:
      return x.go(right);
    case SyntaxKind.BarBarToken:
    case SyntaxKind.QuestionQuestionToken:
    case SyntaxKind.BarBarEqualsToken:
    case SyntaxKind.QuestionQuestionEqualsToken:
      x.go(left);
      return isObjectOnStack(flow, left, x.place.context) ? undefined : x.go(right);
    default: {
      const description = operatorToken.kind === SyntaxKind.PlusToken || operatorToken.kind === SyntaxKind.PlusEqualsToken ? "concatenated or added" : "calculated";
      for (const side of [left, right]) if (!expandConverted(flow, x, side, "number", side)) x.go(side, operand, description, node);
    }
  }
}

/** A getter's value is what its body returns. */
function expandGetter(flow: Flow, x: Expansion, getter: ts.GetAccessorDeclaration): void {
  const returns = returnsOf(flow.host.ts, getter);
  if (returns.length === 0) return x.clean();
  for (const value of returns) x.go(value, {}, `returned by the getter \`${getter.name.getText()}\``, value);
}

/** A class as a value: its static fields are the parts of it. */
function expandStatic(flow: Flow, x: Expansion, node: ts.ClassLikeDeclaration): void {
  const [name, ...rest] = x.place.path;
  if (name === undefined) return x.clean();
  const symbol = symbolOf(flow.host, node.name ?? node);
  const member = symbol?.exports?.get(flow.host.ts.escapeLeadingUnderscores(name));
  const declaration = member?.valueDeclaration;
  if (!declaration) return x.clean();
  x.go(declaration, { path: rest });
}
