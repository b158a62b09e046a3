/** Whether a grant for a value or a model covers what is read. */
import type ts from "typescript";
import { ELEMENT } from "../../compiler/access-path.js";
import { followAlias, symbolOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import { sameRoot, type Form, type Subject, type Subjects } from "./subject.js";

/** Compares grants with subjects. */
export class Coverage {
  constructor(
    private readonly flow: Flow,
    private readonly subjects: Subjects,
  ) {}

  /** Whether a grant for `granted` (a value, several in an array, or the class of a model) covers a subject. */
  covers(granted: ts.Expression, subject: Subject): boolean {
    const { ts } = this.flow.host;
    const node = unwrap(ts, granted);
    if (ts.isArrayLiteralExpression(node)) return node.elements.some((element) => this.covers(ts.isSpreadElement(element) ? element.expression : element, subject));
    const model = this.modelOf(node) ?? this.modelOfSpec(node);
    if (model) return subject.forms.some((form) => this.coversModel(model, form, subject.owners));
    const [form] = this.subjects.formsOf(node);
    return form !== undefined && (subject.forms.some((other) => this.coversForm(form, other)) || this.coversChoice(granted, subject));
  }

  /** Whether two expressions stand for one value. */
  isSame(a: ts.Expression, b: ts.Expression): boolean {
    const [x] = this.subjects.formsOf(a);
    const [y] = this.subjects.formsOf(b);
    if (!x || !y) return false;
    const model = this.modelOf(unwrap(this.flow.host.ts, a));
    if (model) return model === this.modelOf(unwrap(this.flow.host.ts, b));
    return sameRoot(x.root, y.root) && x.path.join("\u0001") === y.path.join("\u0001");
  }

  /** The class that an expression names. */
  modelOf(expression: ts.Expression): ts.Symbol | undefined {
    const { host } = this.flow;
    const symbol = symbolOf(host, expression);
    if (symbol && symbol.flags & host.ts.SymbolFlags.Class) return followAlias(host, symbol);
    const [signature] = host.checker.getTypeAtLocation(expression).getConstructSignatures();
    return signature?.getReturnType().getSymbol();
  }

  /** `a ?? b` is covered where both are. */
  private coversChoice(granted: ts.Expression, subject: Subject): boolean {
    const { ts } = this.flow.host;
    const [first] = subject.forms;
    if (!first || first.root.kind !== "value" || first.path.includes(ELEMENT)) return false;
    const node = first.root.node;
    const choices = ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse]
      : ts.isBinaryExpression(node) && [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(node.operatorToken.kind) ? [node.left, node.right] : [];
    return choices.length > 0 && choices.every((choice) => {
      const forms = this.subjects.formsOf(choice).map((form) => ({ root: form.root, path: [...form.path, ...first.path], types: [...form.types, ...first.types.slice(1)] }));
      return this.covers(granted, { forms, owners: subject.owners });
    });
  }

  /** The granted value lies on the way to the other, and what follows is extended to. */
  private coversForm(granted: Form, form: Form): boolean {
    if (!sameRoot(granted.root, form.root) || granted.path.length > form.path.length) return false;
    if (!granted.path.every((segment, i) => segment === form.path[i])) return false;
    return this.extendsAlong(form, granted.path.length);
  }

  private coversModel(model: ts.Symbol, form: Form, owners: readonly ts.Symbol[]): boolean {
    if (owners.some((owner) => owner === model)) return true;
    return form.types.some((type, i) => type !== undefined && this.isOfModel(type, model) && this.extendsAlong(form, i));
  }

  /** Whether access to the object after `from` properties extends to the last one. */
  extendsAlong(form: Form, from: number): boolean {
    for (let i = from; i < form.path.length; i++) {
      const segment = form.path[i] as string;
      if (segment === ELEMENT || /^\d+$/.test(segment)) continue;
      const type = form.types[i];
      const next = form.types[i + 1];
      if (type && this.flow.phi.extensionsOf(this.elementOf(type)).includes(segment)) continue;
      // A nested object without a model of its own belongs to the record that holds it.
      if (type && next && this.flow.phi.isModel(type) && !this.isNamed(next)) continue;
      if (type && next && this.isPartOfRecord(type, next)) continue;
      return false;
    }
    return true;
  }

  /** Whether values of a type (or its elements) are instances of a model or of what extends it. */
  isOfModel(given: ts.Type, model: ts.Symbol): boolean {
    const type = this.elementOf(given);
    if (type.isUnion()) return type.types.every((part) => this.isOfModel(part, model));
    if (type.isIntersection()) return type.types.some((part) => this.isOfModel(part, model));
    const { checker } = this.flow.host;
    const constraint = type.isTypeParameter() ? checker.getBaseConstraintOfType(type) : undefined;
    if (constraint && constraint !== type) return this.isOfModel(constraint, model);
    const symbol = type.getSymbol();
    if (!symbol) return false;
    if (symbol === model || symbol.declarations?.some((declaration) => model.declarations?.includes(declaration))) return true;
    return (type.getBaseTypes() ?? this.targetOf(type)?.getBaseTypes() ?? []).some((base) => this.isOfModel(base, model));
  }

  private targetOf(type: ts.Type): ts.Type | undefined {
    return (type as ts.TypeReference).target;
  }

  /** What a collection holds and a promise resolves to. */
  elementOf(type: ts.Type): ts.Type {
    const { checker } = this.flow.host;
    const plain = checker.getNonNullableType(type);
    const name = plain.getSymbol()?.name;
    const [argument] = checker.isArrayType(plain) || checker.isTupleType(plain) || ["Promise", "Set", "ReadonlySet", "Iterable", "IterableIterator", "ArrayIterator"].includes(name ?? "")
      ? checker.getTypeArguments(plain as ts.TypeReference) : [];
    return argument && argument !== plain ? this.elementOf(argument) : plain;
  }

  /** Where no tag says what is a model, what an object holds belongs to it, but for another resource with an identity of its own. */
  private isPartOfRecord(type: ts.Type, next: ts.Type): boolean {
    const { phi, host } = this.flow;
    const part = this.elementOf(next);
    return !phi.isModel(type) && !phi.isModel(part) && !host.checker.getPropertyOfType(part, "resourceType");
  }

  private isNamed(type: ts.Type): boolean {
    const { ts } = this.flow.host;
    const element = this.elementOf(type);
    const parts = element.isUnion() ? element.types : [element];
    return parts.some((part) => {
      const symbol = part.getSymbol();
      return part.aliasSymbol !== undefined || (symbol !== undefined && (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0);
    });
  }

  /** A spec that plain objects were guarded with names its model: `{ model: "Medication" }`. */
  private modelOfSpec(expression: ts.Expression): ts.Symbol | undefined {
    const { ts, checker } = this.flow.host;
    if (checker.getTypeAtLocation(expression).getSymbol()?.name !== "PhiSpec") return undefined;
    const declaration = symbolOf(this.flow.host, expression)?.valueDeclaration;
    const literal = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? unwrap(ts, declaration.initializer) : undefined;
    if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
    const model = literal.properties.find((property) => property.name?.getText() === "model");
    const name = model && ts.isPropertyAssignment(model) && ts.isStringLiteralLike(model.initializer) ? model.initializer.text : undefined;
    return name === undefined ? undefined : checker.getSymbolsInScope(literal, ts.SymbolFlags.Type).find((symbol) => symbol.name === name);
  }
}
