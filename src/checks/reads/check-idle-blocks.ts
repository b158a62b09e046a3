/** Blocks in which no PHI is read, neither by themselves nor by what they call: they record an access that never was. */
import type ts from "typescript";
import { symbolOf, valueDeclarationOf, isOwnNode } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import { packageOfFile, LIB_PACKAGE } from "../../compiler/identity.js";
import { search } from "../../flow/search.js";
import type { Flow } from "../../flow/services.js";
import { functionOf } from "../../flow/own-functions.js";
import type { AccessCall } from "./access-call.js";
import type { AccessAnalysis } from "./find-unallowed-reads.js";
import type { AccessProblem } from "./problem.js";

export function findIdleBlocks({ flow, reads }: AccessAnalysis, calls: readonly AccessCall[]): readonly AccessProblem[] {
  const blocks = calls.filter(({ kind }) => kind === "allow" || kind === "allow-for");
  if (blocks.length === 0) return [];
  const search = new ReadSearch(flow, new Set(reads().map(({ node }) => node)));
  return blocks.flatMap(({ call, workIndex }) => {
    const work = workIndex === undefined || workIndex < 0 ? undefined : call.arguments[workIndex];
    return work && search.provesNothingRead(work) ? [{ at: call.expression, message: `This \`${call.expression.getText()}\` block reads no PHI, neither itself nor through what it calls: remove it, or put it around the read.` }] : [];
  });
}

/** Looks for reads in functions and in what they call. Whatever is not known counts as a read. */
class ReadSearch {
  constructor(
    private readonly flow: Flow,
    private readonly reads: ReadonlySet<ts.Node>,
  ) {}

  provesNothingRead(work: ts.Expression): boolean {
    const values = this.flow.functionsOf(work, undefined);
    if (values.length === 0 || this.isParameter(work)) return false;
    const seen = new Set<ts.Node>();
    return !values.some(({ fn }) => this.mayRead(fn, seen));
  }

  private isParameter(work: ts.Expression): boolean {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, work);
    const declaration = symbol && valueDeclarationOf(symbol);
    return declaration !== undefined && (ts.isParameter(declaration) || ts.isBindingElement(declaration));
  }

  private mayRead(code: ts.Node, seen: Set<ts.Node>): boolean {
    if (seen.has(code)) return false;
    seen.add(code);
    const { ts } = this.flow.host;
    const visit = (node: ts.Node): boolean => {
      if (ts.isTypeNode(node)) return false;
      if (this.reads.has(node) || this.isPhi(node)) return true;
      if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && this.callMayRead(node, seen)) return true;
      if (ts.isPropertyAccessExpression(node) && this.getterMayRead(node, seen)) return true;
      if ((ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && this.flow.functionsOf(node.tagName as ts.Expression, undefined).some(({ fn }) => this.mayRead(fn, seen))) return true;
      return ts.forEachChild(node, visit) ?? false;
    };
    return visit(code);
  }

  /** A value that is PHI by itself, or of which nothing is known. */
  private isPhi(node: ts.Node): boolean {
    const { ts, checker } = this.flow.host;
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      const owner = checker.getTypeAtLocation(node.expression);
      if (owner.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
      return ts.isPropertyAccessExpression(node) && this.flow.phi.ofProperty(checker.getNonNullableType(owner), node.name.text)?.kind === "phi";
    }
    if (!ts.isIdentifier(node)) return false;
    const symbol = symbolOf(this.flow.host, node);
    if (!symbol) return false;
    if (this.flow.phi.ofSymbol(symbol)?.kind === "phi") return true;
    // A value that another block has let out is used here as it should be.
    const isText = (checker.getTypeAtLocation(node).flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) !== 0;
    return isText && (symbol.flags & ts.SymbolFlags.Variable) !== 0 && search(this.flow, node, []).sources.length > 0;
  }

  private callMayRead(call: ts.CallExpression | ts.NewExpression, seen: Set<ts.Node>): boolean {
    const { ts } = this.flow.host;
    const args = call.arguments ?? [];
    if (args.some((argument) => this.namedFunctionMayRead(argument, seen))) return true;
    if (ts.isNewExpression(call)) return this.classMayRead(call, seen);
    const values = this.flow.functionsOf(call.expression, undefined);
    if (values.length > 0) return values.some(({ fn }) => this.mayRead(fn, seen));
    // What is not in the program may read what it is given, and gives what it has read.
    if (this.isOfLanguage(call)) return false;
    if (this.isParameter(call.expression)) return true;
    const callee = unwrap(ts, call.expression);
    const given = [...args, ...(ts.isPropertyAccessExpression(callee) ? [callee.expression] : []), call];
    return given.some((node) => this.carriesPhi(node));
  }

  private classMayRead(call: ts.NewExpression, seen: Set<ts.Node>): boolean {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, call.expression);
    const declaration = symbol && valueDeclarationOf(symbol);
    if (declaration && ts.isClassLike(declaration) && isOwnNode(this.flow.host, declaration)) return this.mayRead(declaration, seen);
    return !this.isOfLanguage(call) && (call.arguments ?? []).some((argument) => this.carriesPhi(argument));
  }

  private namedFunctionMayRead(argument: ts.Expression, seen: Set<ts.Node>): boolean {
    const { ts, checker } = this.flow.host;
    const node = unwrap(ts, argument);
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node)) return false;
    if (checker.getTypeAtLocation(node).getCallSignatures().length === 0) return false;
    const values = this.flow.functionsOf(node, undefined);
    return values.length > 0 && values.some(({ fn }) => this.mayRead(fn, seen));
  }

  private getterMayRead(access: ts.PropertyAccessExpression, seen: Set<ts.Node>): boolean {
    const { ts } = this.flow.host;
    const getter = symbolOf(this.flow.host, access)?.declarations?.find((declaration) => ts.isGetAccessor(declaration));
    const fn = getter && functionOf(ts, getter);
    return fn !== undefined && this.mayRead(fn, seen);
  }

  private isOfLanguage(call: ts.CallExpression | ts.NewExpression): boolean {
    const symbol = symbolOf(this.flow.host, call.expression);
    const declaration = symbol && valueDeclarationOf(symbol);
    return declaration !== undefined && packageOfFile(this.flow.host, declaration.getSourceFile()) === LIB_PACKAGE;
  }

  private carriesPhi(node: ts.Node): boolean {
    const { ts, checker } = this.flow.host;
    const type = checker.getTypeAtLocation(node);
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
    return this.flow.phi.atPath(type, [])?.kind === "phi";
  }
}
