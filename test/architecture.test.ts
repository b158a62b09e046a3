/**
 * The architecture, as data with reasons: which folder may import which, who may load a compiler, read files or touch the
 * process, how long a file may be, and what no file is called.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Stages in reading order; each imports only from stages before it, and of those only what its arrows name. */
const STAGES = ["input-error", "compiler", "phi", "catalog", "findings", "config", "flow", "checks", "reporters", "analysis", "survey", "tagging", "audit", "eslint", "cli", "rules", "api", "runtime"] as const;
type Stage = (typeof STAGES)[number];

interface Arrow {
  readonly to: Stage;
  readonly why: string;
  /** Only `import type`: the arrow carries shapes, not code. */
  readonly only?: "types";
}

const ARROWS: Readonly<Record<Stage, readonly Arrow[]>> = {
  "input-error": [],
  compiler: [{ to: "input-error", why: "a broken project is told to the user in one sentence" }],
  phi: [{ to: "compiler", why: "declarations and types are read through the compiler that the host hands in" }],
  catalog: [{ to: "compiler", why: "rows are matched with what the checker resolves" }],
  findings: [
    { to: "compiler", why: "coverage includes what project loading left out; suppressions read a parsed file", only: "types" },
    { to: "phi", why: "a finding names a category and a confidence; findings are ranked by the order of confidences" },
    { to: "catalog", why: "each kind of sink belongs to a rule", only: "types" },
  ],
  config: [
    { to: "input-error", why: "a mistake in the configuration is told in one sentence" },
    { to: "phi", why: "categories and defaults of the PHI model" },
    { to: "catalog", why: "a user's rows have the shape of the catalogue's" },
    { to: "findings", why: "rules are set by their names" },
  ],
  flow: [
    { to: "compiler", why: "values are followed along syntax, symbols and control flow" },
    { to: "phi", why: "where a value's history ends, its declaration decides" },
    { to: "catalog", why: "calls of libraries are described by rows" },
  ],
  checks: [
    { to: "compiler", why: "checks look at the program" },
    { to: "phi", why: "checks ask what is PHI" },
    { to: "catalog", why: "checks ask for sinks by kind" },
    { to: "findings", why: "checks produce findings" },
    { to: "config", why: "rule options" },
    { to: "flow", why: "checks ask where a value came from" },
  ],
  reporters: [
    { to: "findings", why: "the report is all that crosses from the analysis", only: "types" },
    { to: "catalog", why: "`phi-lint catalog` prints what the packs say" },
  ],
  analysis: [
    { to: "compiler", why: "the host, and a walk over a file that is explained" },
    { to: "phi", why: "joins the stages" },
    { to: "catalog", why: "joins the stages" },
    { to: "findings", why: "joins the stages" },
    { to: "config", why: "joins the stages" },
    { to: "flow", why: "joins the stages" },
    { to: "checks", why: "joins the stages" },
  ],
  tagging: [
    { to: "survey", why: "functions that are believed for their names are named beside the tags" },
    { to: "analysis", why: "asks the engine what names alone make PHI" },
    { to: "compiler", why: "declarations are found, and written to, by their syntax" },
    { to: "phi", why: "a tag states a category, in the doc comment that the reader of tags looks at" },
    { to: "checks", why: "what leaks is tagged wherever it is declared" },
    { to: "config", why: "the configuration decides what is PHI already", only: "types" },
  ],
  survey: [
    { to: "analysis", why: "asks the engine what a project uses" },
    { to: "compiler", why: "imports and calls are read from the syntax" },
    { to: "flow", why: "the names that make values safe" },
    { to: "checks", why: "sinks and endpoints" },
    { to: "config", why: "the configuration that there is", only: "types" },
  ],
  audit: [
    { to: "survey", why: "`phi-lint init` looks at a whole project" },
    { to: "tagging", why: "`phi-lint tag` proposes tags for a whole project" },
    { to: "input-error", why: "a place that does not exist is told in one sentence" },
    { to: "analysis", why: "one analysis a program" },
    { to: "compiler", why: "loads the project" },
    { to: "phi", why: "the order of confidences" },
    { to: "findings", why: "puts the report together" },
    { to: "config", why: "loads the configuration" },
  ],
  eslint: [
    { to: "analysis", why: "rules show findings of the one engine" },
    { to: "tagging", why: "a suggestion writes the tag as `phi-lint tag` does" },
    { to: "compiler", why: "ESLint's program as a host", only: "types" },
    { to: "phi", why: "confidences are an option of every rule" },
    { to: "findings", why: "findings become ESLint's messages" },
    { to: "config", why: "the configuration of the linted file" },
  ],
  cli: [
    { to: "input-error", why: "bad arguments are told in one sentence" },
    { to: "audit", why: "the command runs it" },
    { to: "phi", why: "confidences are values of a flag" },
    { to: "findings", why: "rule names are values of a flag; findings decide the exit code" },
    { to: "config", why: "the nearest name of a misspelt rule" },
    { to: "catalog", why: "`phi-lint catalog` looks libraries up" },
    { to: "reporters", why: "the command prints the report" },
    { to: "survey", why: "`phi-lint init` shows what was found" },
  ],
  rules: [{ to: "eslint", why: "a rule is metadata for the factory" }],
  api: STAGES.filter((stage) => stage !== "runtime" && stage !== "rules" && stage !== "api" && stage !== "cli").map((to) => ({ to, why: "src/index.ts publishes it" })),
  runtime: [],
};

