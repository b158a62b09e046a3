/**
 * Opaque calls: calls whose callee is a value (`handlers[k](x)`, `make("a")(x)`, `for (const f of list) f(x)`, a parameter, a field).
 * Their callees are found backwards, once for the program, and turned round: which opaque calls may call a function.
 */
import type ts from "typescript";
import { nameIndexOf } from "../compiler/name-index.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../compiler/symbols.js";
import { unwrap, wrapped } from "../compiler/syntax.js";
import { namespaceAccess } from "./contributions.js";
import { functionOf } from "./own-functions.js";
import type { Flow, FunctionValue } from "./services.js";

/** A call of a function value. */
export interface OpaqueCall {
  readonly call: ts.CallExpression;
  readonly value: FunctionValue;
}

export class OpaqueCalls {
  private calls: Map<ts.Node, OpaqueCall[]> | undefined;
  private building = false;

  /** Whether the search that fills it is under way. */
  get isBuilding(): boolean {
    return this.building;
  }

  constructor(private readonly flow: () => Flow) {}

  /** The opaque calls that may call a function. */
  of(fn: ts.Node): readonly OpaqueCall[] {
    // Asked while it is being built: the search that asks goes on without it.
    if (this.building || (!this.calls && isOnlyCalled(this.flow(), fn))) return [];
    this.calls ??= this.build();
    return this.calls.get(fn) ?? [];
  }

  private build(): Map<ts.Node, OpaqueCall[]> {
    this.building = true;
    const flow = this.flow();
    const { ts } = flow.host;
    const calls = new Map<ts.Node, OpaqueCall[]>();
    const fields = new Set(flow.host.files.flatMap((file) => [...nameIndexOf(ts, file).fieldNames]));
    for (const file of flow.host.files) {
      const { calls: byName, variableNames } = nameIndexOf(ts, file);
      for (const [name, list] of byName) {
        if (name !== "" && !variableNames.has(name) && !fields.has(name)) continue;
        for (const call of list) {
          if (!ts.isCallExpression(call) || !isOpaque(flow, call.expression)) continue;
          for (const value of flow.functionsOf(call.expression, undefined, true)) {
            const known = calls.get(value.fn);
            if (known) known.push({ call, value });
            else calls.set(value.fn, [{ call, value }]);
          }
        }
      }
    }
    this.building = false;
    return calls;
  }
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
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration)) return !functionOf(ts, declaration);
    return false;
  }
  return ts.isElementAccessExpression(node) || ts.isCallExpression(node) || ts.isConditionalExpression(node) || ts.isBinaryExpression(node) || ts.isAwaitExpression(node);
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
