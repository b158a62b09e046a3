/** What a property's declaration is where no tag speaks: by the package that publishes the type, by a schema, by its name. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { PROJECT_PACKAGE, packageOfFile } from "../../compiler/identity.js";
import { unwrap } from "../../compiler/syntax.js";
import type { PhiCategory } from "../category.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { readOwner } from "../dictionary/read-owner.js";
import type { Confidence, NotPhi, PhiFact } from "../fact.js";
import { containerOfMember, isMethodLike, memberName, ownerName, readableName, writtenMembers } from "../members.js";
import type { PackVerdict } from "../packs/fhir/fhir-verdict.js";
import { prismaVerdict } from "../packs/prisma/prisma-verdict.js";
import { memoize } from "../phi-scope.js";
import type { PhiSettings } from "../settings.js";
import type { Tags } from "../tags.js";
import { fhirPackageOf, fhirVerdictOf } from "./fhir-members.js";
import { inferPrismaField } from "./prisma-fields.js";
import type { PrismaMember, PrismaModels } from "./prisma-models.js";
import type { Surroundings } from "./surroundings.js";
import { uninstalledFhirType, verdictOfWhole } from "./uninstalled-fhir.js";
import { valueKindOf } from "./value-type.js";

/** What the judgement of a property needs from the rest of the model. */
export interface MemberScope {
  readonly host: Host;
  readonly settings: PhiSettings;
  readonly surroundings: Surroundings;
  readonly prisma: PrismaModels;
  tagsOf(declaration: ts.Node): Tags;
}

/** Owners whose properties are words of the interface, keys or settings under the names of the fields they are about. */
const NOT_A_RECORD = /(?:messages|labels?|translations?|strings?|texts?|errors?|touched|columns?|headers?|placeholders?|tooltips?|widths?|config|options|settings|preferences|flags|permissions?|icons?|colou?rs|styles?|keys|sort(?:ing)?|order(?:by)?|visibility|validators?|rules|i18n|locales?|env|environment|select|include|props?types)$/i;
const WORDS_FILE = /(?:^|\/)(?:i18n|locales?|translations?|lang)(?:\/|\.)/i;

/** Makes the function that judges property declarations; each is judged once. */
export function createMemberInference(scope: MemberScope): (declaration: ts.Node) => PhiFact | NotPhi | undefined {
  return memoize((declaration: ts.Node) => judgeMember(scope, declaration));
}

function judgeMember(scope: MemberScope, declaration: ts.Node): PhiFact | NotPhi | undefined {
  const { host, settings } = scope;
  const { ts } = host;
  const container = containerOfMember(ts, declaration);
  const name = container && memberName(ts, declaration);
  if (!container || name === undefined || isMethodLike(ts, declaration)) return undefined;
  const fhir = fhirPackageOf(host, declaration);
  if (fhir !== undefined) return fromPack(host, declaration, fhirVerdictOf(host, fhir, declaration));
  const written = ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration) || ts.isParameter(declaration) ? declaration.type : undefined;
  const uninstalled = written && uninstalledFhirType(host, written);
  if (uninstalled) return fromPack(host, declaration, verdictOfWhole(uninstalled));
  const prisma = scope.prisma.ofMember(declaration);
  if (prisma) return judgePrisma(scope, declaration, name, prisma);
  const file = declaration.getSourceFile();
  if (!settings.inference || packageOfFile(host, file) !== PROJECT_PACKAGE) return undefined;
  if (settings.identifierFields.includes(name) || WORDS_FILE.test(file.fileName)) return undefined;
  if (ts.isObjectLiteralExpression(container) && !declaresField(host, declaration)) return undefined;
  if (carriesTags(scope, container)) return undefined;
  const owner = ownerName(ts, container);
  if (owner !== undefined && NOT_A_RECORD.test(owner)) return undefined;
  const siblings = [...writtenMembers(ts, namedContainer(host, container)).keys()].filter((other) => other !== name);
  if (isTally(name, siblings) || isKeyOfConcept(ts, declaration)) return undefined;
  const inference = inferField({
    name, siblings,
    ...(owner !== undefined && { ownerName: owner }), ...scope.surroundings.of(file),
  });
  if (!inference || !fitsType(host, declaration, container, inference, owner)) return undefined;
  const confidence = scope.surroundings.isTagged(file) ? "inferred-weak" : inference.confidence;
  return factOf(host, declaration, inference, confidence);
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `conceptDiagnosis = "537bb20d-…"`: written once, the same for everybody. */
export function isKeyOfConcept(compiler: Host["ts"], declaration: ts.Node): boolean {
  const value = compiler.isPropertyDeclaration(declaration) && declaration.initializer ? unwrap(compiler, declaration.initializer) : undefined;
  return value !== undefined && compiler.isStringLiteralLike(value) && UUID.test(value.text);
}

