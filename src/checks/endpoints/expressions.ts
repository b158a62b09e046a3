/** The interpreter's expressions: evaluated in order, each with what its value says about the caller. */
import type ts from "typescript";
import { isAssignment } from "../../compiler/name-index.js";
import { symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { propertyNameText } from "../../compiler/syntax.js";
import { joinState, withKnown, type Activation, type State } from "./activation.js";
import { memberVal } from "./bindings.js";
import { evaluateCall, evaluateNew } from "./calls.js";
import { comparisonVal } from "./comparisons.js";
import { both, either, FALSY, guarantee, isAuthenticated, joinVal, NOTHING, TRUTHY, UNKNOWN, type Guarantee, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";

export type Evaluated = readonly [State, Val];

/** The states in which a condition holds and does not. */
export function test(i: Interpreter, a: Activation, node: ts.Expression, state: State): { readonly whenTrue: State; readonly whenFalse: State } {
  const { ts } = i.flow.host;
  if (ts.isParenthesizedExpression(node)) return test(i, a, node.expression, state);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const { whenTrue, whenFalse } = test(i, a, node.operand, state);
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken) {
      const left = test(i, a, node.left, state);
      const right = test(i, a, node.right, left.whenTrue);
      return { whenTrue: right.whenTrue, whenFalse: joinState(left.whenFalse, right.whenFalse) };
    }
    if (operator === ts.SyntaxKind.BarBarToken) {
      const left = test(i, a, node.left, state);
      const right = test(i, a, node.right, left.whenFalse);
      return { whenTrue: joinState(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse };
    }
  }
  const [after, val] = evaluate(i, a, node, state);
  if (val.promise?.val.t && isAuthenticated(val.promise.val.t)) a.note("not-awaited", nameOf(val.promise.val.t), node);
  if (val.members) a.note("truthy-object", val.members.name, node);
  if (val.t) a.check(val.t);
  if (val.f) a.check(val.f);
  return { whenTrue: withKnown(after, val.t), whenFalse: withKnown(after, val.f) };
}

function nameOf(g: Guarantee): string {
  return [...g.values()][0]?.name ?? "the check";
}

/** Evaluates an expression in a state. */
export function evaluate(i: Interpreter, a: Activation, node: ts.Node, state: State): Evaluated {
  if (!state) return [undefined, UNKNOWN];
  const [after, val] = evaluateInner(i, a, node, state);
  if (val.identity !== undefined) a.identities.push({ node, name: val.identity });
  const g = hasPhi(val, after?.g ?? state.g);
  const by = a.narrowed.get(node);
  if (g) i.phi.expression(a, node, by === undefined ? g : both(g, guarantee("byCaller", { name: by, at: node })));
  return [after, val];
}

/** What is known where the value is at hand and holds PHI: it is there (not undefined), and, of a promise, it has been kept. */
function hasPhi(val: Val, g: Guarantee): Guarantee | undefined {
  if (!val.promise) return val.t && both(g, val.t);
  const { post, val: kept } = val.promise;
  return post && kept.t && both(g, both(post, kept.t));
}

function evaluateInner(i: Interpreter, a: Activation, node: ts.Node, state: NonNullable<State>): Evaluated {
  const { ts } = i.flow.host;
  const { SyntaxKind } = ts;
  switch (node.kind) {
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.TypeAssertionExpression:
      return evaluate(i, a, (node as ts.AsExpression).expression, state);
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.RegularExpressionLiteral:
    case SyntaxKind.ClassExpression:
      return [state, TRUTHY];
    case SyntaxKind.ArrowFunction:
    case SyntaxKind.FunctionExpression:
      i.capture(node, state);
      return [state, TRUTHY];
    case SyntaxKind.FalseKeyword:
    case SyntaxKind.NullKeyword:
      return [state, FALSY];
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return [state, (node as ts.StringLiteral).text === "" ? FALSY : { ...TRUTHY, constant: (node as ts.StringLiteral).text }];
    case SyntaxKind.NumericLiteral:
      return [state, Number((node as ts.NumericLiteral).text) === 0 ? FALSY : TRUTHY];
    case SyntaxKind.Identifier:
      return [state, identifierVal(i, node as ts.Identifier, state)];
    case SyntaxKind.PropertyAccessExpression: {
      const access = node as ts.PropertyAccessExpression;
      const [after, base] = evaluate(i, a, access.expression, state);
      return [after, i.proven.refine(memberVal(base, access.name.text, node), access.name)];
    }
    case SyntaxKind.ElementAccessExpression: {
      const access = node as ts.ElementAccessExpression;
      const [after, base] = evaluate(i, a, access.expression, state);
      const [end] = evaluate(i, a, access.argumentExpression, after);
      return [end, ts.isStringLiteralLike(access.argumentExpression) ? memberVal(base, access.argumentExpression.text, node) : UNKNOWN];
    }
    case SyntaxKind.AwaitExpression: {
      const [after, val] = evaluate(i, a, (node as ts.AwaitExpression).expression, state);
      if (!val.promise) return [isNever(i, node) ? undefined : after, val];
      if (val.promise.post) a.check(val.promise.post);
      return [isNever(i, node) ? undefined : withKnown(after, val.promise.post), val.promise.val];
    }
    case SyntaxKind.PrefixUnaryExpression: {
      const prefix = node as ts.PrefixUnaryExpression;
      if (prefix.operator !== SyntaxKind.ExclamationToken) return [evaluate(i, a, prefix.operand, state)[0], UNKNOWN];
      return asVal(test(i, a, prefix.operand, state), true);
    }
    case SyntaxKind.BinaryExpression:
      return evaluateBinary(i, a, node as ts.BinaryExpression, state);
    case SyntaxKind.ConditionalExpression: {
      const { condition, whenTrue, whenFalse } = node as ts.ConditionalExpression;
      const outcome = test(i, a, condition, state);
      const [yes, yesVal] = evaluate(i, a, whenTrue, outcome.whenTrue);
      const [no, noVal] = evaluate(i, a, whenFalse, outcome.whenFalse);
      if (!yes || !no) return [yes ?? no, yes ? yesVal : noVal];
      return [joinState(yes, no), joinVal(withG(yesVal, yes.g), withG(noVal, no.g))];
    }
    case SyntaxKind.ObjectLiteralExpression:
      return evaluateObject(i, a, node as ts.ObjectLiteralExpression, state);
    case SyntaxKind.ArrayLiteralExpression:
      return [children(i, a, node, state), (node as ts.ArrayLiteralExpression).elements.length === 0 ? { ...TRUTHY, constant: "[]" } : TRUTHY];
    case SyntaxKind.TemplateExpression:
      return [children(i, a, node, state), TRUTHY];
    case SyntaxKind.CallExpression:
      return evaluateCall(i, a, node as ts.CallExpression, state);
    case SyntaxKind.NewExpression:
      return evaluateNew(i, a, node as ts.NewExpression, state);
    case SyntaxKind.VoidExpression:
      return [children(i, a, node, state), FALSY];
    case SyntaxKind.TypeOfExpression: {
      const [after, val] = evaluate(i, a, (node as ts.TypeOfExpression).expression, state);
      return [after, val.identity === undefined ? TRUTHY : { t: val.t, f: undefined, identity: val.identity }];
    }
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.ClassDeclaration:
      return [state, TRUTHY];
  }
  if (ts.isTypeNode(node)) return [state, UNKNOWN];
  return [children(i, a, node, state), UNKNOWN];
}

function children(i: Interpreter, a: Activation, node: ts.Node, state: State): State {
  let current = state;
  i.flow.host.ts.forEachChild(node, (child) => {
    current = evaluate(i, a, child, current)[0] ?? current;
  });
  return current;
}

/** A condition as a value. */
function asVal({ whenTrue, whenFalse }: { readonly whenTrue: State; readonly whenFalse: State }, negated: boolean): Evaluated {
  const [t, f] = negated ? [whenFalse, whenTrue] : [whenTrue, whenFalse];
  return [joinState(t, f), { t: t?.g, f: f?.g }];
}

function withG(val: Val, g: Guarantee): Val {
  return { ...val, t: val.t && both(val.t, g), f: val.f && both(val.f, g) };
}

function isNever(i: Interpreter, node: ts.Node): boolean {
  const { ts, checker } = i.flow.host;
  return (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Never) !== 0;
}

function identifierVal(i: Interpreter, node: ts.Identifier, state: NonNullable<State>): Val {
  const { ts } = i.flow.host;
  if (node.text === "undefined") return FALSY;
  const symbol = symbolOf(i.flow.host, node);
  if (!symbol) return UNKNOWN;
  const known = state.vars.get(symbol);
  if (known) return known;
  const declaration = valueDeclarationOf(symbol);
  return declaration && ts.isVariableDeclaration(declaration) ? i.constant(symbol) : UNKNOWN;
}

function evaluateObject(i: Interpreter, a: Activation, node: ts.ObjectLiteralExpression, state: State): Evaluated {
  const { ts } = i.flow.host;
  const props = new Map<string, Val>();
  let current = state;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const [after, val] = evaluate(i, a, property.expression, current);
      current = after;
      for (const [name, inner] of val.props ?? []) props.set(name, inner);
      continue;
    }
    const name = property.name && propertyNameText(ts, property.name);
    if (ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)) {
      const [after, val] = ts.isPropertyAssignment(property) ? evaluate(i, a, property.initializer, current) : [current, current ? shorthandVal(i, property, current) : UNKNOWN] as const;
      if (ts.isShorthandPropertyAssignment(property)) i.phi.expression(a, property.name, current?.g ?? NOTHING);
      current = after;
      if (name !== undefined) props.set(name, val);
    } else if (ts.isMethodDeclaration(property)) i.capture(property, current);
  }
  return [current, { t: NOTHING, f: undefined, props }];
}

