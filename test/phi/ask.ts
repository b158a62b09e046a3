/** Questions to the PHI model of a program in memory, in the words of the tests. */
import type ts from "typescript";
import { createPhiModel } from "../../src/phi/create-phi-model.js";
import type { PhiVerdict } from "../../src/phi/fact.js";
import type { PhiModel } from "../../src/phi/model.js";
import type { PhiSettings } from "../../src/phi/settings.js";
import { DEFAULT_PHI_SETTINGS } from "../../src/phi/settings.js";
import type { Tags } from "../../src/phi/tags.js";
import type { Host } from "../../src/compiler/host.js";
import { fileOf, programFrom } from "../compiler/in-memory-program.js";
import type { ProgramOptions } from "../compiler/in-memory-program.js";

export interface Ask {
  readonly host: Host;
  readonly model: PhiModel;
  /** `"ssn"`: PHI of that category; `"-"`: declared not PHI; `"?"`: nothing said. For an expression such as `patient.home.zip` or `map.[]`. */
  at(expression: string, except?: readonly string[]): string;
  /** The same for a declaration: `Patient.name`, `describe`, `describe(ssn)` for a parameter. */
  of(declaration: string): string;
  property(variable: string, name: string): string;
  tags(declaration: string): Tags;
  verdictAt(expression: string): PhiVerdict;
  isModel(variable: string): boolean;
  type(variable: string): ts.Type;
  find(declaration: string): ts.Node;
}

/** Makes a program of `main.ts` (or of several files, the first of which the questions are about) and its PHI model. */
export function ask(
  text: string | Readonly<Record<string, string>>,
  settings: Partial<PhiSettings> = {},
  options: ProgramOptions = {},
): Ask {
  const files = typeof text === "string" ? { "main.ts": text } : text;
  const host = programFrom(files, options);
  // What tags and types say; tests about names ask for them.
  const model = createPhiModel(host, { ...DEFAULT_PHI_SETTINGS, inference: false, ...settings });
  const main = fileOf(host, Object.keys(files)[0]!);
  const find = (name: string): ts.Node => findDeclaration(host, main, name);
  const type = (variable: string): ts.Type => host.checker.getTypeAtLocation(find(variable));
  const split = (expression: string): [string, string[]] => {
    const [variable, ...path] = expression.split(".");
    return [variable!, path];
  };
  const verdictAt = (expression: string, except: readonly string[] = []): PhiVerdict => {
    const [variable, path] = split(expression);
    return model.atPath(type(variable), path, except.map((one) => one.split(".")));
  };
  return {
    host,
    model,
    verdictAt,
    at: (expression, except) => shown(verdictAt(expression, except)),
    of: (declaration) => shown(model.ofDeclaration(find(declaration))),
    property: (variable, name) => shown(model.ofProperty(type(variable), name)),
    tags: (declaration) => model.tagsOf(find(declaration)),
    isModel: (variable) => model.isModel(type(variable)),
    type,
    find,
  };
}

function shown(verdict: PhiVerdict): string {
  return verdict === undefined ? "?" : verdict.kind === "phi" ? verdict.category : "-";
}

/** `Patient.name`: a member of a declaration of that name, at any depth; `describe(ssn)`: a parameter. */
function findDeclaration(host: Host, file: ts.SourceFile, wanted: string): ts.Node {
  const { ts } = host;
  const steps = wanted.split(/[.(]/).map((step) => step.replace(/\)$/, ""));
  let roots: readonly ts.Node[] = [file];
  for (const step of steps) {
    const found: ts.Node[] = [];
    const visit = (node: ts.Node): void => {
      const name = (node as { readonly name?: ts.Node }).name;
      if (name && isDeclaration(ts, node) && name.getText() === step) found.push(node);
      else ts.forEachChild(node, visit);
    };
    for (const root of roots) ts.forEachChild(root, visit);
    roots = found;
  }
  const [first] = roots;
  if (!first) throw new Error(`The program declares no ${wanted}.`);
  return first;
}

function isDeclaration(compiler: typeof ts, node: ts.Node): boolean {
  return !compiler.isPropertyAccessExpression(node) && !compiler.isImportSpecifier(node) && !compiler.isMetaProperty(node);
}
