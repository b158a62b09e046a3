/** Subjects: which object is meant, as far as the text says, so that a read can be compared with what a grant names. */
import type ts from "typescript";
import { ELEMENT } from "../../compiler/access-path.js";
import { symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { parametersOf, propertyNameText, thisContainerOf, unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import type { AccessCalls } from "./access-call.js";
import { isWritten } from "./writes.js";

/** Where the way to an object starts. */
export type SubjectRoot =
  | { readonly kind: "variable"; readonly symbol: ts.Symbol }
  | { readonly kind: "parameter"; readonly fn: ts.Node; readonly index: number }
  | { readonly kind: "this"; readonly container: ts.Node }
  /** The value of an expression that no name stands for: a call, a literal, a choice. */
  | { readonly kind: "value"; readonly node: ts.Node };

/** A root and the properties that lead from it to the object; `types[i]` is the type after `i` of them. */
export interface Form {
  readonly root: SubjectRoot;
  readonly path: readonly string[];
  readonly types: readonly (ts.Type | undefined)[];
}

/**
 * The object that is read. The first form is the object itself; the others say what it is an element of, so that a grant for a
 * collection covers its elements.
 */
export interface Subject {
  readonly forms: readonly Form[];
  /** Classes and interfaces that declare what is read, beside those of the types. */
  readonly owners: readonly ts.Symbol[];
}

/** Array methods that hand the elements to their callback, with the positions of its parameters that get one. */
const ELEMENT_PARAMETERS: Readonly<Record<string, readonly number[]>> = {
  map: [0], forEach: [0], filter: [0], some: [0], every: [0], find: [0], findLast: [0], findIndex: [0], findLastIndex: [0], flatMap: [0],
  reduce: [1], reduceRight: [1], sort: [0, 1], toSorted: [0, 1], then: [0],
};
const ELEMENT_RESULTS: ReadonlySet<string> = new Set(["at", "find", "findLast", "pop", "shift", "get"]);
const SAME_ELEMENTS: ReadonlySet<string> = new Set(["filter", "slice", "sort", "toSorted", "reverse", "toReversed", "values", "concat"]);
const MAX_DEPTH = 12;
const MAX_PATH = 6;

/** Finds out which objects expressions stand for. */
export class Subjects {
  private readonly known = new Map<ts.Node, readonly Form[]>();
  private readonly reassigned = new Map<ts.Symbol, boolean>();

  constructor(
    private readonly flow: Flow,
    private readonly access: AccessCalls,
  ) {}

  /** The forms of an expression, the object itself first. */
  formsOf(expression: ts.Node, depth = 0): readonly Form[] {
    const known = this.known.get(expression);
    if (known) return known;
    if (depth > MAX_DEPTH) return [this.value(expression)];
    const forms = this.compute(expression, depth + 1).slice(0, 6);
    this.known.set(expression, forms);
    return forms;
  }

  /** The forms of what a pattern takes apart: an initializer, a parameter, the elements of an iterable, or a property of another pattern. */
  formsOfPattern(pattern: ts.Node, depth = 0): readonly Form[] {
    const { ts } = this.flow.host;
    const { parent } = pattern;
    if (depth > MAX_DEPTH) return [this.value(pattern)];
    if (ts.isParameter(parent)) return this.parameterForms(parent, this.typeOf(pattern), depth + 1);
    if (ts.isBindingElement(parent)) return this.elementForms(parent, this.typeOf(pattern), depth + 1);
    if (ts.isVariableDeclaration(parent)) return this.declaredForms(parent, this.typeOf(pattern), depth + 1) ?? [this.value(pattern)];
    if (ts.isBinaryExpression(parent) && parent.left === pattern) return this.formsOf(parent.right, depth + 1);
    if (ts.isForOfStatement(parent) && parent.initializer === pattern) return this.extend(this.formsOf(parent.expression, depth + 1), ELEMENT, this.typeOf(pattern));
    if (ts.isPropertyAssignment(parent) && parent.initializer === pattern) {
      return this.extend(this.formsOfPattern(parent.parent, depth + 1), propertyNameText(ts, parent.name) ?? ELEMENT, this.typeOf(pattern));
    }
    if (ts.isArrayLiteralExpression(parent)) return this.extend(this.formsOfPattern(parent, depth + 1), String(parent.elements.indexOf(pattern as ts.Expression)), this.typeOf(pattern));
    if (ts.isParenthesizedExpression(parent)) return this.formsOfPattern(parent, depth + 1);
    return [this.value(pattern)];
  }

  /** One property further. */
  extend(forms: readonly Form[], segment: string, type: ts.Type | undefined): readonly Form[] {
    return forms.flatMap((form) => (form.path.length >= MAX_PATH ? [] : [{ root: form.root, path: [...form.path, segment], types: [...form.types, type] }]));
  }

  private compute(written: ts.Node, depth: number): readonly Form[] {
    const { ts } = this.flow.host;
    const node = ts.isExpression(written) ? unwrap(ts, written) : written;
    if (ts.isIdentifier(node)) return this.identifierForms(node, depth);
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) {
      return [{ root: { kind: "this", container: thisContainerOf(ts, node) }, path: [], types: [this.typeOf(node)] }];
    }
    if (ts.isPropertyAccessExpression(node)) return this.extend(this.formsOf(node.expression, depth), node.name.text, this.typeOf(node));
    if (ts.isElementAccessExpression(node)) {
      const key = node.argumentExpression;
      const segment = ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : ELEMENT;
      const forms = this.extend(this.formsOf(node.expression, depth), segment, this.typeOf(node));
      return segment === ELEMENT ? [this.value(node), ...forms] : forms;
    }
    if (ts.isAwaitExpression(node)) return this.formsOf(node.expression, depth);
    if (ts.isSpreadElement(node)) return this.formsOf(node.expression, depth);
    if (ts.isCallExpression(node)) return this.callForms(node, depth);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken) return this.formsOf(node.right, depth);
    return [this.value(node)];
  }

  private identifierForms(node: ts.Identifier, depth: number): readonly Form[] {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, node);
    const declaration = symbol && valueDeclarationOf(symbol);
    if (!symbol || !declaration) return [this.value(node)];
    const type = this.typeOf(node);
    const own: Form = { root: { kind: "variable", symbol }, path: [], types: [type] };
    if (ts.isParameter(declaration)) return this.isReassigned(symbol) ? [own] : this.parameterForms(declaration, type, depth);
    if (ts.isBindingElement(declaration)) return this.isReassigned(symbol) ? [own] : this.elementForms(declaration, type, depth);
    if (ts.isVariableDeclaration(declaration) && !this.isReassigned(symbol)) return this.declaredForms(declaration, type, depth, own) ?? [own];
    return [own];
  }

  private parameterForms(parameter: ts.ParameterDeclaration, type: ts.Type | undefined, depth: number): readonly Form[] {
    const { ts } = this.flow.host;
    const fn = parameter.parent;
    const index = parametersOf(ts, fn).indexOf(parameter);
    const own: Form = { root: { kind: "parameter", fn, index }, path: [], types: [type] };
    if (parameter.dotDotDotToken) return [own];
    // What is handed over is known here by the parameter's type.
    return [own, ...this.handedForms(fn, index, depth).map((form) => ({ ...form, types: [...form.types.slice(0, -1), form.types.at(-1) ?? type] }))];
  }

  /** What the callee hands to a function that is written as its argument. */
  private handedForms(fn: ts.Node, index: number, depth: number): readonly Form[] {
    const { ts } = this.flow.host;
    let argument = fn;
    while (ts.isParenthesizedExpression(argument.parent)) argument = argument.parent;
    const call = argument.parent;
    if (!ts.isCallExpression(call) || !call.arguments.includes(argument as ts.Expression)) return [];
    return this.formsHandedBy(call, call.arguments.indexOf(argument as ts.Expression), index, depth);
  }

  /** What a call hands to the parameter of the function that is its argument at `position`. */
  formsHandedBy(call: ts.Node, position: number, index: number, depth = 0): readonly Form[] {
    const { ts } = this.flow.host;
    if (!ts.isCallExpression(call)) return [];
    const access = this.access.of(call);
    if (access?.kind === "allow-for") return access.workIndex === position && index === 0 && access.subject ? this.formsOf(access.subject, depth) : [];
    const callee = unwrap(ts, call.expression);
    if (!ts.isPropertyAccessExpression(callee) || position !== 0) return [];
    if (!ELEMENT_PARAMETERS[callee.name.text]?.includes(index)) return [];
    const receiver = this.formsOf(callee.expression, depth);
    return callee.name.text === "then" ? receiver : this.extend(receiver, ELEMENT, undefined);
  }

  private elementForms(element: ts.BindingElement, type: ts.Type | undefined, depth: number): readonly Form[] {
    const { ts } = this.flow.host;
    const pattern = element.parent;
    const base = this.formsOfPattern(pattern, depth);
    if (element.dotDotDotToken) return base;
    const segment = ts.isArrayBindingPattern(pattern) ? String(pattern.elements.indexOf(element)) : propertyNameText(ts, element.propertyName ?? element.name);
    return this.extend(base, segment ?? ELEMENT, type);
  }

  /** What a declaration stands for: another name for its initializer, or an element of what a loop goes through. */
  private declaredForms(declaration: ts.VariableDeclaration, type: ts.Type | undefined, depth: number, own?: Form): readonly Form[] | undefined {
    const { ts } = this.flow.host;
    const loop = declaration.parent.parent;
    if (ts.isForOfStatement(loop)) return [...(own ? [own] : [this.value(declaration)]), ...this.extend(this.formsOf(loop.expression, depth), ELEMENT, type)];
    if (!declaration.initializer) return undefined;
    const forms = this.formsOf(declaration.initializer, depth);
    // A name for a value that had none is as good as the value: both stand for the same object.
    return forms[0]?.path.includes(ELEMENT) && own ? [own, ...forms] : forms;
  }

  private callForms(call: ts.CallExpression, depth: number): readonly Form[] {
    const { ts } = this.flow.host;
    const own = this.value(call);
    const callee = unwrap(ts, call.expression);
    if (!ts.isPropertyAccessExpression(callee)) return [own];
    const name = callee.name.text;
    if (ELEMENT_RESULTS.has(name)) return [own, ...this.extend(this.formsOf(callee.expression, depth), ELEMENT, own.types[0])];
    if (SAME_ELEMENTS.has(name)) return [own, ...this.formsOf(callee.expression, depth)];
    return [own];
  }

  private value(node: ts.Node): Form {
    return { root: { kind: "value", node }, path: [], types: [this.typeOf(node)] };
  }

  private typeOf(node: ts.Node): ts.Type | undefined {
    const { checker } = this.flow.host;
    return checker.getNonNullableType(checker.getTypeAtLocation(node));
  }

  /** Whether a variable is written to after its declaration. */
  isReassigned(symbol: ts.Symbol): boolean {
    let known = this.reassigned.get(symbol);
    if (known === undefined) this.reassigned.set(symbol, (known = this.flow.references.ofVariable(symbol).some((reference) => isWritten(this.flow.host.ts, reference))));
    return known;
  }
}

/** Whether two ways start at one object. */
export function sameRoot(a: SubjectRoot, b: SubjectRoot): boolean {
  if (a.kind === "variable") return b.kind === "variable" && a.symbol === b.symbol;
  if (a.kind === "parameter") return b.kind === "parameter" && a.fn === b.fn && a.index === b.index;
  if (a.kind === "this") return b.kind === "this" && a.container === b.container;
  return b.kind === "value" && a.node === b.node;
}

/** A key: equal for subjects that no grant can tell apart. */
export function subjectKey(flow: Flow, subject: Subject): string {
  const ids = flow.contexts;
  const root = (form: Form): string => {
    const { root } = form;
    if (root.kind === "variable") return `v${ids.idOf(root.symbol)}`;
    if (root.kind === "parameter") return `p${ids.idOf(root.fn)}.${root.index}`;
    return root.kind === "this" ? `t${ids.idOf(root.container)}` : `n${ids.idOf(root.node)}`;
  };
  const types = (form: Form): string => form.types.map((type) => (type ? ids.idOf(type) : 0)).join();
  return [...subject.forms.map((form) => `${root(form)}.${form.path.join(".")}#${types(form)}`), ...subject.owners.map((owner) => `o${ids.idOf(owner)}`)].join("|");
}
