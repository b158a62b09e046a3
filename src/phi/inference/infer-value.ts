/** What the name of a value says where its type says nothing: of variables, parameters, parts of untyped records, calls. */
import type ts from "typescript";
import type { AccessPath } from "../../compiler/access-path.js";
import { ELEMENT, KEY, LONGEST_PATH } from "../../compiler/access-path.js";
import type { Host } from "../../compiler/host.js";
import { propertyNameText } from "../../compiler/syntax.js";
import { withoutPromise } from "../containers.js";
import { isSurrogateKey } from "../dictionary/classify-name.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { inferVariable } from "../dictionary/infer-variable.js";
import type { NotPhi, PhiFact } from "../fact.js";
import { readOwner } from "../dictionary/read-owner.js";
import { propertyOfTypeIn } from "../said-of-property.js";
import type { PhiSettings } from "../settings.js";
import { isAboutRecord } from "./about-record.js";
import { inferCall } from "./infer-call.js";
import { deliveredBy, inferEvent, inferLabel, inferWrittenAsPatients } from "./infer-label.js";
import { isKeyOfConcept } from "./infer-member.js";
import { inferState } from "./infer-state.js";
import { inferPayload } from "./opaque-payload.js";
import type { PrismaModels } from "./prisma-models.js";
import { publishedVerdict } from "./published-value.js";
import { queriedVerdict } from "./queried-models.js";
import { ANONYMOUS, inferReadFields } from "./read-fields.js";
import { storedVerdict, type TypeQuestions } from "./stored-records.js";
import type { Surroundings } from "./surroundings.js";
import { fieldOf, uninstalledSchemaAt } from "./uninstalled-schema.js";
import { isAboutFields, valueKindOf } from "./value-type.js";

export interface ValueScope {
  readonly host: Host;
  readonly settings: PhiSettings;
  readonly surroundings: Surroundings;
  /** What the declaration of a typed property is by inference. */
  ofMember(declaration: ts.Node): PhiFact | NotPhi | undefined;
  readonly types: TypeQuestions;
  readonly prisma: PrismaModels;
}