function shorthandVal(i: Interpreter, property: ts.ShorthandPropertyAssignment, state: NonNullable<State>): Val {
  const symbol = i.flow.host.checker.getShorthandAssignmentValueSymbol(property);
  return (symbol && state.vars.get(symbol)) ?? UNKNOWN;
}

function evaluateBinary(i: Interpreter, a: Activation, node: ts.BinaryExpression, state: NonNullable<State>): Evaluated {
  const { ts } = i.flow.host;
  const { SyntaxKind } = ts;
  const operator = node.operatorToken.kind;
  switch (operator) {
    case SyntaxKind.AmpersandAmpersandToken: {
      const { whenTrue, whenFalse } = test(i, a, node.left, state);
      const [after, val] = evaluate(i, a, node.right, whenTrue);
      if (!after) return [whenFalse, UNKNOWN];
      const falsy = whenFalse && val.f ? either(whenFalse.g, both(val.f, after.g)) : whenFalse ? whenFalse.g : val.f && both(val.f, after.g);
      return [joinState(after, whenFalse), { ...val, t: val.t && both(val.t, after.g), f: falsy }];
    }
    case SyntaxKind.BarBarToken:
    case SyntaxKind.QuestionQuestionToken: {
      const [first, left] = evaluate(i, a, node.left, state);
      const [after, right] = evaluate(i, a, node.right, withKnown(first, left.f ?? NOTHING));
      const kept = withKnown(first, left.t);
      if (!after) return [kept, left];
      return [joinState(kept, after), { ...joinVal(left, right), t: left.t && right.t ? either(left.t, both(right.t, after.g)) : left.t ?? right.t, f: operator === SyntaxKind.BarBarToken ? right.f : left.f && right.f ? either(left.f, right.f) : right.f ?? left.f }];
    }
    case SyntaxKind.CommaToken: {
      const [first] = evaluate(i, a, node.left, state);
      return evaluate(i, a, node.right, first);
    }
  }
  if (isAssignment(ts, operator)) return evaluateAssignment(i, a, node, state);
  const [first, left] = evaluate(i, a, node.left, state);
  const [after, right] = evaluate(i, a, node.right, first);
  return [after, comparisonVal(i, a, node, left, right)];
}

