/** Sinks that the project declares itself: `@phiSink` on functions, methods, classes and parameters, and `NonPhi<T>` parameters. */
import type ts from "typescript";
import type { SinkKind } from "../../catalog/row.js";
import { parametersOf, walk } from "../../compiler/syntax.js";
import { isNonPhiParameter } from "../../phi/brand.js";
import { argumentsOf } from "../../flow/arguments.js";
import type { Argument } from "../../flow/context.js";
import type { Flow } from "../../flow/services.js";
import type { Sink } from "./leak.js";
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
  const sinkAt = (at: ts.Node): Sink => ({ kind, library: "project", member: name, level: "error", at });
  const take = (call: ts.Node, args: readonly Argument[]): void => void sites.push({ kind: "arguments", sink: sinkAt(call), roots: paths.flatMap((path) => rootsAt(flow, path, args)) });
  const uses = flow.usesOf(fn);
  for (const use of uses) {
    if (use.kind === "call") take(use.call, use.args);
    else if (use.kind === "handed") sites.push({ kind: "handed", sink: sinkAt(use.call), use, paths });
  }
  // Called under a name that is a value: `journal[level](text)`.
  for (const { call, value } of flow.opaqueCallsOf(fn)) {
    if (!uses.some((use) => use.kind === "call" && use.call === call)) take(call, [...value.bound, ...argumentsOf(ts, call, undefined)]);
  }
}

function nameOf(ts: Flow["host"]["ts"], fn: ts.SignatureDeclaration): string {
  if (fn.name) return fn.name.getText();
  if (ts.isConstructorDeclaration(fn)) return (fn.parent as ts.ClassDeclaration).name?.text ?? "constructor";
  const holder = fn.parent as ts.NamedDeclaration;
  return holder?.name?.getText() ?? "function";
}
