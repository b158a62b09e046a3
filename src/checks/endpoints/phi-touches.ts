/** Where PHI is at hand in a function: what a call loads, what is read by type, what a typed body brings in. */
import type ts from "typescript";
import { isOwnNode, symbolOf } from "../../compiler/symbols.js";
import { containerOf, wrapped } from "../../compiler/syntax.js";
import type { PhiFact } from "../../phi/fact.js";
import { writtenPhi } from "../../phi/inference/written-columns.js";
import type { Flow } from "../../flow/services.js";
import type { Activation, Touch } from "./activation.js";
import type { Guarantee } from "./guarantee.js";
import { isBehindRelations } from "./relations.js";

/** Members that say how many there are, or whether one is there, and hand out none. */
const COUNTING: ReadonlySet<string> = new Set(["length", "size", "has", "keys", "clear", "byteLength"]);

export class PhiTouches {
  private readonly facts = new WeakMap<ts.Node, PhiFact | null>();

  constructor(private readonly flow: Flow) {}

  /** Notes the PHI that an expression has at hand. */
  expression(a: Activation, node: ts.Node, g: Guarantee): void {
    const fact = this.factOf(node);
    if (fact && this.isBound(a, node)) return;
    if (fact) a.touch({ fact, at: node, way: this.wayOf(node, fact), g, via: [] });
  }

  private isBound(a: Activation, node: ts.Node): boolean {
    const symbol = this.flow.host.ts.isIdentifier(node) ? symbolOf(this.flow.host, node) : undefined;
    return symbol !== undefined && a.bound.has(symbol);
  }

  /** Notes a variable whose written type is PHI, whatever it is given. */
  declared(a: Activation, declaration: ts.VariableDeclaration, g: Guarantee): void {
    const fact = this.ofType(declaration.name);
    if (fact) a.touch({ fact, at: declaration.name, way: "takes", g, via: [] });
  }

  private factOf(node: ts.Node): PhiFact | undefined {
    let known = this.facts.get(node);
    if (known === undefined) this.facts.set(node, (known = this.find(node) ?? null));
    return known ?? undefined;
  }

  private wayOf(node: ts.Node, fact: PhiFact): Touch["way"] {
    const { ts } = this.flow.host;
    if (ts.isCallExpression(node) && fact.node === node && /^\s*["'`]?\s*(?:update|insert)\b/i.test(node.arguments[0]?.getText() ?? "")) return "writes";
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) return "loads";
    return ts.isAsExpression(node) || /(?:^|\.)(?:body|input|formData)$/.test(node.getText()) ? "takes" : "reads";
  }

  private find(node: ts.Node): PhiFact | undefined {
    const { ts } = this.flow.host;
    if (ts.isCallExpression(node)) return this.ofCall(node);
    if (ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) return this.ofType(node);
    if (ts.isAsExpression(node)) return ts.isConstTypeReference(node.type) ? undefined : this.ofType(node);
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return this.isRead(node) ? this.ofAccess(node) : undefined;
    return undefined;
  }

  private ofCall(call: ts.CallExpression): PhiFact | undefined {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, call.expression);
    const tagged = symbol && this.flow.phi.ofSymbol(symbol);
    if (tagged?.kind === "phi") return tagged;
    if (tagged?.kind === "not-phi") return undefined;
    const callee = call.expression;
    if (ts.isPropertyAccessExpression(callee) && !COUNTING.has(callee.name.text) && !(symbol?.declarations?.some((d) => isOwnNode(this.flow.host, d)))) {
      const receiver = this.ofContainer(callee.expression);
      if (receiver) return receiver;
    }
    return this.ofType(call) ?? this.ofNames(call);
  }