function evaluateAssignment(i: Interpreter, a: Activation, node: ts.BinaryExpression, state: State): Evaluated {
  const { ts } = i.flow.host;
  const before = a.touches.length;
  const [after, val] = evaluate(i, a, node.right, state);
  if (ts.isIdentifier(node.left)) i.bound(a, node.left, a.touches.length > before || isEmptyValue(ts, node.right));
  if (ts.isIdentifier(node.left)) return [i.assign(after, node.left, node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? val : UNKNOWN), val];
  if (ts.isPropertyAccessExpression(node.left) || ts.isElementAccessExpression(node.left)) {
    if (after) i.proven.record(node, val.identity !== undefined || isAuthenticated(both(after.g, val.t ?? NOTHING)));
    const [end, base] = evaluate(i, a, node.left.expression, after);
    // Koa answers with what is assigned: `ctx.body = …`.
    if (base.path !== undefined && ts.isPropertyAccessExpression(node.left) && node.left.name.text === "body") a.answers.push({ node, g: after?.g ?? NOTHING });
    return [end, val];
  }
  return [after, val];
}

/** Nothing that could hold PHI: `null`, `undefined`, `[]`. */
export function isEmptyValue(ts: Interpreter["flow"]["host"]["ts"], node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined") || (ts.isArrayLiteralExpression(node) && node.elements.length === 0);
}