/** What the names of the value of `node` at `path` say; nothing where its type speaks. */
export function inferValue(scope: ValueScope, node: ts.Node, path: AccessPath): PhiFact | undefined {
  const { ts, checker } = scope.host;
  // The keys of what no type describes are names of fields, or positions in a list.
  if (!isNamed(scope.host, node) || isKeyOfConcept(ts, node) || path.includes(KEY)) return undefined;
  const file = node.getSourceFile();
  const segments = path.filter((segment) => segment !== ELEMENT && !/^\d+$/.test(segment));
  const stored = ts.isCallExpression(node) ? storedVerdict(scope.host, scope.types, node, segments) : undefined;
  if (stored) return stored.kind === "phi" ? stored : undefined;
  const queried = ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node) ? queriedVerdict(scope.host, scope.prisma, scope.settings.identifierFields, node, segments) : undefined;
  if (queried) return queried.kind === "phi" ? queried : undefined;
  const published = publishedVerdict(scope.host, node, segments);
  if (published === "not-phi") return undefined;
  if (published) return { kind: "phi", category: published.category, confidence: "pack", declaration: [baseName(scope.host, node) ?? shortText(node), ...segments].join("."), node, why: published.why };
  if (!scope.settings.inference) return undefined;
  const schema = uninstalledSchemaAt(scope.host, node);
  const field = schema && ofSchema(scope, schema, segments[0]);
  if (field) return { ...field, node };
  const call = ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node) ? node : deliveredBy(scope.host, node);
  const answered = call && inferCall(scope, call, segments);
  if (answered) return factOf(scope, node, answered, shortText(call));
  const brought = inferEvent(scope.host, node, segments, scope.surroundings.of(file));
  if (brought) return factOf(scope, node, brought, [baseName(scope.host, node), ...segments].join("."));
  const base = baseName(scope.host, node);
  let type: ts.Type | undefined = checker.getTypeAtLocation(node);
  let owner = base;
  let found: { readonly inference: Inference; readonly name: string; readonly segment: string } | undefined;
  for (const [i, segment] of path.entries()) {
    const property: ts.Symbol | undefined = type && segment !== ELEMENT ? propertyOfTypeIn(scope.host, withoutPromise(scope.host, type), segment) : undefined;
    if (property) {
      if (found && (isKey(scope, segment) || isAboutRecord(segment))) return undefined;
      const declared = ofDeclared(scope, property);
      if (declared && i === path.length - 1 && type && !isAboutFields(type)) return declared;
      type = checker.getTypeOfSymbol(property);
      if (valueKindOf(scope.host, type) === "none") return undefined;
    } else if (type && segment === ELEMENT) type = elementOf(scope.host, type);
    else {
      const inside: ts.Type | undefined = type && indexOf(scope.host, type, segment);
      // An object that is declared without such a part has none, whatever the part is called.
      if (type && !inside && !isJavaScript(file) && valueKindOf(scope.host, withoutPromise(scope.host, type)) === "object") return undefined;
      type = inside;
      if (segment === ELEMENT || /^\d+$/.test(segment)) continue;
      if (found) {
        if (isKey(scope, segment) || isAboutRecord(segment)) return undefined;
      } else {
        const isWhole = segment === segments.at(-1);
        const named = inferField({ name: segment, ...(owner !== undefined && !ANONYMOUS.has(owner) && { ownerName: owner }), ...scope.surroundings.of(file) });
        const inference = (isWhole && named?.confidence !== "inferred-strong" && inferWrittenAsPatients(scope.host, node, segments)) || named;
        if (inference && ((inference.kind === "value" && !isElementName(segment)) || isWhole)) found = { inference, segment, name: base === undefined ? segment : [base, ...segments.slice(0, segments.indexOf(segment) + 1)].join(".") };
        else if (isWhole && isKey(scope, segment)) return undefined;
      }
    }
    if (segment !== ELEMENT && !/^\d+$/.test(segment)) owner = ownerIn(owner, segment, scope.surroundings.of(file).healthProject);
  }
  // The path is cut there: its end may be a key or a code below what the last name says.
  const isCut = path.length >= LONGEST_PATH && found?.segment === segments.at(-1);
  if (found) return ofRecord(factOf(scope, node, isCut ? { ...found.inference, confidence: "inferred-weak" } : found.inference, found.name), found.inference);
  if (base === undefined || !type) return undefined;
  const payload = inferPayload(scope.host, scope.surroundings, node, [base, ...segments], type);
  if (payload?.confidence === "inferred-strong") return factOf(scope, node, payload, [base, ...segments].join("."));
  const isUnknown = valueKindOf(scope.host, type) === "open";
  const read = isUnknown ? inferReadFields(scope.host, node, [base, ...segments], owner, scope.surroundings.of(file)) : undefined;
  const whole = read ?? payload;
  if (whole) return factOf(scope, node, whole, [base, ...segments].join("."));
  if (segments.length > 0) return undefined;
  const state = inferState(scope.host, node, scope.surroundings.of(file));
  if (state) return factOf(scope, node, state, base);
  const kind = valueKindOf(scope.host, type);
  if (kind === "none" || kind === "object") return undefined;
  const labelled = ts.isIdentifier(node) ? inferLabel(scope.host, node) : undefined;
  if (labelled) return factOf(scope, node, labelled, base);
  const inference = inferVariable({ name: base, ...enclosingOf(scope.host, node), ...scope.surroundings.of(file) });
  if (!inference || (inference.kind === "record" && kind !== "open")) return undefined;
  return ofRecord(factOf(scope, node, inference, base), inference);
}

/** What a table or schema of a missing package says of the field, or of the whole where none is asked for. */
function ofSchema(scope: ValueScope, schema: ts.ObjectLiteralExpression, name: string | undefined): PhiFact | undefined {
  const asked = name === undefined ? schema.properties : [fieldOf(scope.host, schema, name)];
  const said = asked.flatMap((property) => (property && scope.ofMember(property)) ?? []);
  const facts = said.filter((fact): fact is PhiFact => fact.kind === "phi");
  return facts.find(({ confidence }) => confidence !== "inferred-weak") ?? facts[0];
}