  /** What the names of a library's call say of what it gives, where its type says nothing: `pool.query("SELECT … FROM patients")`. */
  private ofNames(call: ts.CallExpression): PhiFact | undefined {
    const { ts, checker } = this.flow.host;
    const type = checker.getTypeAtLocation(call);
    const awaited = checker.getAwaitedType(type) ?? type;
    const isUnsaid = (awaited.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
    return isUnsaid && !this.isOwnCall(call) ? this.flow.phi.ofNames(call, []) ?? writtenPhi(this.flow.host, call) : undefined;
  }

  /** A method of a collection of PHI hands its elements out or takes them in. */
  private ofContainer(receiver: ts.Expression): PhiFact | undefined {
    const { ts } = this.flow.host;
    const type = this.flow.host.checker.getTypeAtLocation(receiver);
    const declared = type.getSymbol()?.name ?? "";
    const isCollection = /^(?:Readonly)?(?:Array|Map|Set)$|^(?:WeakMap|Iterator|IterableIterator|ArrayIterator|Promise)$/.test(declared) || (type.flags & ts.TypeFlags.StringLike) !== 0;
    return isCollection ? this.ofType(receiver) : undefined;
  }

  private ofAccess(node: ts.Expression): PhiFact | undefined {
    const { ts } = this.flow.host;
    if (ts.isPropertyAccessExpression(node)) {
      const said = this.flow.phi.ofProperty(this.flow.host.checker.getTypeAtLocation(node.expression), node.name.text);
      if (said?.kind === "phi") return said;
      if (said?.kind === "not-phi") return undefined;
    } else if (ts.isIdentifier(node)) {
      const symbol = symbolOf(this.flow.host, node);
      const said = symbol && this.flow.phi.ofSymbol(symbol);
      if (said?.kind === "phi") return said;
      if (said?.kind === "not-phi") return undefined;
    }
    return this.ofType(node);
  }

  /** What the type holds; what names say of an entity's relations is said of what a query mostly leaves out. */
  private ofType(node: ts.Node): PhiFact | undefined {
    const type = this.flow.host.checker.getTypeAtLocation(node);
    const verdict = this.flow.phi.atPath(type, []);
    if (verdict?.kind !== "phi") return undefined;
    return verdict.confidence === "inferred-strong" && isBehindRelations(this.flow.host, type, verdict, node) ? { ...verdict, confidence: "inferred-weak" } : verdict;
  }

  /** Whether the value itself is read here: not only a member of it, not only whether it is there. */
  private isRead(node: ts.Expression): boolean {
    const { ts } = this.flow.host;
    const outer = wrapped(ts, node);
    const { parent } = outer;
    if (!parent || ts.isTypeNode(parent) || ts.isParameter(parent) || (ts.isBindingElement(parent) && parent.initializer !== outer)) return false;
    if ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === outer) return false;
    if (ts.isPropertyAccessExpression(parent)) return false;
    if (ts.isCallExpression(parent) && parent.expression === outer) return false;
    if (ts.isCallExpression(parent) && ts.isIdentifier(node) && this.isOwnCall(parent) && this.isHandedOver(node)) return false;
    if (ts.isVariableDeclaration(parent) && parent.name === outer) return false;
    if ((ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent) || ts.isMethodDeclaration(parent)) && parent.name === outer) return false;
    if (ts.isBinaryExpression(parent)) {
      const operator = parent.operatorToken.kind;
      if (operator === ts.SyntaxKind.EqualsToken && parent.left === outer) return false;
      if (operator >= ts.SyntaxKind.EqualsEqualsToken && operator <= ts.SyntaxKind.ExclamationEqualsEqualsToken) return !isNothing(ts, parent.left) && !isNothing(ts, parent.right);
      if (operator === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === outer) return false;
    }
    if (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken) return false;
    if (ts.isTypeOfExpression(parent) || ts.isVoidExpression(parent)) return false;
    if ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === outer) return false;
    if (ts.isConditionalExpression(parent) && parent.condition === outer) return false;
    return !(ts.isExpressionStatement(parent));
  }

  /** What the framework hands over is handed on: what the callee reads of it is seen there. */
  private isHandedOver(node: ts.Identifier): boolean {
    const { ts } = this.flow.host;
    const declaration = symbolOf(this.flow.host, node)?.valueDeclaration;
    return declaration !== undefined && ts.isParameter(declaration) && containerOf(ts, node) !== undefined && !this.flow.phi.isModel(this.flow.host.checker.getTypeAtLocation(node));
  }

  private isOwnCall(call: ts.CallExpression): boolean {
    const symbol = symbolOf(this.flow.host, call.expression);
    return symbol?.declarations?.some((d) => isOwnNode(this.flow.host, d)) ?? false;
  }
}

function isNothing(ts: Flow["host"]["ts"], node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}
