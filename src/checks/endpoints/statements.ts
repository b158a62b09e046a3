/** The interpreter's statements. */
import type ts from "typescript";
import { type Activation, joinState, withKnown, type State } from "./activation.js";
import { bindName } from "./bindings.js";
import { evaluate, isEmptyValue, test } from "./expressions.js";
import { decided, FALSY, isAuthenticated, NOTHING, UNKNOWN, type Val } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";

/** Runs a statement; the state after it, undefined where control does not get there. */
export function execute(i: Interpreter, a: Activation, node: ts.Statement, state: State): State {
  const { ts } = i.flow.host;
  if (!state) return undefined;
  if (ts.isBlock(node)) return executeAll(i, a, node.statements, state);
  if (ts.isExpressionStatement(node)) return executeExpression(i, a, node, state);
  if (ts.isVariableStatement(node)) return declare(i, a, node.declarationList, state);
  if (ts.isIfStatement(node)) return executeIf(i, a, node, state);
  if (ts.isReturnStatement(node)) {
    const [end, val] = node.expression ? evaluate(i, a, node.expression, state) : [state, FALSY] as const;
    if (end) {
      a.returns.push({ g: end.g, val });
      if (node.expression) a.returned.push({ node: node.expression, g: end.g });
    }
    return undefined;
  }
  if (ts.isThrowStatement(node)) return void evaluate(i, a, node.expression, state);
  if (ts.isTryStatement(node)) return executeTry(i, a, node, state);
  if (ts.isSwitchStatement(node)) return executeSwitch(i, a, node, state);
  if (ts.isIterationStatement(node, false)) return executeLoop(i, a, node, state);
  if (ts.isLabeledStatement(node)) {
    const jump = { label: node.label.text, isLoop: false, breaks: [], continues: [] };
    a.jumps.push(jump);
    const end = execute(i, a, node.statement, state);
    a.jumps.pop();
    return jump.breaks.reduce(joinState, end);
  }
  if (ts.isBreakStatement(node) || ts.isContinueStatement(node)) return jumpTo(ts, a, node, state);
  return state;
}

function executeAll(i: Interpreter, a: Activation, statements: readonly ts.Statement[], state: State): State {
  let current = state;
  for (const statement of statements) current = execute(i, a, statement, current);
  return current;
}

function executeExpression(i: Interpreter, a: Activation, node: ts.ExpressionStatement, state: State): State {
  const [end, val] = evaluate(i, a, node.expression, state);
  const dropped = val.promise?.post && isAuthenticated(val.promise.post) && !isAuthenticated(state?.g ?? new Map());
  if (dropped) a.note("not-awaited", proofName(val), node);
  else if (val.promise === undefined && val.identity !== undefined && val.f !== undefined && val.t && isAuthenticated(val.t) && !isAuthenticated(end?.g ?? new Map())) a.note("ignored", val.identity, node);
  return end;
}

function proofName(val: { readonly promise?: { readonly post: ReadonlyMap<string, { readonly name: string }> | undefined } }): string {
  return [...(val.promise?.post?.values() ?? [])][0]?.name ?? "the check";
}

export function declare(i: Interpreter, a: Activation, list: ts.VariableDeclarationList, state: State): State {
  let current = state;
  for (const declaration of list.declarations) {
    if (declaration.initializer) {
      const before = a.touches.length;
      const [after, val] = evaluate(i, a, declaration.initializer, current);
      current = bindName(i, a, declaration.name, val, after);
      const isEmpty = isEmptyValue(i.flow.host.ts, declaration.initializer);
      if (after && declaration.type && !isEmpty) i.phi.declared(a, declaration, after.g);
      i.bound(a, declaration.name, isEmpty || a.touches.length > before);
    } else {
      current = bindName(i, a, declaration.name, FALSY, current);
      i.bound(a, declaration.name, true);
    }
  }
  return current;
}

function executeIf(i: Interpreter, a: Activation, node: ts.IfStatement, state: State): State {
  const { whenTrue, whenFalse } = test(i, a, node.expression, state);
  const then = execute(i, a, node.thenStatement, whenTrue);
  const other = node.elseStatement ? execute(i, a, node.elseStatement, whenFalse) : whenFalse;
  if (then && other && whenTrue && whenFalse) {
    const [good, bad] = isAuthenticated(whenFalse.g) ? [whenFalse, whenTrue] : [whenTrue, whenFalse];
    if (isAuthenticated(good.g) && !isAuthenticated(bad.g)) {
      const answered = (good === whenFalse ? then : other).g.has("ended");
      if (answered || good === whenFalse) a.note("falls-through", [...good.g.values()].at(-1)?.name ?? "the check", node);
    }
  }
  return joinState(then, other);
}

