/** FHIR: what a property declared by a package of FHIR types is. The package decides, never the bare name. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { packageOfFile, packageOfSpecifier } from "../../compiler/identity.js";
import { containerOfMember, memberName } from "../members.js";
import { fhirVerdict, type PackVerdict } from "../packs/fhir/fhir-verdict.js";
import { isFhirPackage } from "../packs/fhir/packages.js";

/** The package of FHIR types that a node is declared in. */
export function fhirPackageOf(host: Host, node: ts.Node): string | undefined {
  const own = packageOfFile(host, node.getSourceFile());
  if (isFhirPackage(own)) return own;
  if (!node.getSourceFile().isDeclarationFile) return undefined;
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (!host.ts.isModuleDeclaration(at) || !host.ts.isStringLiteral(at.name)) continue;
    const named = packageOfSpecifier(at.name.text);
    return named !== undefined && isFhirPackage(named) ? named : undefined;
  }
  return undefined;
}

/** What the pack says about a property of a FHIR type. */
export function fhirVerdictOf(host: Host, packageName: string, declaration: ts.Node): PackVerdict {
  const { ts } = host;
  const name = memberName(ts, declaration);
  const container = containerOfMember(ts, declaration);
  if (name === undefined || !container) return undefined;
  for (let at: ts.Node | undefined = container; at; at = at.parent) {
    if (ts.isInterfaceDeclaration(at) || ts.isClassLike(at) || ts.isTypeAliasDeclaration(at)) return at.name && fhirVerdict(packageName, at.name.text, name);
  }
  return undefined;
}
