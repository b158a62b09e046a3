/** Sinks that the project declares itself: `@phiSink` on functions, methods, classes and parameters, and `NonPhi<T>` parameters. */
import type ts from "typescript";
import type { SinkKind } from "../../catalog/row.js";
import { parametersOf, walk } from "../../compiler/syntax.js";
import { isNonPhiParameter } from "../../phi/brand.js";
import type { Flow } from "../../flow/services.js";
import { rootsAt, type SinkSite } from "./sink-sites.js";

/** The sites of all tagged sinks of the program. */
export function taggedSinkSites(flow: Flow): readonly SinkSite[] {
  const { ts, program } = flow.host;
  const sites: SinkSite[] = [];
  for (const file of program.getSourceFiles()) {
    if (program.isSourceFileDefaultLibrary(file) || !/@phiSink|NonPhi/.test(file.text)) continue;
    walk(ts, file, (node) => {
      if (ts.isFunctionLike(node)) takeFunction(flow, sites, node, flow.phi.tagsOf(node).sink ?? holderSink(flow, node));
      else if (ts.isClassLike(node)) takeClass(flow, sites, node);
    });
  }
  return sites;
}

/** `@phiSink` above `const send = (…) => …` belongs to the variable or property. */
function holderSink(flow: Flow, fn: ts.SignatureDeclaration): SinkKind | undefined {
  const { ts } = flow.host;
  const { parent } = fn;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertySignature(parent)) return flow.phi.tagsOf(parent).sink;
  return undefined;
}

function takeFunction(flow: Flow, sites: SinkSite[], fn: ts.SignatureDeclaration, kind: SinkKind | undefined): void {
  const parameters = parametersOf(flow.host.ts, fn);
  if (kind) return addUses(flow, sites, fn, kind, ["*"]);
  for (const [index, parameter] of parameters.entries()) {
    const own = flow.phi.tagsOf(parameter).sink ?? (isNonPhiParameter(flow.host, parameter) ? "third-party" : undefined);
    if (own) addUses(flow, sites, fn, own, [parameter.dotDotDotToken ? `${index}..` : String(index)]);
  }
}

/** What is passed into an object of a tagged class leaves, by its constructor and its methods. */
function takeClass(flow: Flow, sites: SinkSite[], declaration: ts.ClassLikeDeclaration): void {
  const { ts } = flow.host;
  const kind = flow.phi.tagsOf(declaration).sink;
  if (!kind) return;
  for (const member of declaration.members) if (ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member)) addUses(flow, sites, member, kind, ["*"]);
}

function addUses(flow: Flow, sites: SinkSite[], fn: ts.SignatureDeclaration, kind: SinkKind, paths: readonly string[]): void {
  const { ts } = flow.host;
  const name = nameOf(ts, fn);
  for (const use of flow.usesOf(fn)) {
    if (use.kind === "exposed") continue;
    const sink = { kind, library: "project", member: name, level: "error", at: use.call } as const;
    if (use.kind === "call") sites.push({ kind: "arguments", sink, roots: paths.flatMap((path) => rootsAt(flow, path, use.args)) });
    else sites.push({ kind: "handed", sink, use, paths });
  }
}

function nameOf(ts: Flow["host"]["ts"], fn: ts.SignatureDeclaration): string {
  if (fn.name) return fn.name.getText();
  if (ts.isConstructorDeclaration(fn)) return (fn.parent as ts.ClassDeclaration).name?.text ?? "constructor";
  const holder = fn.parent as ts.NamedDeclaration;
  return holder?.name?.getText() ?? "function";
}
