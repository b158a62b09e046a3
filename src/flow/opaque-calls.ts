/**
 * Opaque calls: calls whose callee is a value (`handlers[k](x)`, `make("a")(x)`, `for (const f of list) f(x)`, a parameter, a field).
 * Their callees are found backwards, once for the program, and turned round: which opaque calls may call a function.
 */
import type ts from "typescript";
import { nameIndexOf } from "../compiler/name-index.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { unwrap, wrapped } from "../compiler/syntax.js";
import { touchesOfField } from "./fields.js";
import { namespaceAccess, touchesOfVariable } from "./known-touches.js";
import { functionOf, isMadeByLibrary } from "./own-functions.js";
import type { Flow, FunctionValue } from "./services.js";

/** A call of a function value. */
export interface OpaqueCall {
  readonly call: ts.CallExpression;
  readonly value: FunctionValue;
}

/** How many places are looked at to find the callees of all opaque calls of a program, and for each of its files more. */
const PLACES = 200_000;
const PLACES_PER_FILE = 100;

export class OpaqueCalls {
  private calls: Map<ts.Node, OpaqueCall[]> | undefined;
  private readonly ofSinks = new Map<ts.Node, ts.CallExpression[]>();
  private building = false;

  /** Whether the search that fills it is under way. */
  get isBuilding(): boolean {
    return this.building;
  }

  /** @param apart does work with places of its own, whatever is under way */
  constructor(
    private readonly flow: () => Flow,
    private readonly apart: (places: number, work: () => void) => void,
  ) {}

  /** The opaque calls that may call a function. */
  of(fn: ts.Node): readonly OpaqueCall[] {
    // Asked while it is being built: the search that asks goes on without it.
    if (this.building || (!this.calls && isOnlyCalled(this.flow(), fn))) return [];
    this.findAll();
    return this.calls?.get(fn) ?? [];
  }

  /** The opaque calls that may call a sink, by the expression that names it. */
  ofSink(named: ts.Expression): readonly ts.CallExpression[] {
    if (this.building) return [];
    this.findAll();
    return this.ofSinks.get(named) ?? [];
  }

  private findAll(): void {
    if (this.calls) return;
    this.building = true;
    try {
      this.apart(PLACES + PLACES_PER_FILE * this.flow().host.files.length, () => (this.calls = this.build()));
    } finally {
      this.building = false;
    }
  }

  private build(): Map<ts.Node, OpaqueCall[]> {
    const { budget, stoppedAt } = this.flow();
    const calls = new Map<ts.Node, OpaqueCall[]>();
    const asked = new Map<ts.Symbol, ts.Expression>();
    for (const call of this.candidates()) {
      if (budget.isSpent) {
        stoppedAt.add(call);
        break;
      }
      const callee = this.alike(call.expression, asked);
      for (const value of this.flow().functionsOf(callee, undefined, true)) add(calls, value.fn, { call, value });
      for (const named of this.flow().sinkFunctionsOf(callee)) add(this.ofSinks, named, call);
    }
    return calls;
  }

  /** The opaque calls of the program. By name first: to ask for the symbol of a property, the checker needs the type of its object. */
  private *candidates(): Iterable<ts.CallExpression> {
    const flow = this.flow();
    const { ts } = flow.host;
    const fields = new Set(flow.host.files.flatMap((file) => [...nameIndexOf(ts, file).callableFields, ...nameIndexOf(ts, file).propertyAssignments.keys()]));
    const imported = new Set(flow.host.files.flatMap((file) => [...nameIndexOf(ts, file).moduleVariables]));
    for (const file of flow.host.files) {
      const { calls: byName, variableNames } = nameIndexOf(ts, file);
      for (const [name, list] of byName) {
        const isVariable = variableNames.has(name) || imported.has(name);
        const isField = name === "" || fields.has(name);
        if (!isVariable && !isField) continue;
        for (const call of list) {
          if (ts.isCallExpression(call) && (isField || ts.isIdentifier(unwrap(ts, call.expression))) && isOpaque(flow, call.expression)) yield call;
        }
      }
    }
  }

  /** The first callee that surely is the same function: a variable that is never given another value is the same wherever it is called. */
  private alike(callee: ts.Expression, asked: Map<ts.Symbol, ts.Expression>): ts.Expression {
    const flow = this.flow();
    const symbol = flow.host.ts.isIdentifier(callee) ? symbolOf(flow.host, callee) : undefined;
    if (!symbol || touchesOfVariable(flow, symbol).some(({ kind }) => kind === "assign")) return callee;
    const first = asked.get(symbol);
    if (!first) asked.set(symbol, callee);
    return first ?? callee;
  }
}

function add<T>(lists: Map<ts.Node, T[]>, key: ts.Node, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Whether the callee's name does not say which function it is. */
export function isOpaque(flow: Flow, callee: ts.Expression): boolean {
  const { ts } = flow.host;
  const node = unwrap(ts, callee);
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) {
    const symbol = symbolOf(flow.host, node);
    const declaration = symbol && valueDeclarationOf(symbol);
    if (!declaration || !isOwnNode(flow.host, declaration)) return false;
    if (ts.isParameter(declaration) || ts.isBindingElement(declaration) || ts.isPropertySignature(declaration)) return true;
    if (isMadeByLibrary(flow, node, declaration)) return true;
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration)) return !functionOf(ts, declaration) || isReplaced(flow, symbol, declaration);
    return false;
  }
  return ts.isElementAccessExpression(node) || ts.isCallExpression(node) || ts.isConditionalExpression(node) || ts.isBinaryExpression(node) || ts.isAwaitExpression(node);
}

/** `onChange = (text: string) => {}`, and elsewhere `this.onChange = listener`: the function that the declaration shows is the first one only. */
function isReplaced(flow: Flow, symbol: ts.Symbol, declaration: ts.VariableDeclaration | ts.PropertyDeclaration | ts.PropertyAssignment): boolean {
  const { ts } = flow.host;
  if (ts.isVariableDeclaration(declaration)) return !(declaration.parent.flags & ts.NodeFlags.Const) && touchesOfVariable(flow, symbol).some(({ kind }) => kind === "assign");
  if (ts.isPropertyDeclaration(declaration) && declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword)) return false;
  return flow.host.files.some((file) => nameIndexOf(ts, file).propertyAssignments.has(symbol.name)) && touchesOfField(flow, symbol).some(({ kind }) => kind === "assign");
}

/** Whether a function is named only where it is called, so that it never is a value that something else calls. */
function isOnlyCalled(flow: Flow, fn: ts.Node): boolean {
  const { ts } = flow.host;
  const holder = ts.isArrowFunction(fn) || ts.isFunctionExpression(fn) ? fn.parent : fn;
  const isMember = ts.isMethodDeclaration(holder) && ts.isClassLike(holder.parent);
  if (!isMember && !ts.isFunctionDeclaration(holder) && !(ts.isVariableDeclaration(holder) && holder.parent.flags & ts.NodeFlags.Const)) return false;
  const symbol = holder.name && symbolOf(flow.host, holder.name);
  if (!symbol) return false;
  const references = isMember ? flow.references.ofMember(symbol) : flow.references.ofVariable(symbol).map((reference) => namespaceAccess(flow, reference));
  return references.every((reference) => {
    const node = wrapped(ts, reference);
    return ts.isCallExpression(node.parent) && node.parent.expression === node;
  });
}
