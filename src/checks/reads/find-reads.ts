/** Finds the places that read PHI fields, by the declared types of the objects that they read from. */
import type ts from "typescript";
import type { Catalog } from "../../catalog/registry.js";
import { ELEMENT } from "../../compiler/access-path.js";
import { nameIndexOf } from "../../compiler/name-index.js";
import { isAssignmentPattern } from "../../compiler/references.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import type { PhiFact } from "../../phi/fact.js";
import { BackedSinks } from "../leaks/backed-sinks.js";
import { consumedByTaggedSinks, consumedIn, type Consumed } from "./consumers.js";
import type { NameFilter } from "./candidate-names.js";
import type { Coverage } from "./covers.js";
import { fieldFact, isCopy, ownerOf, typeOfPattern, wholeFact } from "./model-fields.js";
import { namedReadsIn, type NamedRead } from "./named-reads.js";
import type { Read, ReadKind } from "./read.js";
import type { Form, Subjects } from "./subject.js";
import { isOnlyWritten } from "./writes.js";

export class ReadFinder {
  private readonly found = new Map<ts.Node, Read>();

  /** @param names which properties may be PHI at all: a cheap filter before the checker is asked */
  constructor(
    private readonly flow: Flow,
    private readonly catalog: Catalog,
    private readonly subjects: Subjects,
    private readonly coverage: Coverage,
    private readonly names: NameFilter,
  ) {}

  /** The reads of the program, those of models' own classes included. */
  all(): readonly Read[] {
    const backed = new BackedSinks(this.flow, this.catalog);
    for (const file of this.flow.host.files) {
      this.named(file);
      this.wholes(file);
      for (const read of namedReadsIn(this.flow, file)) this.byCall(read);
      for (const consumed of consumedIn(this.flow, this.catalog, backed, file)) this.consumed(consumed);
    }
    for (const consumed of consumedByTaggedSinks(this.flow)) this.consumed(consumed);
    return [...this.found.values()];
  }

  /** Fields that are named: the name index knows where. */
  private named(file: ts.SourceFile): void {
    const { ts } = this.flow.host;
    const index = nameIndexOf(ts, file);
    for (const [name, identifiers] of index.identifiers) {
      if (this.names.has(name)) for (const identifier of identifiers) this.atName(identifier, name);
    }
  }

