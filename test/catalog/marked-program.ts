/** Programs whose lines say which catalogue rows their calls match: `log.info(x); // => pino/Logger.fatal`, `// => nothing`. */
import type ts from "typescript";
import { createCatalog, type Catalog } from "../../src/catalog/registry.js";
import { packsFor } from "../../src/catalog/load-packs.js";
import type { CallShape } from "../../src/catalog/row.js";
import type { UserRows } from "../../src/catalog/user-rows.js";
import type { Host } from "../../src/compiler/host.js";
import { programFrom } from "../compiler/in-memory-program.js";

export interface MarkedLine {
  readonly line: string;
  readonly expected: string;
  readonly found: string;
}

export type Role = "sinks" | "sanitizers" | "propagators";

export interface MarkedProgram {
  readonly host: Host;
  readonly catalog: Catalog;
  /** Every marked line of the project's files, with the ids of the rows that its calls match. */
  readonly lines: readonly MarkedLine[];
}

/** Makes the program and asks the catalogue about every call, construction, tag and assignment on marked lines. */
export function markedProgram(files: Readonly<Record<string, string>>, role: Role = "sinks", userRows: UserRows = {}): MarkedProgram {
  const types = "node_modules/@types/node/index.d.ts" in files ? ["node"] : [];
  const host = programFrom(files, { compilerOptions: { types } });
  const catalog = createCatalog(host, packsFor(host), userRows);
  const ask = (callee: ts.Expression, shape: CallShape): readonly string[] => {
    if (role === "sinks") return catalog.sinksOf(callee, shape).map(({ row }) => row.id);
    if (role === "sanitizers") return catalog.sanitizersOf(callee, shape).map(({ row }) => row.id);
    return catalog.propagatorsOf(callee, shape).map(({ row }) => row.id);
  };
  return { host, catalog, lines: host.files.flatMap((file) => markedLines(host, file, ask)) };
}

function markedLines(host: Host, file: ts.SourceFile, ask: (callee: ts.Expression, shape: CallShape) => readonly string[]): readonly MarkedLine[] {
  const found = new Map<number, Set<string>>();
  const visit = (node: ts.Node): void => {
    const [callee, shape] = calleeOf(host.ts, node);
    if (callee && shape) {
      const { line } = file.getLineAndCharacterOfPosition(callee.getEnd());
      const ids = found.get(line) ?? new Set();
      for (const id of ask(callee, shape)) ids.add(id);
      found.set(line, ids);
    }
    host.ts.forEachChild(node, visit);
  };
  visit(file);
  return file.text.split("\n").flatMap((text, line) => {
    const mark = /\/\/ => (.*)$/.exec(text);
    if (!mark) return [];
    const ids = [...(found.get(line) ?? [])].sort().join(", ");
    return [{ line: text.slice(0, mark.index).trim(), expected: (mark[1] ?? "").trim(), found: ids === "" ? "nothing" : ids }];
  });
}

function calleeOf(compiler: typeof ts, node: ts.Node): readonly [ts.Expression?, CallShape?] {
  if (compiler.isCallExpression(node)) return [node.expression, node.expression.kind === compiler.SyntaxKind.SuperKeyword ? "new" : "call"];
  if (compiler.isNewExpression(node)) return [node.expression, "new"];
  if (compiler.isTaggedTemplateExpression(node)) return [node.tag, "tag"];
  if (compiler.isBinaryExpression(node) && node.operatorToken.kind === compiler.SyntaxKind.EqualsToken) return [node.left, "assign"];
  return [];
}
