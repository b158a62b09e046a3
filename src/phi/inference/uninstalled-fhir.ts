/** FHIR types of packages that are not installed: the checker knows nothing of them, but the import says what they are. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { packageOfSpecifier } from "../../compiler/identity.js";
import { importOriginOfType } from "../../compiler/import-origin.js";
import { INSTANCE } from "../../compiler/origin.js";
import { valueDeclarationOf } from "../../compiler/symbols.js";
import { fhirKind, fhirVerdict, type PackVerdict } from "../packs/fhir/fhir-verdict.js";
import { isFhirPackage } from "../packs/fhir/packages.js";

/** A FHIR type by its package and name. */
export interface FhirType {
  readonly package: string;
  readonly name: string;
}

/** Properties of answers that hold the resources. */
const LAYERS: ReadonlySet<string> = new Set(["entry", "resource", "data", "body", "response"]);

/** The FHIR type that a written type (or the elements of a list of it) names, where its package is missing. */
export function uninstalledFhirType(host: Host, written: ts.TypeNode): FhirType | undefined {
  const { ts, checker } = host;
  const type = elementOf(ts, written);
  if (!ts.isTypeReferenceNode(type) && !ts.isUnionTypeNode(type) && !ts.isImportTypeNode(type)) return undefined;
  if (!(checker.getTypeFromTypeNode(type).flags & ts.TypeFlags.Any)) return undefined;
  const origin = importOriginOfType(host, type);
  if (origin?.kind === "global") {
    const name = origin.chain.find((step) => step !== INSTANCE);
    return name !== undefined && /^fhir[2-5]?$/.test(origin.name) ? { package: "@types/fhir", name } : undefined;
  }
  const packageName = origin && packageOfSpecifier(origin.module);
  if (!origin || packageName === undefined || !isFhirPackage(packageName)) return undefined;
  return { package: packageName, name: origin.chain.findLast((step) => step !== INSTANCE) ?? origin.exportName };
}

/** Elements that name or locate a resource, whatever datatype holds them. */
const KEY_ELEMENTS: ReadonlySet<string> = new Set(["id", "reference", "url", "fullUrl", "resourceType", "versionId"]);

/** The FHIR type, of a missing package, that a value was declared with; of a call, that its type argument names. */
export function uninstalledFhirTypeAt(host: Host, node: ts.Node): FhirType | undefined {
  const { ts, checker } = host;
  if (ts.isCallExpression(node)) return node.typeArguments?.[0] && uninstalledFhirType(host, node.typeArguments[0]);
  const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  const declaration = symbol ? valueDeclarationOf(symbol) : node;
  const written = declaration && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isPropertyDeclaration(declaration)) ? declaration.type : undefined;
  return written && uninstalledFhirType(host, written);
}

/** What the type says of the part of its value that the names lead to. */
export function verdictOfPart(type: FhirType, segments: readonly string[]): PackVerdict {
  const [first] = segments.filter((segment) => !LAYERS.has(segment));
  if (isKeyElement(segments)) return "not-phi";
  if (first !== undefined) return fhirVerdict(type.package, type.name, first);
  return verdictOfWhole(type);
}

/** Whether the names lead to where something is, not to what it says: `subject.reference`, `content.attachment.url`. */
export function isKeyElement(segments: readonly string[]): boolean {
  return KEY_ELEMENTS.has(segments.at(-1) ?? "");
}

/** What the type says of its whole value. */
export function verdictOfWhole(type: FhirType): PackVerdict {
  const kind = fhirKind(type.package, type.name);
  if (kind === "phi") return { category: "health", why: `FHIR \`${type.name}\` is about a patient` };
  return kind === "individual" || kind === "not-phi" ? "not-phi" : undefined;
}

/** The type of the elements of a list, of what a promise brings, of what may be missing; others as they are. */
export function elementOf(ts: Host["ts"], written: ts.TypeNode): ts.TypeNode {
  if (ts.isParenthesizedTypeNode(written)) return elementOf(ts, written.type);
  if (ts.isArrayTypeNode(written)) return elementOf(ts, written.elementType);
  if (ts.isTypeOperatorNode(written)) return elementOf(ts, written.type);
  if (ts.isUnionTypeNode(written)) return written.types.length === 2 && written.types[1] && isNothing(ts, written.types[1]) && written.types[0] ? elementOf(ts, written.types[0]) : written;
  const [first] = ts.isTypeReferenceNode(written) ? (written.typeArguments ?? []) : [];
  const isList = first && ts.isTypeReferenceNode(written) && ts.isIdentifier(written.typeName) && ["Array", "ReadonlyArray", "Set", "Promise", "Partial", "Readonly"].includes(written.typeName.text);
  return isList ? elementOf(ts, first) : written;
}

function isNothing(ts: Host["ts"], node: ts.TypeNode): boolean {
  return node.kind === ts.SyntaxKind.UndefinedKeyword || (ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword);
}
