/**
 * Error roots: where PHI enters an error that is thrown. An error is followed back to where it is made, through variables and through
 * functions of the project that build it; what it is made of there, and what is set on it, is what leaks.
 */
import type ts from "typescript";
import { symbolOf } from "../../compiler/symbols.js";
import { containerOf, unwrap } from "../../compiler/syntax.js";
import { argumentsOf } from "../../flow/arguments.js";
import { writtenTo } from "../../flow/assignments.js";
import { nameOfCall } from "../../flow/binding.js";
import type { Argument } from "../../flow/context.js";
import { touchesOfVariable } from "../../flow/known-touches.js";
import { ownClassOf } from "../../flow/own-classes.js";
import { reach } from "../../flow/reaching.js";
import { resultsOf } from "../../flow/results.js";
import { isSanitizer } from "../../flow/sanitizers.js";
import { search } from "../../flow/search.js";
import type { Flow } from "../../flow/services.js";
import { argumentRoots } from "./argument-roots.js";
import type { Root } from "./leak.js";

/** How many functions deep an error may be built. */
const MAX_NESTING = 4;

/** How many places are looked at to say which argument carries PHI; where more are needed, the error is reported as a whole. */
const PLACES = 500;

/** Where PHI enters the error: the arguments it is made of and the fields set on it; a value thrown as it is, itself. */
export function rootsOfError(flow: Flow, expression: ts.Expression): readonly Root[] {
  return rootsOf(flow, expression, 0) ?? [whole(expression)];
}

/** Undefined where the expression is not seen to be an error that the program makes. */
function rootsOf(flow: Flow, expression: ts.Expression, nesting: number): readonly Root[] | undefined {
  const { ts } = flow.host;
  const node = unwrap(ts, expression);
  if (ts.isNewExpression(node)) return ownClassOf(flow, node) ? rootsOfOwnError(flow, node) : (node.arguments ?? []).map(whole);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap((branch) => rootsOf(flow, branch, nesting) ?? [whole(branch)]);
  if (ts.isIdentifier(node)) return rootsOfVariable(flow, node, nesting);
  if (!ts.isCallExpression(node)) return undefined;
  if (ts.isIdentifier(node.expression) && /^[A-Z]\w*Error$|^Error$/.test(node.expression.text)) return node.arguments.map(whole);
  return nesting < MAX_NESTING ? rootsOfBuilt(flow, node, nesting) : undefined;
}

/** A variable of the same function: the errors that reach the mention, and what is set on them. */
function rootsOfVariable(flow: Flow, node: ts.Identifier, nesting: number): readonly Root[] | undefined {
  const { ts } = flow.host;
  const symbol = symbolOf(flow.host, node);
  const declaration = symbol?.valueDeclaration;
  if (symbol && declaration && ts.isParameter(declaration)) return rootsOfGiven(flow, symbol, node);
  if (!symbol || !declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  // Rethrown: reported where it was thrown.
  if (ts.isCatchClause(declaration.parent)) return fieldsSet(flow, symbol, node);
  if (containerOf(ts, declaration) !== containerOf(ts, node)) return undefined;
  const roots: Root[] = [];
  for (const reached of reach(flow, node, { kind: "variable", symbol, name: node.text }, [], []).reached) {
    const values = reached.kind === "declaration" ? [declaration.initializer] : reached.kind === "write" && ts.isIdentifier(reached.target) ? writtenTo(flow.host, reached.target, [], []).map(({ value }) => value) : [];
    for (const value of values) {
      const made = value && ts.isExpression(value) ? rootsOf(flow, value, nesting) : [];
      if (!made) return undefined;
      roots.push(...made);
    }
  }
  return [...roots, ...fieldsSet(flow, symbol, node)];
}

/** An error that was handed in: what is set on it here, and the rest of it, which those who hand it in know. */
function rootsOfGiven(flow: Flow, symbol: ts.Symbol, node: ts.Identifier): readonly Root[] | undefined {
  const set = fieldsSet(flow, symbol, node);
  const paths = touchesOfVariable(flow, symbol).flatMap((touch) => (touch.kind === "write" && touch.at.pos < node.pos ? [touch.path] : []));
  return set.length > 0 ? [...set, { ...whole(node), except: paths }] : undefined;
}

/** `throw notFound(patient)`: what the function makes the error of. */
function rootsOfBuilt(flow: Flow, call: ts.CallExpression, nesting: number): readonly Root[] | undefined {
  const functions = flow.functionsOf(call.expression, undefined);
  const roots: Root[] = [];
  for (const { fn, bound } of functions) {
    if (isSanitizer(flow, fn)) continue;
    for (const { value } of resultsOf(flow, fn, [])) {
      const made = rootsOf(flow, value, nesting + 1);
      if (!made) return undefined;
      for (const root of made) roots.push(...rootsInCall(flow, root, fn, [...bound, ...argumentsOf(flow.host.ts, call, undefined)], nesting));
    }
  }
  return functions.length > 0 ? roots.map((root) => ({ ...root, via: [...(root.via ?? []), { at: call, description: `returned by \`${nameOfCall(flow, call)}\`` }] })) : undefined;
}

/** A root inside a function that builds an error, and what this call of it passes to the parameters that it is made of. */
function rootsInCall(flow: Flow, root: Root, fn: ts.SignatureDeclaration, args: readonly Argument[], nesting: number): readonly Root[] {
  const hits = search(flow, root.node, root.path, root.except).parameters;
  const passed = hits.filter((hit) => hit.fn === fn).flatMap((hit) => argumentRoots(hit, args));
  const entered = passed.flatMap((argument) => (argument.path.length === 0 && flow.host.ts.isExpression(argument.node) ? rootsOf(flow, argument.node, nesting + 1) : undefined) ?? [argument]);
  return [{ ...root, isBound: hits.every((hit) => hit.fn === fn) }, ...entered];
}

/** An error class of the project decides itself what it keeps; what it is given is where PHI enters. */
function rootsOfOwnError(flow: Flow, node: ts.NewExpression): readonly Root[] {
  const carrying = (node.arguments ?? []).filter((argument) => {
    let carries = false;
    flow.budget.within(PLACES, () => (carries = search(flow, argument, []).sources.length > 0));
    return carries;
  });
  const [source] = carrying.length > 0 ? search(flow, node, []).sources : [];
  if (!source) return [whole(node)];
  const via = [...source.trace].reverse();
  return carrying.map((argument) => ({ ...whole(argument), via }));
}

function fieldsSet(flow: Flow, symbol: ts.Symbol, thrown: ts.Node): readonly Root[] {
  const roots: Root[] = [];
  for (const touch of touchesOfVariable(flow, symbol)) {
    if (touch.kind === "write" && touch.at.pos < thrown.pos) for (const w of writtenTo(flow.host, touch.target, [], [])) roots.push({ node: w.value, path: w.path, except: w.except });
    if (touch.kind === "call" && touch.role === 0 && isObjectAssign(flow, touch.call)) for (const a of touch.call.arguments.slice(1)) roots.push(whole(a));
  }
  return roots;
}

function isObjectAssign(flow: Flow, call: ts.Node): call is ts.CallExpression {
  const { ts } = flow.host;
  return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === "assign";
}

function whole(node: ts.Node): Root {
  return { node, path: [], except: [] };
}