/** `diabetes_yes` beside `diabetes_no`: answers counted. */
function isTally(name: string, siblings: readonly string[]): boolean {
  const [, stem, answer] = /^(.+?)_?(yes|no)$/i.exec(name) ?? [];
  if (stem === undefined || answer === undefined) return false;
  const other = answer.toLowerCase() === "yes" ? "no" : "yes";
  return siblings.some((sibling) => sibling.toLowerCase().startsWith(stem.toLowerCase()) && sibling.toLowerCase().endsWith(other));
}

/** The schema's tags; where it has none, the name of the field in its model. */
function judgePrisma(scope: MemberScope, declaration: ts.Node, name: string, { schema, model }: PrismaMember): PhiFact | NotPhi | undefined {
  const said = prismaVerdict(schema, model.name, name, scope.settings.identifierFields);
  if (said !== undefined) return fromPack(scope.host, declaration, said, `${model.name}.${name}`);
  const field = model.fields.find((one) => one.name === name);
  if (!field || !scope.settings.inference || valueKindOf(scope.host, scope.host.checker.getTypeAtLocation(declaration)) === "none") return undefined;
  const inference = inferPrismaField(schema, model, field);
  return inference && factOf(scope.host, declaration, inference, inference.confidence, `${model.name}.${name}`);
}

/** What a pack says does not depend on what the value is part of: a practitioner on a patient's record is none the less no patient. */
function fromPack(host: Host, declaration: ts.Node, verdict: PackVerdict, name = readableName(host.ts, declaration)): PhiFact | NotPhi | undefined {
  if (verdict === undefined) return undefined;
  if (verdict === "not-phi") return { kind: "not-phi", why: `\`${name}\` is not PHI by the published type`, whole: true };
  return { kind: "phi", category: verdict.category, confidence: "pack", declaration: name, node: declaration, why: verdict.why };
}

function factOf(host: Host, node: ts.Node, inference: Inference, confidence: Confidence, declaration = readableName(host.ts, node)): PhiFact {
  return { kind: "phi", category: inference.category, confidence, declaration, node, why: inference.why };
}

/** A record's properties are judged by their own names where its type has any; flags, functions and constants hold no data. */
function fitsType(host: Host, declaration: ts.Node, container: ts.Node, inference: Inference, owner: string | undefined): boolean {
  if (host.ts.isObjectLiteralExpression(container)) return inference.kind === "value";
  const type = host.checker.getTypeAtLocation(declaration);
  const kind = valueKindOf(host, type);
  if (inference.kind === "record") return kind === "open";
  if (kind === "object") return IDENTITY.has(inference.category) || isOfPatient(owner);
  return kind !== "none" && !(NOT_COUNTED.has(inference.category) && isNumber(host, type));
}

