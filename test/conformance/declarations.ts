/** What the declarations of installed packages say: which members there are, and which parts of their arguments. */
import type ts from "typescript";
import { parseFlowPath } from "../../src/catalog/flow-path.js";
import type { CallShape, FlowPath } from "../../src/catalog/row.js";
import { canonicalPackage } from "../../src/catalog/row-table.js";
import { identitiesOf, packageOfFile } from "../../src/compiler/identity.js";
import type { Host } from "../../src/compiler/host.js";

/** A declared member, as a target of a row names it. */
export function declarationName(packageName: string, owner: string, member: string): string {
  return `${canonicalPackage(packageName)} ${owner} ${member}`;
}

/** Of the declarations asked for, those that the program's declaration files contain. */
export function findDeclarations(host: Host, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const packages = new Set([...wanted].map((name) => name.slice(0, name.indexOf(" "))));
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isDeclaration(host, node)) {
      for (const one of identitiesOf(host, node)) {
        const name = declarationName(one.package, one.owner, one.member);
        if (wanted.has(name)) found.add(name);
      }
    }
    host.ts.forEachChild(node, visit);
  };
  for (const file of host.program.getSourceFiles()) if (packages.has(canonicalPackage(packageOfFile(host, file)))) visit(file);
  return found;
}

function isDeclaration({ ts }: Host, node: ts.Node): boolean {
  return ts.isClassElement(node) || ts.isTypeElement(node) || ts.isFunctionLike(node) || ts.isVariableDeclaration(node) || ts.isClassLike(node) || ts.isExportAssignment(node) || ts.isExportSpecifier(node);
}

/**
 * Whether a path names something that a call may be given: the argument, and the properties below it, in one overload at least.
 * What is not typed (`any`, `unknown`, a type parameter, an index signature) may hold anything.
 */
export function admitsPath(host: Host, callee: ts.Expression, shape: CallShape, path: FlowPath): boolean {
  const { checker } = host;
  if (shape === "assign" || shape === "tag") return true;
  const { root, segments } = parseFlowPath(path);
  const type = checker.getNonNullableType(checker.getTypeAtLocation(callee));
  if (type.flags & host.ts.TypeFlags.Any) return true;
  const parts = type.isUnion() ? type.types : [type];
  const signatures = parts.flatMap((part) => (shape === "new" ? part.getConstructSignatures() : part.getCallSignatures()));
  const index = root.kind === "argument" ? root.index : root.kind === "arguments" ? root.from : undefined;
  if (index === undefined) return false;
  return signatures.some((signature) => {
    const parameter = parameterType(host, signature, index, callee);
    return parameter !== undefined && typesAt(host, parameter, callee, segments);
  });
}

function parameterType({ ts, checker }: Host, signature: ts.Signature, index: number, at: ts.Node): ts.Type | undefined {
  const { parameters } = signature;
  const last = parameters.at(-1);
  const declaration = last?.valueDeclaration;
  const isRest = declaration !== undefined && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined;
  const own = parameters[index];
  if (own && !(isRest && index >= parameters.length - 1)) return checker.getTypeOfSymbolAtLocation(own, at);
  if (!isRest || !last) return undefined;
  const rest = checker.getTypeOfSymbolAtLocation(last, at);
  if (checker.isTupleType(rest)) return checker.getTypeArguments(rest as ts.TypeReference)[index - parameters.length + 1];
  return checker.getIndexTypeOfType(rest, ts.IndexKind.Number) ?? checker.getAnyType();
}

function typesAt(host: Host, type: ts.Type, at: ts.Node, segments: ReturnType<typeof parseFlowPath>["segments"]): boolean {
  const { ts, checker } = host;
  const [segment, ...rest] = segments;
  if (!segment) return true;
  const bare = checker.getNonNullableType(type);
  if (bare.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter | ts.TypeFlags.NonPrimitive)) return true;
  if (bare.isUnion()) return bare.types.some((part) => typesAt(host, part, at, segments));
  switch (segment.kind) {
    case "property": {
      const property = checker.getPropertyOfType(checker.getApparentType(bare), segment.name);
      const next = property ? checker.getTypeOfSymbolAtLocation(property, at) : checker.getIndexTypeOfType(bare, ts.IndexKind.String);
      if (next) return typesAt(host, next, at, rest);
      return (bare.flags & ts.TypeFlags.Object) !== 0 && checker.getPropertiesOfType(bare).length === 0;
    }
    case "element": {
      const next = checker.getIndexTypeOfType(bare, ts.IndexKind.Number) ?? iterated(host, bare);
      return next ? typesAt(host, next, at, rest) : false;
    }
    case "result":
      return bare.getCallSignatures().some((signature) => typesAt(host, checker.getAwaitedType(signature.getReturnType()) ?? signature.getReturnType(), at, rest));
    case "parameter":
      return bare.getCallSignatures().length > 0;
    default:
      return true;
  }
}

function iterated({ checker }: Host, type: ts.Type): ts.Type | undefined {
  return checker.getPropertyOfType(checker.getApparentType(type), "forEach") || checker.getPropertiesOfType(type).some(({ name }) => name.startsWith("__@iterator")) ? checker.getAnyType() : undefined;
}
