/** Precision on declarations of general-purpose packages: none of their names may count as PHI with certainty. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { inferField } from "../../../src/phi/dictionary/infer-field.js";
import { inferVariable } from "../../../src/phi/dictionary/infer-variable.js";

const PACKAGES = ["typescript/lib", "@types/node", "eslint/lib/types", "zod/v4", "vitest/dist", "vite/dist", "@typescript-eslint", "fast-check/lib", "ajv/lib", "commander"];

interface Named { readonly owner: string | undefined; readonly name: string; readonly siblings: readonly string[] }

describe("precision on general-purpose declarations", () => {
  const files = PACKAGES.flatMap((name) => declarationFiles(join("node_modules", name)));
  const read = files.map((path) => ({ path, source: ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true) }));

  it("finds no property that is certainly PHI in more than 20,000", () => {
    const named = read.flatMap(({ path, source }) => properties(source).map((property) => ({ path, ...property })));
    const certain = named.filter(({ path, owner, name, siblings }) =>
      inferField({ name, siblings, filePath: path, ...(owner !== undefined && { ownerName: owner }) })?.confidence === "inferred-strong");
    expect(named.length).toBeGreaterThan(20_000);
    expect(certain.map(({ path, owner, name }) => `${path} ${owner}.${name}`)).toEqual([]);
  });

  it("finds no parameter that is certainly PHI in more than 20,000", () => {
    const named = read.flatMap(({ path, source }) => parameters(source).map((name) => ({ path, name })));
    const certain = named.filter(({ path, name }) => inferVariable({ name, filePath: path })?.confidence === "inferred-strong");
    expect(named.length).toBeGreaterThan(20_000);
    expect(certain).toEqual([]);
  });
});

function declarationFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.d\.[cm]?ts$/.test(file))
    .map((file) => join(directory, file));
}

function properties(source: ts.SourceFile): Named[] {
  const found: Named[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) || ts.isClassLike(node) || ts.isTypeLiteralNode(node)) {
      const owner = ts.isTypeLiteralNode(node) ? (ts.isTypeAliasDeclaration(node.parent) ? node.parent.name.text : undefined) : node.name?.text;
      const names = [...node.members].flatMap(({ name }) => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : []));
      for (const name of names) found.push({ owner, name, siblings: names.filter((other) => other !== name) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function parameters(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isParameter(node) && ts.isIdentifier(node.name)) found.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
