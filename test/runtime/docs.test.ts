/** The pages about the run-time library: their links lead to tests that exist, their examples compile, nothing public is left out. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { isRuleId } from "../../src/findings/rule-id.js";
import * as runtime from "../../src/runtime/index.js";

const repository = path.resolve(fileURLToPath(import.meta.url), "../../..");
const read = (file: string): string => readFileSync(path.join(repository, file), "utf8");

describe("docs/phi-attrs.md", () => {
  const rows = [...read("docs/phi-attrs.md").matchAll(/^\| (\d+) \|(.+)\|$/gm)].map(([, number, cells = ""]) => ({
    number: Number(number),
    cells: cells.split(/(?<!\\)\|/).map((cell) => cell.trim()),
  }));

  it("takes each of the 33 behaviours once", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
    expect(rows.filter(({ cells }) => cells.length !== 5 || cells.includes(""))).toEqual([]);
  });

  it.each(rows)("links row $number to tests that exist", ({ cells }) => {
    const links = linksIn(cells[4]);
    expect(links.length).toBeGreaterThan(0);
    for (const { name, file } of links) expect(testNames(file), `${file} has no test "${name}"`).toContain(name);
  });

  it.each(rows)("links row $number to what proves its static half, where it has one", ({ cells }) => {
    const [, rule, proof] = cells;
    const links = linksIn(proof);
    expect(links.length > 0, proof).toBe(rule !== "–");
    for (const { name, file } of links) {
      if (file.startsWith("test")) expect(testNames(file), `${file} has no test "${name}"`).toContain(name);
      else expect(markedDeclarations(file), `${file} has no function or class "${name}" with marked lines`).toContain(name);
    }
  });

  it.each(rows)("names rules and functions that exist in row $number", ({ cells }) => {
    const [, rules = "", , functions = ""] = cells;
    for (const [, word = ""] of rules.matchAll(/`((?:require|valid|no)-[a-z-]+)`/g)) expect(isRuleId(word), word).toBe(true);
    for (const [, word = ""] of functions.matchAll(/`@?(\w+)(?:\.\w+)?\(/g)) expect(Object.keys(runtime)).toContain(word);
  });

  function linksIn(cell = ""): { name: string; file: string }[] {
    return [...cell.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, name = "", target = ""]) => ({ name, file: path.join("docs", target) }));
  }

  /** The functions and classes of a fixture in which lines say what is expected. */
  function markedDeclarations(file: string): string[] {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
    return source.statements
      .filter((statement) => /\/\/ (?:expect|ok): /.test(source.text.slice(statement.getStart(), source.text.indexOf("\n", statement.end))))
      .flatMap((statement) => {
        if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text ?? [];
        return ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(({ name }) => name.getText()) : [];
      });
  }

  /** The names of the tests in a file, as they are written: of `it`, and of the cases of a rule. */
  function testNames(file: string): string[] {
    const names: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isTestFunction(node.expression)) {
        const name = node.arguments[0];
        if (name && ts.isStringLiteralLike(name)) names.push(name.text);
      }
      if (file.startsWith("test/rules") && ts.isPropertyAssignment(node) && node.name.getText() === "name" && ts.isStringLiteralLike(node.initializer)) names.push(node.initializer.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
    return names;
  }

  /** `it`, or `it.each(…)`. */
  function isTestFunction(callee: ts.Expression): boolean {
    if (ts.isCallExpression(callee)) return ts.isPropertyAccessExpression(callee.expression) && isTestFunction(callee.expression.expression);
    return ts.isIdentifier(callee) && callee.text === "it";
  }
});

describe("docs/runtime.md", () => {
  const page = read("docs/runtime.md");
  const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);

  it("names every function and class of the library, and every setting", () => {
    for (const name of Object.keys(runtime)) expect(page).toContain(name);
    const refusal = (() => {
      try {
        runtime.configurePhi({ unknown: 1 } as object);
      } catch (error) {
        return (error as Error).message;
      }
      return "";
    })();
    const settings = refusal.replace(/.*it takes |\.$/g, "").split(", ");
    expect(settings.length).toBeGreaterThan(5);
    for (const setting of settings) expect(page).toContain(`| \`${setting}\` |`);
  });

  it("has examples that compile", () => {
    const directory = path.join(repository, "fixtures/runtime-page");
    const sources = new Map(examples.map((text, index) => [path.join(directory, `example-${index + 1}.ts`), `${text}\nexport {};\n`]));
    // A library that the fixtures have no declarations of.
    sources.set(path.join(directory, "rotating.d.ts"), 'declare module "rotating-file-stream" { export function createStream(name: string, options: object): import("node:stream").Writable; }');
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ["node"],
      typeRoots: [path.join(repository, "node_modules/@types")],
      strict: true,
      noEmit: true,
      esModuleInterop: true,
      skipLibCheck: true,
      paths: { "phi-lint/runtime": [path.join(repository, "src/runtime/index.ts")] },
    };
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists } = host;
    host.readFile = (file) => sources.get(path.normalize(file)) ?? readFile.call(host, file);
    host.fileExists = (file) => sources.has(path.normalize(file)) || fileExists.call(host, file);
    host.getSourceFile = (file, version) => {
      const text = host.readFile(file);
      return text === undefined ? undefined : ts.createSourceFile(file, text, version);
    };
    const program = ts.createProgram([...sources.keys()], options, host);
    const problems = ts.getPreEmitDiagnostics(program).map((d) => `${path.basename(d.file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(d.messageText, "\n")}`);
    expect(problems).toEqual([]);
    expect(examples.length).toBeGreaterThan(10);
  });

  it("links to headings that it has, and to pages that exist", () => {
    const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase().replace(/[^a-z0-9 -]/g, "").replaceAll(" ", "-"));
    for (const [, target = ""] of page.matchAll(/\]\(([^)]+)\)/g)) {
      if (target.startsWith("#")) expect(anchors).toContain(target.slice(1));
      else if (!target.startsWith("https://")) expect(existsSync(path.join(repository, "docs", target)), target).toBe(true);
    }
  });
});
