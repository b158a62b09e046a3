import ts from "typescript";
import { describe, expect, it } from "vitest";
import { replaceAll, writeTag } from "../../src/tagging/write-tag.js";
import { readTags } from "../../src/phi/read-tags.js";
import { DEFAULT_PHI_SETTINGS } from "../../src/phi/settings.js";

function declarationNamed(file: ts.SourceFile, name: string): ts.Declaration {
  let found: ts.Declaration | undefined;
  const visit = (node: ts.Node): void => {
    const named = node as ts.NamedDeclaration;
    if (named.name && ts.isIdentifier(named.name as ts.Node) && (named.name as ts.Identifier).text === name && !ts.isInterfaceDeclaration(node)) found ??= named;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found!;
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("/clinic/a.ts", text, ts.ScriptTarget.ESNext, true);
}

function tagged(text: string, name = "ssn"): string {
  return replaceAll(text, [writeTag(ts, declarationNamed(parse(text), name), "ssn")]);
}

describe("a written tag", () => {
  it.each<[what: string, before: string, after: string]>([
    ["above a property", "interface P {\n  id: string;\n  ssn: string;\n}\n", "interface P {\n  id: string;\n  /** @phi ssn */\n  ssn: string;\n}\n"],
    ["with tabs and Windows line breaks", "interface P {\r\n\tssn: string;\r\n}\r\n", "interface P {\r\n\t/** @phi ssn */\r\n\tssn: string;\r\n}\r\n"],
    ["beside a property in one line", "interface P { id: string; ssn: string }", "interface P { id: string; /** @phi ssn */ ssn: string }"],
    ["in an existing comment of one line", "interface P {\n  /** As on the card. */\n  ssn: string;\n}", "interface P {\n  /**\n   * As on the card.\n   * @phi ssn\n   */\n  ssn: string;\n}"],
    ["in an existing comment of several", "interface P {\n  /**\n   * As on the card.\n   * @deprecated use `mrn`\n   */\n  ssn: string;\n}", "interface P {\n  /**\n   * As on the card.\n   * @deprecated use `mrn`\n   * @phi ssn\n   */\n  ssn: string;\n}"],
    ["in a comment that ends behind its text", "interface P {\n  /** As on\n   * the card. */\n  ssn: string;\n}", "interface P {\n  /** As on\n   * the card.\n   * @phi ssn\n   */\n  ssn: string;\n}"],
    ["in a comment beside the property", "interface P { /** @deprecated */ ssn: string }", "interface P { /** @phi ssn @deprecated */ ssn: string }"],
    ["below a plain comment", "interface P {\n  // As on the card.\n  ssn: string;\n}", "interface P {\n  // As on the card.\n  /** @phi ssn */\n  ssn: string;\n}"],
    ["above decorators", "class P {\n  @Column()\n  ssn!: string;\n}", "class P {\n  /** @phi ssn */\n  @Column()\n  ssn!: string;\n}"],
    ["at a parameter", "function f(id: string, ssn: string) {}", "function f(id: string, /** @phi ssn */ ssn: string) {}"],
    ["at a parameter on its own line", "function f(\n  ssn: string,\n) {}", "function f(\n  /** @phi ssn */\n  ssn: string,\n) {}"],
    ["at a variable", "  const ssn = read();\n", "  /** @phi ssn */\n  const ssn = read();\n"],
    ["at one of several variables", "const a = 1, ssn = read();", "const a = 1, /** @phi ssn */ ssn = read();"],
    ["at a part taken out", "const { id, ssn } = read();", "const { id, /** @phi ssn */ ssn } = read();"],
    ["at a field of a schema", "const P = z.object({\n  ssn: z.string(),\n});", "const P = z.object({\n  /** @phi ssn */\n  ssn: z.string(),\n});"],
  ])("%s", (_what, before, after) => {
    expect(tagged(before)).toBe(after);
    const declaration = declarationNamed(parse(after), "ssn");
    expect(readTags(ts, declaration, DEFAULT_PHI_SETTINGS).phi).toEqual({ category: "ssn" });
  });

  it("leaves the rest of the file as it is", () => {
    const before = "interface   P{ssn:string,\n\n\n   name :string }  // odd\n";
    expect(tagged(before).replace("/** @phi ssn */ ", "")).toBe(before);
  });
});
