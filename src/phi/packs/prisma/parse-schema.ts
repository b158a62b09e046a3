/** Reads `schema.prisma`: the only place where documentation comments survive in full. Nothing of it is executed. */
import { parsePrismaTags } from "./parse-tags.js";
import type { PrismaField, PrismaGenerator, PrismaModel, PrismaSchema } from "./schema.js";

const BLOCK = /^\s*(model|view|type|enum|generator|datasource)\s+(\w+)\s*\{/;
const FIELD = /^\s*(\w+)\s+(\w+)(\([^)]*\))?\s*(\[\])?\s*(\?)?/;

interface OpenBlock {
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly documentation: string;
  readonly fields: PrismaField[];
  readonly settings: Map<string, string>;
  /** Block attributes and `///` lines that belong to no field. */
  attributes: string;
}

interface Lines {
  readonly models: PrismaModel[];
  readonly enums: string[];
  readonly generators: PrismaGenerator[];
}

/**
 * Parses the text of one schema file. Lines it does not understand are passed over: a schema that Prisma itself refuses gives the models
 * that can be read.
 */
export function parsePrismaSchema(text: string): PrismaSchema {
  const read: Lines = { models: [], enums: [], generators: [] };
  let block: OpenBlock | undefined;
  let documentation: string[] = [];
  for (const [index, raw] of withoutBlockComments(text).split(/\r?\n/).entries()) {
    const { code, comment, isDocumentation } = splitComment(raw);
    if (code.trim() === "") {
      if (isDocumentation) documentation.push(comment);
      else if (raw.trim() === "") documentation = [];
      continue;
    }
    const own = [...documentation, ...(isDocumentation ? [comment] : [])].join("\n");
    documentation = [];
    const opened = block ? null : BLOCK.exec(code);
    if (opened) {
      block = { kind: opened[1] ?? "", name: opened[2] ?? "", line: index + 1, documentation: own, fields: [], settings: new Map(), attributes: "" };
      const rest = code.slice(opened[0].length).trim();
      if (!rest.startsWith("}")) continue;
    } else if (block && !/^\s*\}/.test(code)) {
      readLine(block, code, own, index + 1);
      if (!/\}\s*$/.test(code)) continue;
    }
    if (block) close(block, read);
    block = undefined;
  }
  return read;
}

function readLine(block: OpenBlock, code: string, documentation: string, line: number): void {
  if (block.kind === "generator" || block.kind === "datasource") {
    const [, key, value] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(code) ?? [];
    if (key !== undefined && value !== undefined) block.settings.set(key, value);
    return;
  }
  if (/^\s*@@/.test(code)) {
    block.attributes += `${code}\n`;
    return;
  }
  const [, name, type, , list, optional] = FIELD.exec(code) ?? [];
  if (block.kind === "enum" || name === undefined || type === undefined) return;
  block.fields.push({
    name, type, list: list !== undefined, optional: optional !== undefined, isId: /\s@id\b/.test(code),
    column: /\s@map\(\s*(?:name:\s*)?"([^"]+)"/.exec(code)?.[1] ?? name, tags: parsePrismaTags(documentation), line,
  });
}

function close(block: OpenBlock, read: Lines): void {
  switch (block.kind) {
    case "enum":
      read.enums.push(block.name);
      break;
    case "generator": {
      const output = unquote(block.settings.get("output"));
      read.generators.push({ name: block.name, provider: unquote(block.settings.get("provider")) ?? "", ...(output !== undefined && { output }) });
      break;
    }
    case "model":
    case "view":
    case "type":
      read.models.push({
        kind: block.kind, name: block.name, table: /@@map\(\s*(?:name:\s*)?"([^"]+)"/.exec(block.attributes)?.[1] ?? block.name,
        fields: block.fields, tags: parsePrismaTags(block.documentation), line: block.line,
      });
  }
}

/** Splits a line at the comment that ends it; `//` inside a string is text. */
function splitComment(line: string): { code: string; comment: string; isDocumentation: boolean } {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === "\\" && quoted) at += 1;
    else if (line[at] === '"') quoted = !quoted;
    else if (!quoted && line.startsWith("//", at)) {
      const isDocumentation = line.startsWith("///", at);
      return { code: line.slice(0, at), comment: line.slice(at + (isDocumentation ? 3 : 2)).trim(), isDocumentation };
    }
  }
  return { code: line, comment: "", isDocumentation: false };
}

/** Blanks block comments (not inside line comments), keeping the lines. */
function withoutBlockComments(text: string): string {
  return text.replace(/\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?\*\//g, (found) => (found.startsWith("/*") ? found.replace(/[^\n]/g, " ") : found));
}

function unquote(value: string | undefined): string | undefined {
  return value === undefined ? undefined : /^"(.*)"$/.exec(value)?.[1] ?? value;
}
