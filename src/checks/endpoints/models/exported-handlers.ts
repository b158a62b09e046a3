/** Handlers as files export them: behind wrappers of libraries, and with the guards that those wrappers are given (middy, `defineEventHandler({ … })`). */
import type ts from "typescript";
import { unwrap } from "../../../compiler/syntax.js";
import type { HandlerRef, Standing } from "../endpoint.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { ANSWERING, calledWith, type Protocol } from "../protocols.js";
import type { Frame, Value } from "../values.js";
import { expressionOf } from "./exports-of.js";

const WEB = calledWith("req", "ctx");
const MIDDY: Protocol = { ...calledWith("req"), goesOn: "nothing" };
/** Members of a middleware chain that give the chain back. */
const CHAINED = /^(?:use|before|after|onError)$/;
/** Options of a handler's definition that hold what runs before it. */
const BEFORE = ["onRequest", "middleware"];

export class ExportedHandlers {
  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
  ) {}

  /** The functions behind an export: itself, or what wrappers of libraries are given. */
  of(declaration: ts.Declaration): readonly HandlerRef[] {
    const { ts } = this.i.flow.host;
    const expression = expressionOf(ts, declaration);
    if (expression) return this.in(expression, undefined);
    return ts.isFunctionDeclaration(declaration) && declaration.body ? [{ node: declaration, frame: undefined }] : [];
  }

  /** The functions that an expression stands for, or that wrappers of libraries are given in it. */
  in(node: ts.Expression, frame: Frame | undefined, depth = 0): readonly HandlerRef[] {
    const { ts } = this.i.flow.host;
    if (depth > 6) return [];
    if (this.i.values.functionsOf(node, frame).length > 0) return [{ node, frame }];
    return this.i.values.resolve(node, frame).flatMap((value): readonly HandlerRef[] => {
      if (ts.isObjectLiteralExpression(value.node) && depth > 0) return this.option(value, "handler").flatMap((one) => this.inValue(one, depth + 1));
      if (!ts.isCallExpression(value.node)) return [];
      const callee = unwrap(ts, value.node.expression);
      // `middy(handler).use(…)`: what came before the `use`.
      const inner = ts.isPropertyAccessExpression(callee) && ts.isCallExpression(unwrap(ts, callee.expression)) ? this.in(callee.expression, value.frame, depth + 1) : [];
      return inner.length > 0 && ts.isPropertyAccessExpression(callee) && CHAINED.test(callee.name.text) ? inner : [...inner, ...value.node.arguments.flatMap((argument) => this.in(argument, value.frame, depth + 1))];
    });
  }

  private inValue({ node, frame }: Value, depth: number): readonly HandlerRef[] {
    const { ts } = this.i.flow.host;
    if (ts.isExpression(node)) return this.in(node, frame, depth);
    return ts.isMethodDeclaration(node) ? [{ node, frame }] : [];
  }

  private option(value: Value, name: string): readonly Value[] {
    return this.i.values.memberOf(value, name) ?? [];
  }

  /** What wraps the handler where it is exported: `withApiAuthRequired(handler)`, `middy(handler).use(auth())`. */
  wrappers(node: ts.Expression, depth = 0): readonly Standing[] {
    const { ts } = this.i.flow.host;
    if (depth > 8) return [];
    return this.i.values.resolve(node, undefined).flatMap((value): readonly Standing[] => {
      if (ts.isObjectLiteralExpression(value.node) && depth > 0) return BEFORE.flatMap((name) => this.option(value, name)).map((one) => ({ attached: this.middleware.classify(one.node, one.frame, ANSWERING), where: "route" }));
      if (!ts.isCallExpression(value.node)) return [];
      const callee = unwrap(ts, value.node.expression);
      if (ts.isPropertyAccessExpression(callee) && (callee.name.text === "use" || callee.name.text === "before")) {
        return [...this.wrappers(callee.expression, depth + 1), ...value.node.arguments.flatMap((argument) => this.middy(argument, value.frame, callee.name.text === "before"))];
      }
      const inner = value.node.arguments.flatMap((argument) => this.wrappers(argument, depth + 1));
      const row = this.i.guards.row(callee, ["factory", "middleware"]);
      if (row || this.i.guards.declared(callee)) return [{ attached: this.middleware.classify(value.node, value.frame, WEB), where: "route" }, ...inner];
      // `middy().use(auth()).handler(handler)`
      const chained = ts.isPropertyAccessExpression(callee) && ts.isCallExpression(unwrap(ts, callee.expression)) ? this.wrappers(callee.expression, depth + 1) : [];
      return [...chained, ...inner];
    });
  }

  /** A middleware of middy: an object whose `before` throws or answers. */
  private middy(argument: ts.Expression, frame: HandlerRef["frame"], isFunction: boolean): readonly Standing[] {
    const { ts } = this.i.flow.host;
    const callee = ts.isCallExpression(argument) ? argument.expression : argument;
    if (this.i.guards.declared(callee) || this.i.guards.row(callee, ["factory"])) return [{ attached: this.middleware.classify(argument, frame, WEB), where: "route" }];
    return this.i.values.resolve(argument, frame).flatMap((value): readonly Standing[] => {
      if (ts.isArrayLiteralExpression(value.node)) return value.node.elements.flatMap((element) => this.middy(element, value.frame, isFunction));
      return (isFunction ? [value] : this.option(value, "before")).map((one) => ({ where: "route", attached: { ...this.middleware.classify(one.node, one.frame, MIDDY), name: argument.getText().slice(0, 40) } }));
    });
  }
}
