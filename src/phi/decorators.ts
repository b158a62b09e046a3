/** The tags that decorators give: `@PhiModel({ exclude: ["id"] })`, `@Phi("ssn")`, `@PhiExclude()`, and those named in the configuration. */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import { propertyNameText, unwrap } from "../compiler/syntax.js";
import { isPhiCategory } from "./category.js";
import type { PhiSettings } from "./settings.js";
import type { Tags } from "./tags.js";

type MutableTags = { -readonly [K in keyof Tags]: Tags[K] };

/** What the decorators of a declaration say. Arguments are read where they are literals and never evaluated. */
export function readDecorators(ts: TypeScript, declaration: ts.Node, settings: PhiSettings): Tags {
  if (!ts.canHaveDecorators(declaration)) return {};
  const tags: MutableTags = {};
  for (const decorator of ts.getDecorators(declaration) ?? []) {
    const call = ts.isCallExpression(decorator.expression) ? decorator.expression : undefined;
    const name = decoratorName(ts, call?.expression ?? decorator.expression);
    if (name === undefined) continue;
    const first = call?.arguments[0] && unwrap(ts, call.arguments[0]);
    const { model, phi, exclude } = settings.decorators;
    if (model.includes(name)) {
      tags.phi ??= {};
      if (first && ts.isObjectLiteralExpression(first)) readModelOptions(ts, first, tags);
    }
    if (phi.includes(name)) {
      const word = first && ts.isStringLiteralLike(first) ? first.text.toLowerCase() : undefined;
      tags.phi = word !== undefined && isPhiCategory(word) ? { category: word } : tags.phi ?? {};
    }
    if (exclude.includes(name)) {
      const names = (call?.arguments ?? []).flatMap((argument) => stringsIn(ts, argument));
      tags.exclude = ts.isClassLike(declaration) && names.length > 0 ? names : true;
    }
  }
  return tags;
}

/** Whether the text of a file can hold one of these decorators, aliased imports included. */
export function mentionsDecorators(text: string, settings: PhiSettings): boolean {
  const { model, phi, exclude } = settings.decorators;
  return text.includes("@") && [...model, ...phi, ...exclude].some((name) => new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`).test(text));
}

function readModelOptions(ts: TypeScript, options: ts.ObjectLiteralExpression, tags: MutableTags): void {
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const name = propertyNameText(ts, property.name);
    const names = stringsIn(ts, property.initializer);
    if (name === "exclude") tags.exclude = names;
    if (name === "include") tags.include = names;
    if (name === "extend") tags.extend = names;
  }
}

function stringsIn(ts: TypeScript, expression: ts.Expression): readonly string[] {
  const value = unwrap(ts, expression);
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (!ts.isArrayLiteralExpression(value)) return [];
  return value.elements.flatMap((element) => stringsIn(ts, element));
}

function decoratorName(ts: TypeScript, expression: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (!ts.isIdentifier(expression)) return undefined;
  return importedNames(ts, expression.getSourceFile()).get(expression.text) ?? expression.text;
}

const importedNamesOf = new WeakMap<ts.SourceFile, ReadonlyMap<string, string>>();

/** Local names of renamed imports, with the names they have where they are declared. */
function importedNames(ts: TypeScript, file: ts.SourceFile): ReadonlyMap<string, string> {
  const known = importedNamesOf.get(file);
  if (known) return known;
  const names = new Map<string, string>();
  for (const statement of file.statements) {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) if (propertyName) names.set(name.text, propertyName.text);
  }
  importedNamesOf.set(file, names);
  return names;
}