function executeTry(i: Interpreter, a: Activation, node: ts.TryStatement, state: State): State {
  const block = execute(i, a, node.tryBlock, state);
  let end = block;
  if (node.catchClause) {
    // An exception may come from any point of the block: only what held before it is known.
    const vars = new Map(state?.vars);
    for (const [symbol, val] of block?.vars ?? []) if (vars.has(symbol) && vars.get(symbol) !== val) vars.set(symbol, joinState({ g: new Map(), vars: new Map([[symbol, vars.get(symbol) ?? UNKNOWN]]) }, { g: new Map(), vars: new Map([[symbol, val]]) })?.vars.get(symbol) ?? UNKNOWN);
    const entry: State = state && { g: state.g, vars };
    const caught = execute(i, a, node.catchClause.block, node.catchClause.variableDeclaration ? bindName(i, a, node.catchClause.variableDeclaration.name, UNKNOWN, entry) : entry);
    if (block && caught && isAuthenticated(block.g) && !isAuthenticated(caught.g)) a.note("swallowed", [...block.g.values()].at(-1)?.name ?? "the check", node.catchClause);
    end = joinState(block, caught);
  }
  if (!node.finallyBlock) return end;
  // An exception may lead here, too: only what held before it is known.
  execute(i, a, node.finallyBlock, joinState(state, end));
  return end && execute(i, a, node.finallyBlock, end);
}

function executeSwitch(i: Interpreter, a: Activation, node: ts.SwitchStatement, state: State): State {
  const { ts } = i.flow.host;
  const [entry, val] = evaluate(i, a, node.expression, state);
  const jump = { label: undefined, isLoop: false, breaks: [] as State[], continues: [] as State[] };
  a.jumps.push(jump);
  let flowing: State;
  let hasDefault = false;
  let rest = entry;
  for (const clause of node.caseBlock.clauses) {
    let direct: State;
    if (ts.isDefaultClause(clause)) {
      hasDefault = true;
      direct = node.caseBlock.clauses.reduce((state, other) => (ts.isCaseClause(other) ? caseOf(i, a, node, other, val, state).whenFalse : state), entry);
    } else {
      const outcome = caseOf(i, a, node, clause, val, rest);
      direct = outcome.whenTrue;
      rest = outcome.whenFalse;
    }
    flowing = executeAll(i, a, clause.statements, joinState(flowing, direct));
  }
  a.jumps.pop();
  const end = jump.breaks.reduce(joinState, flowing);
  return hasDefault ? end : joinState(end, rest);
}

/** The states in which a case is the one, and in which it is not. */
function caseOf(i: Interpreter, a: Activation, { expression }: ts.SwitchStatement, clause: ts.CaseClause, val: Val, state: State): { readonly whenTrue: State; readonly whenFalse: State } {
  const { ts } = i.flow.host;
  if (expression.kind === ts.SyntaxKind.TrueKeyword) return test(i, a, clause.expression, state);
  if (val.identity !== undefined && !isNothing(ts, clause.expression)) {
    const { t, f } = decided(val, val.identity, clause, false);
    a.check(t ?? NOTHING);
    return { whenTrue: withKnown(state, t), whenFalse: withKnown(state, f) };
  }
  return { whenTrue: clause.expression.kind === ts.SyntaxKind.TrueKeyword ? withKnown(state, val.t) : state, whenFalse: state };
}

function isNothing(ts: Interpreter["flow"]["host"]["ts"], node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

function executeLoop(i: Interpreter, a: Activation, node: ts.IterationStatement, state: State): State {
  const { ts } = i.flow.host;
  const label = ts.isLabeledStatement(node.parent) ? node.parent.label.text : undefined;
  const jump = { label, isLoop: true, breaks: [] as State[], continues: [] as State[] };
  a.jumps.push(jump);
  let entry = state;
  let exit: State;
  if (ts.isForStatement(node)) {
    if (node.initializer) entry = ts.isVariableDeclarationList(node.initializer) ? declare(i, a, node.initializer, entry) : evaluate(i, a, node.initializer, entry)[0];
    const outcome = node.condition ? test(i, a, node.condition, entry) : { whenTrue: entry, whenFalse: undefined };
    const body = [execute(i, a, node.statement, outcome.whenTrue), ...jump.continues].reduce<State>(joinState, undefined);
    if (node.incrementor) evaluate(i, a, node.incrementor, body);
    exit = outcome.whenFalse;
  } else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    const [after, val] = evaluate(i, a, node.expression, entry);
    const bound = ts.isVariableDeclarationList(node.initializer) && node.initializer.declarations[0] ? bindName(i, a, node.initializer.declarations[0].name, val.path === undefined ? UNKNOWN : { ...UNKNOWN, path: val.path }, after) : after;
    const body = [execute(i, a, node.statement, bound), ...jump.continues].reduce<State>(joinState, undefined);
    exit = joinState(after, body);
  } else if (ts.isDoStatement(node)) {
    const body = [execute(i, a, node.statement, entry), ...jump.continues].reduce<State>(joinState, undefined);
    exit = test(i, a, node.expression, body).whenFalse;
  } else {
    const { expression, statement } = node as ts.WhileStatement;
    const outcome = test(i, a, expression, entry);
    execute(i, a, statement, outcome.whenTrue);
    exit = outcome.whenFalse;
  }
  a.jumps.pop();
  return jump.breaks.reduce(joinState, exit);
}

function jumpTo(ts: Interpreter["flow"]["host"]["ts"], a: Activation, node: ts.BreakOrContinueStatement, state: State): undefined {
  const isContinue = ts.isContinueStatement(node);
  for (let n = a.jumps.length - 1; n >= 0; n--) {
    const jump = a.jumps[n];
    if (!jump || (node.label ? jump.label !== node.label.text : isContinue && !jump.isLoop)) continue;
    (isContinue ? jump.continues : jump.breaks).push(state);
    return undefined;
  }
  return undefined;
}
