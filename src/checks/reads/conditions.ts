/** Conditions: whether one that came out true or false says that access to a subject is allowed. */
import type ts from "typescript";
import { ELEMENT } from "../../compiler/access-path.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { returnsOf, unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import type { AccessCalls } from "./access-call.js";
import type { Coverage } from "./covers.js";
import { sameRoot, type Form, type Subject, type Subjects } from "./subject.js";

const MAX_DEPTH = 6;
/** Methods of collections that keep, or find, the elements for which their callback is true. */
const SELECTING: ReadonlySet<string> = new Set(["filter", "find", "findLast"]);
const ASSERT_MODULE = /^(?:node:)?assert(?:\/strict)?$/;

export class Conditions {
  constructor(
    private readonly flow: Flow,
    private readonly access: AccessCalls,
    private readonly coverage: Coverage,
    private readonly subjects: Subjects,
    /** Whether access holds at a node by what was granted or asked before. */
    private readonly holdAt: (node: ts.Node, subject: Subject) => boolean,
  ) {}

  /** Whether a condition that came out this way says that access is allowed. */
  implyAccess(expression: ts.Expression, outcome: boolean, subject: Subject, depth = 0): boolean {
    const { ts } = this.flow.host;
    const node = unwrap(ts, expression);
    if (depth > MAX_DEPTH) return false;
    const next = (inner: ts.Expression, result: boolean): boolean => this.implyAccess(inner, result, subject, depth + 1);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return next(node.operand, !outcome);
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return outcome && (next(node.left, true) || next(node.right, true));
      if (kind === ts.SyntaxKind.BarBarToken) return outcome ? next(node.left, true) && next(node.right, true) : next(node.left, false) || next(node.right, false);
      const sense = comparisonSense(ts, kind);
      if (sense === undefined) return false;
      for (const [one, other] of [[node.left, node.right], [node.right, node.left]] as const) {
        if (other.kind === ts.SyntaxKind.TrueKeyword) return next(one, outcome === sense);
        if (other.kind === ts.SyntaxKind.FalseKeyword) return next(one, outcome !== sense);
      }
      return false;
    }
    if (ts.isIdentifier(node)) {
      const initializer = this.constantOf(node);
      return initializer !== undefined && next(initializer, outcome);
    }
    if (!ts.isCallExpression(node)) return false;
    const access = this.access.of(node);
    if (access) return access.kind === "ask" && outcome && access.subject !== undefined && this.coverage.covers(access.subject, subject);
    if (ts.isIdentifier(node.expression) && node.expression.text === "Boolean" && node.arguments[0]) return next(node.arguments[0], outcome);
    if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "every" && node.arguments[0]) {
      return outcome && this.selects(node.arguments[0], this.elementsOf(node.expression.expression), subject, depth + 1);
    }
    return this.insideOf(node, subject).some(({ fn, inside }) => this.answerImplies(fn, inside, outcome, depth));
  }

  /** A call that comes back only where its argument is true: `assert(phiAllowed(patient))`, `invariant(…)`. */
  assertAccess(call: ts.CallExpression, subject: Subject): boolean {
    const { ts, checker } = this.flow.host;
    const signature = checker.getResolvedSignature(call);
    const predicate = signature && checker.getTypePredicateOfSignature(signature);
    const index = predicate?.kind === ts.TypePredicateKind.AssertsIdentifier && !predicate.type ? predicate.parameterIndex : this.isAssert(call) ? 0 : undefined;
    const asserted = index === undefined ? undefined : call.arguments[index];
    return asserted !== undefined && this.implyAccess(asserted, true, subject);
  }

  /** Whether the subject is one that a collection kept because access to it is allowed: `patients.filter((p) => phiAllowed(p))`. */
  selected(subject: Subject): boolean {
    const { ts } = this.flow.host;
    return subject.forms.some(({ root, path, types }) => {
      if (root.kind !== "value" || !ts.isCallExpression(root.node)) return false;
      const callee = unwrap(ts, root.node.expression);
      const test = root.node.arguments[0];
      if (!test || !ts.isPropertyAccessExpression(callee) || !SELECTING.has(callee.name.text)) return false;
      const isElement = callee.name.text !== "filter";
      if (!isElement && path[0] !== ELEMENT && !/^\d+$/.test(path[0] ?? "")) return false;
      const element: Form = isElement ? { root, path: [], types: types.slice(0, 1) } : { root, path: path.slice(0, 1), types: types.slice(0, 2) };
      return this.selects(test, [element], subject, 0);
    });
  }

  /** Whether a test that was true of each of `elements` implies access to the subject. */
  private selects(test: ts.Expression, elements: readonly Form[], subject: Subject, depth: number): boolean {
    const rest = restsOf(subject, elements);
    if (rest.length === 0) return false;
    if (this.access.isQuestion(test)) return rest.some((form) => this.coverage.extendsAlong(form, 0));
    const [value, ...others] = this.flow.functionsOf(test, undefined);
    return value !== undefined && others.length === 0 && this.answerImplies(value.fn, asParameter(value.fn, 0, rest, subject), true, depth);
  }

  /** The one function of the project that a call enters, and the subject as it is known in there: by its parameters, or by the names around it. */
  insideOf(call: ts.CallExpression, subject: Subject): readonly { readonly fn: ts.SignatureDeclaration; readonly inside: Subject }[] {
    const [value, ...others] = this.flow.functionsOf(call.expression, undefined);
    if (!value || others.length > 0) return [];
    const asArguments = call.arguments.flatMap((argument, index) => {
      const [given] = this.subjects.formsOf(argument);
      const rest = given ? restsOf(subject, [given]) : [];
      return rest.length > 0 ? [asParameter(value.fn, index, rest, subject)] : [];
    });
    return [...asArguments, subject].map((inside) => ({ fn: value.fn, inside }));
  }

  /** A function that says what a check says: `(chart) => phiAllowed(chart)`, `if (!phiAllowed(chart)) return false; …`. */
  private answerImplies(fn: ts.SignatureDeclaration, inside: Subject, outcome: boolean, depth: number): boolean {
    const { ts } = this.flow.host;
    const answers = returnsOf(ts, fn as ts.FunctionLikeDeclaration);
    const opposite = outcome ? ts.SyntaxKind.FalseKeyword : ts.SyntaxKind.TrueKeyword;
    return answers.length > 0 && depth < MAX_DEPTH && answers.every((answer) =>
      unwrap(ts, answer).kind === opposite || this.implyAccess(answer, outcome, inside, depth + 1) || this.holdAt(answer, inside));
  }

  private elementsOf(collection: ts.Expression): readonly Form[] {
    return this.subjects.extend(this.subjects.formsOf(collection), ELEMENT, undefined);
  }

  private constantOf(name: ts.Identifier): ts.Expression | undefined {
    const { ts } = this.flow.host;
    const symbol = symbolOf(this.flow.host, name);
    const declaration = symbol && valueDeclarationOf(symbol);
    return declaration && ts.isVariableDeclaration(declaration) && !this.subjects.isReassigned(symbol) ? declaration.initializer : undefined;
  }

  private isAssert(call: ts.CallExpression): boolean {
    const origin = importOriginOf(this.flow.host, unwrap(this.flow.host.ts, call.expression));
    if (origin?.kind !== "import" || !ASSERT_MODULE.test(origin.module)) return false;
    return [origin.exportName, ...origin.chain].every((name) => ["default", "*", "ok", "strict", "assert"].includes(name));
  }
}

/** The subject as a function knows it that gets it, or what it is part of, as a parameter. */
function asParameter(fn: ts.Node, index: number, rest: readonly Form[], { owners }: Subject): Subject {
  return { forms: rest.map((form) => ({ ...form, root: { kind: "parameter", fn, index } })), owners };
}

/** What leads from one of `starts` to the subject, as forms that begin there. */
function restsOf(subject: Subject, starts: readonly Form[]): readonly Form[] {
  return subject.forms.flatMap((form) => {
    const start = starts.find(({ root, path }) => sameRoot(root, form.root) && path.every((segment, i) => segment === form.path[i]));
    return start ? [{ root: form.root, path: form.path.slice(start.path.length), types: form.types.slice(start.path.length) }] : [];
  });
}

function comparisonSense(ts: Flow["host"]["ts"], kind: ts.SyntaxKind): boolean | undefined {
  if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken) return true;
  return kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken ? false : undefined;
}