/** Packages and modules that only some files may load at run time. */
const RESTRICTED: readonly { readonly module: RegExp; readonly files: RegExp; readonly why: string }[] = [
  {
    module: /^(?:typescript|@ts-morph\/common)$/,
    files: /^src\/(?:compiler\/project-typescript\.ts|eslint\/)/,
    why: "the engine works with the compiler that the host hands in; nodes of one compiler must never meet functions of another",
  },
  {
    module: /^(?:node:)?fs(?:\/promises)?$/,
    files: /^src\/(?:compiler\/project(?:-[a-z]+)?\.ts|config\/load(?:-reasons)?\.ts|audit\/|cli\/|findings\/baseline|runtime\/)/,
    why: "what is analysed comes from the program; files are read where the project and the configuration are loaded",
  },
  { module: /^(?:node:)?(?:child_process|vm|worker_threads)$/, files: /^$/, why: "nothing of the examined repository is ever run" },
  { module: /^commander$/, files: /^src\/cli\//, why: "arguments are the command line's business" },
  { module: /^zod$/, files: /^src\/config\/(?:schema|json-schema|describe-problem)\.ts$/, why: "the configuration has one schema" },
];

const SOFT_NAMES = /^(?:utils?|helpers?|common|misc|manager|shared)$/;
const MOST_LINES = 400;
/** Data, generated or typed in from publications: their length says nothing about their clarity. */
const DATA = /^src\/(?:catalog\/(?:packs\/|index-of-packs\.ts)|phi\/(?:dictionary|packs)\/)/;

const root = fileURLToPath(new URL("../", import.meta.url));
const sources = [...filesBelow("src"), ...filesBelow("rules")].filter((file) => file.endsWith(".ts"));

describe("imports between folders", () => {
  const imports = sources.flatMap(importsOf);

  it("follow the arrows", () => {
    const stray = imports.flatMap(({ file, module, isType }) => {
      if (!module.startsWith(".")) return [];
      const from = stageOf(file);
      const to = stageOf(posix.join(posix.dirname(file), module));
      if (from === to) return [];
      const arrow = ARROWS[from].find((candidate) => candidate.to === to);
      if (!arrow) return [`${file} imports ${module}: ${from} may not import ${to}`];
      return arrow.only === "types" && !isType ? [`${file} imports ${module}: ${from} may import only types from ${to} (${arrow.why})`] : [];
    });
    expect(stray).toEqual([]);
  });

  it("of compilers, files and processes happen only where they belong", () => {
    const stray = imports.flatMap(({ file, module, isType }) => {
      const rule = RESTRICTED.find((restriction) => restriction.module.test(module));
      return rule && !isType && !rule.files.test(file) ? [`${file} imports ${module}: ${rule.why}`] : [];
    });
    expect(stray).toEqual([]);
  });

  it("never lead from the sources into tests, benchmarks or fixtures", () => {
    expect(imports.filter(({ module }) => /^\.\.?\/.*(?:test|bench|fixtures)\//.test(module))).toEqual([]);
  });

  it("bring no compiler along before a command has work for it", () => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const { module, isType, isLater } of importsOf(file)) {
        if (!isType && !isLater) load(module.startsWith(".") ? posix.join(posix.dirname(file), module).replace(/\.js$/, ".ts") : module);
      }
    };
    load("src/cli/run.ts");
    expect([...loaded].filter((file) => file.startsWith("src/")).length).toBeGreaterThan(20);
    expect([...loaded].filter((file) => RESTRICTED[0]!.module.test(file))).toEqual([]);
  });

  it("were found", () => {
    expect(imports.length).toBeGreaterThan(100);
  });
});