  private atName(identifier: ts.Node, name: string): void {
    const { ts, checker } = this.flow.host;
    const { parent } = identifier;
    if (ts.isPropertyAccessExpression(parent)) {
      if (parent.name === identifier && !isOnlyWritten(ts, parent) && this.isValueOf(parent)) {
        this.field(parent, checker.getTypeAtLocation(parent.expression), name, () => this.subjects.formsOf(parent.expression), parent.expression);
      }
    } else if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
      if ((parent.propertyName ?? parent.name) === identifier) this.inPattern(parent, parent.parent, name);
    } else if ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === identifier && isAssignmentPattern(ts, parent.parent)) {
      this.inPattern(parent, parent.parent, name);
    }
  }

  private inPattern(element: ts.Node, pattern: ts.Node, name: string): void {
    const owner = hasCode(this.flow, pattern) ? typeOfPattern(this.flow, pattern) : undefined;
    if (owner) this.field(element, owner, name, () => this.subjects.formsOfPattern(pattern));
  }

  /** A method is no field; calling a tagged one reads what it returns. */
  private isValueOf(access: ts.PropertyAccessExpression): boolean {
    const { ts, checker } = this.flow.host;
    const symbol = checker.getSymbolAtLocation(access.name);
    const isMethod = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Method) !== 0;
    return !isMethod || (ts.isCallExpression(access.parent) && access.parent.expression === access);
  }

  private field(node: ts.Node, owner: ts.Type, name: string, forms: () => readonly Form[], object?: ts.Node): void {
    const fact = fieldFact(this.flow, owner, name, object);
    if (fact) this.add("field", node, fact, owner, forms());
  }

  /** Reads that name no field, or name it in a string: one walk over the file. */
  private wholes(file: ts.SourceFile): void {
    const { ts } = this.flow.host;
    const visit = (node: ts.Node): void => {
      if (ts.isElementAccessExpression(node)) this.keyed(node);
      else if (ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node)) this.spread(node);
      else if (ts.isBindingElement(node) && node.dotDotDotToken && ts.isObjectBindingPattern(node.parent)) this.rest(node, node.parent, node.parent.elements);
      else if (ts.isBindingElement(node) && node.propertyName && !ts.isIdentifier(node.propertyName)) this.computedName(node, node.parent, node.propertyName);
      else if (ts.isPropertyAssignment(node) && !ts.isIdentifier(node.name) && isAssignmentPattern(ts, node.parent)) this.computedName(node, node.parent, node.name);
      else if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
        for (const { expression } of node.templateSpans) this.consumed({ node: expression, consumer: "a template", reach: "elements" });
      } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
        this.consumed({ node: node.left, consumer: "a string", reach: "elements" });
        this.consumed({ node: node.right, consumer: "a string", reach: "elements" });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }

  /** `patient["name"]`, `patient[key]` */
  private keyed(node: ts.ElementAccessExpression): void {
    const { ts, checker } = this.flow.host;
    if (isOnlyWritten(ts, node)) return;
    this.byKey(node, node.argumentExpression, checker.getTypeAtLocation(node.expression), () => this.subjects.formsOf(node.expression));
  }

  private byKey(node: ts.Node, key: ts.Expression, given: ts.Type, forms: () => readonly Form[]): void {
    const { ts, checker } = this.flow.host;
    const owner = checker.getNonNullableType(given);
    const type = checker.getTypeAtLocation(key);
    const constraint = checker.getBaseConstraintOfType(type) ?? type;
    const parts = constraint.isUnion() ? constraint.types : [constraint];
    for (const part of parts) {
      if (!part.isStringLiteral() || !this.names.has(part.value)) continue;
      const fact = fieldFact(this.flow, owner, part.value);
      if (fact) return this.add(parts.length === 1 ? "field" : "key", node, fact, owner, forms());
    }
    if (!parts.some((part) => part.flags & ts.TypeFlags.String)) return;
    if (checker.isArrayType(owner) || checker.isTupleType(owner) || isCopy(this.flow, owner)) return;
    const first = checker.getPropertiesOfType(owner).filter(({ name }) => this.names.has(name)).map(({ name }) => fieldFact(this.flow, owner, name)).find(Boolean);
    if (first) this.add("key", node, first, owner, forms());
  }

  private spread(node: ts.SpreadAssignment | ts.JsxSpreadAttribute): void {
    const { ts } = this.flow.host;
    if (ts.isSpreadAssignment(node) && isAssignmentPattern(ts, node.parent)) this.rest(node, node.parent, node.parent.properties);
    else this.consumed({ node: node.expression, consumer: "a spread", reach: "own" }, node);
  }

  /** What a rest element takes: all fields that are not named beside it. */
  private rest(node: ts.Node, pattern: ts.Node, elements: readonly ts.Node[]): void {
    const { ts, checker } = this.flow.host;
    const given = hasCode(this.flow, pattern) ? typeOfPattern(this.flow, pattern) : undefined;
    const owner = given && checker.getNonNullableType(given);
    if (!owner || isCopy(this.flow, owner)) return;
    const listed = new Set<string>();
    for (const element of elements) {
      const name = ts.isBindingElement(element) ? (element.propertyName ?? element.name) : (element as ts.PropertyAssignment).name;
      const text = name && element !== node ? propertyNameText(ts, name) : undefined;
      if (text !== undefined) listed.add(text);
    }
    const fact = checker.getPropertiesOfType(owner).filter(({ name }) => this.names.has(name) && !listed.has(name)).map(({ name }) => fieldFact(this.flow, owner, name)).find(Boolean);
    if (fact) this.add("whole", node, fact, owner, this.subjects.formsOfPattern(pattern), "a rest element");
  }

  /** `const { "name": n, [key]: v } = patient` */
  private computedName(node: ts.Node, pattern: ts.Node, name: ts.PropertyName): void {
    const { ts } = this.flow.host;
    const owner = hasCode(this.flow, pattern) ? typeOfPattern(this.flow, pattern) : undefined;
    if (!owner) return;
    const forms = (): readonly Form[] => this.subjects.formsOfPattern(pattern);
    if (ts.isComputedPropertyName(name)) this.byKey(node, name.expression, owner, forms);
    else this.field(node, owner, propertyNameText(ts, name) ?? "", forms);
  }

  /** `_.get(patient, "name")`, `_.map(patients, "name")`, `_.omit(patient, ["name"])` */
  private byCall({ call, object, ofElements, isDeep, fields, except, reader }: NamedRead): void {
    const { checker } = this.flow.host;
    const given = checker.getNonNullableType(checker.getTypeAtLocation(object));
    const type = ofElements ? this.coverage.elementOf(given) : given;
    const own = this.subjects.formsOf(object);
    const forms = ofElements ? this.subjects.extend(own, ELEMENT, type) : own;
    const fact = fields ? fields.map((name) => fieldFact(this.flow, type, name, object)).find(Boolean) : wholeFact(this.flow, type, this.names, isDeep ? "all" : "own", except);
    if (fact) this.add(fields ? "field" : "whole", call, fact, type, forms, reader);
  }

  private consumed({ node, consumer, reach, only }: Consumed, reported: ts.Node = node): void {
    const { ts, checker } = this.flow.host;
    if (!ts.isExpression(node) || ts.isLiteralExpression(node)) return;
    const type = checker.getTypeAtLocation(node);
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection | ts.TypeFlags.TypeParameter))) return;
    const inner = unwrap(ts, node);
    // Both arms of a choice are looked at in one: the type of the whole says what either may be.
    if (ts.isObjectLiteralExpression(inner)) return;
    const fact = only ? [...only].map((name) => fieldFact(this.flow, type, name)).find(Boolean) : wholeFact(this.flow, type, this.names, reach) ?? (reach === "all" ? this.heldByPack(type) : undefined);
    if (fact) this.add("whole", reported, fact, type, this.subjects.formsOf(node), consumer);
  }

  /** A container of a pack is what it holds: a FHIR bundle. */
  private heldByPack(type: ts.Type): PhiFact | undefined {
    const held = this.flow.phi.atPath(type, []);
    return held?.kind === "phi" && held.confidence === "pack" ? held : undefined;
  }

  private add(kind: ReadKind, node: ts.Node, fact: PhiFact, owner: ts.Type, forms: readonly Form[], consumer?: string): void {
    if (this.found.has(node) || this.isSanitized(forms)) return;
    const isOwn = this.isInOwnClass(node, owner, forms);
    this.found.set(node, { kind, node, fact, subject: { forms, owners: ownerOf(this.flow, fact) }, isOwn, ...(consumer !== undefined && { consumer }) });
  }

  /** What a sanitizer returned is no PHI, whatever its type. */
  private isSanitized([first]: readonly Form[]): boolean {
    const { ts, checker } = this.flow.host;
    if (first?.root.kind !== "value" || !ts.isCallExpression(first.root.node)) return false;
    const call = first.root.node;
    const declaration = checker.getResolvedSignature(call)?.getDeclaration();
    if (declaration && (this.flow.phi.tagsOf(declaration).sanitizer || this.flow.phi.tagsOf(declaration.parent).sanitizer)) return true;
    return this.catalog.sanitizersOf(call.expression, "call").length > 0;
  }

  /** The body of a model's own class may read the fields of its instances. */
  private isInOwnClass(node: ts.Node, owner: ts.Type, [first]: readonly Form[]): boolean {
    const { ts, checker } = this.flow.host;
    for (let around: ts.Node | undefined = node.parent; around && !ts.isSourceFile(around); around = around.parent) {
      if (!ts.isClassLike(around)) continue;
      if (first?.root.kind === "this" && first.path.length === 0 && first.root.container.parent === around) return true;
      const symbol = around.name ? checker.getSymbolAtLocation(around.name) : (around as ts.ClassExpression & { symbol?: ts.Symbol }).symbol;
      if (symbol && this.coverage.isOfModel(owner, symbol)) return true;
    }
    return false;
  }
}

/** Whether a pattern belongs to code: a signature without a body reads nothing. */
function hasCode(flow: Flow, pattern: ts.Node): boolean {
  const { ts } = flow.host;
  for (let node = pattern.parent; node; node = node.parent) {
    if (ts.isParameter(node)) return (node.parent as ts.FunctionLikeDeclaration).body !== undefined;
    if (ts.isStatement(node)) return true;
  }
  return true;
}