/**
 * Whose a part is that hangs on something: what belongs to somebody who gives care (`doctor.profile`) is theirs, unless it is a patient's, and
 * the account that a visit or a prescription is of (`appointment.user`) is the patient's.
 */
function ownerIn(whole: string | undefined, part: string, isAboutHealth: boolean): string {
  if (whole === undefined) return part;
  const { giver, careRecord, health, hints } = readOwner(whole);
  // A reference that a query filled in is still called a key: `appointment.userId.email`.
  const filled = part.replace(/Id$/, "");
  const { subject } = readOwner(filled);
  if (giver && subject !== "patient" && subject !== "of-patient") return `${whole}_${part}`;
  return isAboutHealth && careRecord && (health || hints.length > 0) && subject === "account" ? `patient_${filled}` : filled;
}

/** Elements of XML messages are named like types (`ParentPrescription`): what is deep in one is judged by its own name. */
function isElementName(name: string): boolean {
  return /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(name);
}

function isKey(scope: ValueScope, name: string): boolean {
  return isSurrogateKey(name) || scope.settings.identifierFields.includes(name);
}

/** The declared property speaks for itself; what it says with certainty the model has said already. */
function ofDeclared(scope: ValueScope, property: ts.Symbol): PhiFact | undefined {
  for (const root of scope.host.checker.getRootSymbols(property)) {
    for (const declaration of root.declarations ?? []) {
      const fact = scope.ofMember(declaration);
      if (fact?.kind === "phi") return fact;
    }
  }
  return undefined;
}

function elementOf(host: Host, type: ts.Type): ts.Type | undefined {
  return host.checker.getIndexTypeOfType(type, host.ts.IndexKind.Number) ?? (type.flags & host.ts.TypeFlags.Any ? type : undefined);
}

function indexOf(host: Host, type: ts.Type, segment: string): ts.Type | undefined {
  const { ts, checker } = host;
  if (type.flags & ts.TypeFlags.Any) return type;
  const numeric = /^\d+$/.test(segment) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
  return numeric ?? checker.getIndexTypeOfType(type, ts.IndexKind.String);
}

function isJavaScript(file: ts.SourceFile): boolean {
  return /\.[cm]?jsx?$/.test(file.fileName);
}

/** Nodes that a name (or a call) stands at. */
function isNamed(host: Host, node: ts.Node): boolean {
  const { ts } = host;
  return ts.isIdentifier(node) || ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isPropertyDeclaration(node) ||
    ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node);
}

function baseName(host: Host, node: ts.Node): string | undefined {
  const { ts } = host;
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isPropertyDeclaration(node)) return propertyNameText(ts, node.name as ts.PropertyName);
  return undefined;
}

/** The function around a variable, and the parameters beside a parameter. */
function enclosingOf(host: Host, node: ts.Node): { readonly enclosingFunction?: string; readonly siblings?: readonly string[] } {
  const { ts } = host;
  let at: ts.Node | undefined = node.parent;
  while (at && !ts.isFunctionLike(at)) at = at.parent;
  if (!at) return {};
  const fn = at;
  const holder = fn.parent;
  const named = fn.name ?? (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder) ? holder.name : undefined);
  const name = named && propertyNameText(ts, named);
  const siblings = fn.parameters.flatMap((parameter) => (ts.isIdentifier(parameter.name) && parameter !== node ? [parameter.name.text] : []));
  return { ...(name !== undefined && { enclosingFunction: name }), ...(ts.isParameter(node) && { siblings }) };
}

function factOf(scope: ValueScope, node: ts.Node, inference: Inference, declaration: string): PhiFact {
  const confidence = scope.surroundings.isTagged(node.getSourceFile()) ? "inferred-weak" : inference.confidence;
  return { kind: "phi", category: inference.category, confidence, declaration, node, why: inference.why };
}

/** The fact, where the value is called a record about a patient; diagnoses and prescriptions may be called what their texts are, too. */
function ofRecord(fact: PhiFact, { kind, category }: Inference): PhiFact {
  return kind === "record" && category === "health" ? { ...fact, isRecord: true } : fact;
}

function shortText(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