describe("the arrows", () => {
  it("go one way only, along the reading order", () => {
    const backwards = STAGES.flatMap((from) => ARROWS[from].filter(({ to }) => STAGES.indexOf(to) >= STAGES.indexOf(from)).map(({ to }) => `${from} → ${to}`));
    expect(backwards).toEqual([]);
  });

  it("leave the run-time companion alone", () => {
    expect(ARROWS.runtime).toEqual([]);
    expect(STAGES.filter((stage) => ARROWS[stage].some(({ to }) => to === "runtime"))).toEqual([]);
  });
});

describe("the process", () => {
  it("is touched by the command line alone", () => {
    const stray = sources.filter((file) => !/^src\/(?:cli|runtime)\//.test(file) && !DATA.test(file) && mentionsProcess(file));
    expect(stray).toEqual([]);
  });
});

describe("files", () => {
  it(`have at most ${MOST_LINES} lines`, () => {
    const long = sources.filter((file) => !DATA.test(file)).map((file) => [file, readFileSync(root + file, "utf8").split("\n").length - 1] as const);
    expect(long.filter(([, lines]) => lines > MOST_LINES)).toEqual([]);
  });

  it("and folders are named for what they are", () => {
    const all = [...sources, ...filesBelow("test"), ...filesBelow("bench"), ...filesBelow("scripts")];
    const soft = all.filter((file) => [...posix.dirname(file).split("/"), basename(file).split(".")[0]!].some((name) => SOFT_NAMES.test(name)));
    expect(soft).toEqual([]);
  });

  it("are written in kebab-case", () => {
    expect(sources.filter((file) => !/^[a-z\d]+(?:-[a-z\d]+)*(?:\.d)?\.ts$/.test(basename(file)))).toEqual([]);
  });
});

interface Import {
  readonly file: string;
  readonly module: string;
  readonly isType: boolean;
  /** `await import()`: when the code around it runs, not when the file is loaded. */
  readonly isLater?: true;
}

function importsOf(file: string): Import[] {
  if (!file.endsWith(".ts")) return [];
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ file, module: node.moduleSpecifier.text, isType: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || importsTypesOnly(node) });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ file, module: node.moduleSpecifier.text, isType: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteral(node.arguments[0]!)) {
      found.push({ file, module: node.arguments[0].text, isType: false, isLater: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.ESNext));
  return found;
}

/** `import { type A, type B }`: no code is loaded for it that another import does not load. */
function importsTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  const bindings = importClause?.namedBindings;
  return !importClause?.name && bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function mentionsProcess(file: string): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "process") found = true;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(root + file, "utf8"), ts.ScriptTarget.ESNext));
  return found;
}

function stageOf(file: string): Stage {
  const [top, second = ""] = file.split("/");
  if (top === "rules") return "rules";
  const name = second.replace(/\.[jt]s$/, "");
  if (name === "index") return "api";
  if (name === "audit-options") return "audit";
  const stage = STAGES.find((candidate) => candidate === name);
  if (!stage) throw new Error(`${file} belongs to no stage: add it to STAGES and say what it may import.`);
  return stage;
}

function filesBelow(directory: string): string[] {
  return readdirSync(root + directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(root.replaceAll("\\", "/"), `${entry.parentPath.replaceAll("\\", "/")}/${entry.name}`))
    .filter((file) => !file.includes("node_modules/") && !file.includes("/.generated/") && !file.startsWith("test/conformance/") && !file.startsWith("test/servers/"));
}
