/** What published types and clients say of a value that the checker knows nothing of: the written type of a missing package, a FHIR client's call. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { packageOfSpecifier } from "../../compiler/identity.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import { fhirClientResult, mayReturnResource, namesResourceIn } from "../packs/fhir/client-results.js";
import type { PackVerdict } from "../packs/fhir/fhir-verdict.js";
import { isKeyElement, uninstalledFhirTypeAt, verdictOfPart, type FhirType } from "./uninstalled-fhir.js";

/** Packages that hand out another package's client. */
const HANDED_OUT: Readonly<Record<string, string>> = { "@medplum/react": "@medplum/core", "@medplum/react-hooks": "@medplum/core", "@medplum/mock": "@medplum/core" };

/** What is published about the part of the value of a node that the names lead to. */
export function publishedVerdict(host: Host, node: ts.Node, segments: readonly string[]): PackVerdict {
  const type = uninstalledFhirTypeAt(host, node);
  if (type) return verdictOfPart(type, segments);
  return host.ts.isCallExpression(node) ? verdictOfClient(host, node, segments) : undefined;
}

/** `client.read({ resourceType: "Patient", id })`, `medplum.search("Observation", …)`. */
function verdictOfClient(host: Host, call: ts.CallExpression, segments: readonly string[]): PackVerdict {
  const { ts } = host;
  const callee = unwrap(ts, call.expression);
  const member = ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
  if (member === undefined || !mayReturnResource(member)) return undefined;
  const origin = importOriginOf(host, callee);
  const imported = origin?.kind === "import" ? packageOfSpecifier(origin.module) : undefined;
  const packageName = imported === undefined ? undefined : (HANDED_OUT[imported] ?? imported);
  const named = packageName === undefined ? undefined : namesResourceIn(packageName);
  if (packageName === undefined || named === undefined) return undefined;
  const literal = literalIn(host, call.arguments[0], named);
  const result = fhirClientResult(packageName, member, literal);
  if (result === "not-phi") return "not-phi";
  if (result !== "phi") return undefined;
  const resource = /(?:^|\/)([A-Z][A-Za-z]+)\b/.exec(literal ?? "")?.[1];
  const type: FhirType | undefined = resource === undefined ? undefined : { package: "fhir", name: resource };
  if (type && segments.length > 0) return verdictOfPart(type, segments);
  if (isKeyElement(segments) || ["total", "type", "meta", "status", "link"].includes(segments.at(-1) ?? "")) return "not-phi";
  return { category: "health", why: `\`${member}\` of ${packageName} returns ${resource === undefined ? "resources" : `FHIR \`${resource}\``}` };
}

function literalIn(host: Host, argument: ts.Expression | undefined, named: "argument" | "option"): string | undefined {
  const { ts } = host;
  const value = argument && unwrap(ts, argument);
  if (!value) return undefined;
  if (named === "option" && ts.isObjectLiteralExpression(value)) {
    const property = value.properties.find((one) => one.name !== undefined && propertyNameText(ts, one.name) === "resourceType");
    return property && ts.isPropertyAssignment(property) ? literalIn(host, property.initializer, "argument") : undefined;
  }
  if (ts.isStringLiteralLike(value)) return value.text;
  return ts.isTemplateExpression(value) ? value.head.text : undefined;
}