/** A name or an address written as an object is PHI in whole; a diagnosis or a prescription is a record whose own fields decide, unless a patient's record holds it. */
const IDENTITY: ReadonlySet<PhiCategory> = new Set(["name", "address", "phone", "email", "date", "ssn", "mrn", "insurance", "photo", "biometric", "identifier"]);
/** What is no number: under such a name a number counts or numbers something. */
const NOT_COUNTED: ReadonlySet<PhiCategory> = new Set(["name", "address", "email", "diagnosis", "medication", "procedure", "allergy", "note", "mental-health", "substance-use", "reproductive", "hiv", "photo", "url"]);

function isOfPatient(owner: string | undefined): boolean {
  const read = owner === undefined ? undefined : readOwner(owner);
  return read !== undefined && !read.wrapper && (read.record || read.subject === "patient" || read.subject === "of-patient");
}

function isNumber(host: Host, given: ts.Type): boolean {
  const { TypeFlags } = host.ts;
  const type = host.checker.getNonNullableType(given);
  return (type.isUnion() ? type.types : [type]).every((part) => (part.flags & TypeFlags.NumberLike) !== 0);
}

/**
 * A property of an object literal declares a field where the literal is a schema: `z.object({ ssn: z.string() })`,
 * `pgTable("patients", { ssn: text() })`, `new Schema({ ssn: String, dob: { type: Date } })`.
 */
function declaresField(host: Host, declaration: ts.Node): boolean {
  const { ts } = host;
  if (!ts.isPropertyAssignment(declaration)) return false;
  const holder = declaration.parent.parent;
  const isArgument = (ts.isCallExpression(holder) || ts.isNewExpression(holder)) && (holder.arguments?.includes(declaration.parent) ?? false);
  if (!isArgument) return false;
  const value = unwrap(ts, declaration.initializer);
  if (ts.isIdentifier(value)) return ["String", "Number", "Date", "Buffer"].includes(value.text);
  if (ts.isObjectLiteralExpression(value)) return value.properties.some((property) => property.name !== undefined && ts.isIdentifier(property.name) && property.name.text === "type");
  return ts.isCallExpression(value) && schemaCall(host, value) && schemaCall(host, holder);
}

/** `z.string().min(1)`, `text("ssn")`, `Type.Object(…)`, `sqliteTable(…)`: a builder of schemas by its name. */
function schemaCall(host: Host, call: ts.CallExpression | ts.NewExpression): boolean {
  const { ts } = host;
  for (let at: ts.Expression = call; ; ) {
    if (ts.isCallExpression(at) || ts.isNewExpression(at)) at = at.expression;
    else if (ts.isPropertyAccessExpression(at)) at = at.expression;
    else {
      return ts.isIdentifier(at) && /^(?:z|v|t|s|S|Type|yup|Yup|Joi|object|strictObject|looseObject|type|Schema|mongoose|Struct|pgTable|mysqlTable|sqliteTable|\w*Table|text|varchar|char|date|timestamp|integer|numeric|json|jsonb|string|number|uuid)$/.test(at.text);
    }
  }
}

/** A type that carries tags has said which of its fields are PHI. */
function carriesTags(scope: MemberScope, container: ts.Node): boolean {
  const { ts } = scope.host;
  const named = namedContainer(scope.host, container);
  const speaks = (node: ts.Node): boolean => {
    const { phi, exclude, include } = scope.tagsOf(node);
    return phi !== undefined || exclude === true || include !== undefined;
  };
  if (speaks(named) || (container !== named && speaks(container))) return true;
  return [...writtenMembers(ts, container).values()].some((members) => members.some((member) => scope.tagsOf(member).phi !== undefined));
}

/** The alias that an object type is written for, so that its tags and the fields of its other parts count. */
function namedContainer(host: Host, container: ts.Node): ts.Node {
  const { ts } = host;
  let at = container;
  while (at.parent && (ts.isIntersectionTypeNode(at.parent) || ts.isParenthesizedTypeNode(at.parent) || ts.isUnionTypeNode(at.parent))) at = at.parent;
  return at.parent && ts.isTypeAliasDeclaration(at.parent) ? at.parent : container;
}
