/**
 * Comments that silence findings: `// phi-lint-disable-next-line no-phi-in-logs -- reason`, `phi-lint-disable-line`, and the
 * pair `phi-lint-disable` and `phi-lint-enable`. ESLint's own comments (`// eslint-disable-next-line phi/no-phi-in-logs`) mean the
 * same, so that editor and audit agree. Without rule names, all rules are meant.
 */
import type ts from "typescript";
import type { TypeScript } from "../compiler/host.js";
import { isRuleId, type RuleId } from "./rule-id.js";

interface Position {
  readonly line: number;
  readonly column: number;
}

/** One comment, and the part of the file in which it silences findings. Positions are 1-based; the end is exclusive. */
export interface Suppression {
  readonly rules: readonly RuleId[] | "all";
  readonly from: Position;
  readonly to: Position;
  /** What follows `--`. */
  readonly reason?: string;
  /** Line of the comment. */
  readonly line: number;
  /** ESLint applies its own comments itself. */
  readonly tool: "phi-lint" | "eslint";
}

interface Directive {
  readonly tool: Suppression["tool"];
  readonly action: "disable-next-line" | "disable-line" | "disable" | "enable";
  readonly rules: readonly RuleId[] | "all";
  readonly reason?: string;
  readonly start: Position;
  readonly end: Position;
}

const COMMENT = /\/\/([^\n\r\u2028\u2029]*)|\/\*([^]*?)\*\//g;
const DIRECTIVE = /^\s*(phi-lint|eslint)-(disable-next-line|disable-line|disable|enable)(?![\w-])([^]*)$/;
const END_OF_FILE: Position = { line: Infinity, column: 1 };

/** All suppressions of a file, in the order written. */
export function readSuppressions(compiler: TypeScript, file: ts.SourceFile): Suppression[] {
  const directives = readDirectives(compiler, file);
  return directives.flatMap((directive, index) => {
    const { action, rules, reason, start, end, tool } = directive;
    const common = { ...(reason !== undefined && { reason }), line: start.line, tool };
    switch (action) {
      case "disable-line":
        return [{ ...common, rules, from: { line: start.line, column: 1 }, to: { line: start.line + 1, column: 1 } }];
      case "disable-next-line":
        return [{ ...common, rules, from: { line: end.line + 1, column: 1 }, to: { line: end.line + 2, column: 1 } }];
      case "disable":
        return regions(directive, directives.slice(index + 1)).map((region) => ({ ...common, ...region }));
      case "enable":
        return [];
    }
  });
}

/** Whether one of the suppressions silences a finding, which begins where it is reported. */
export function isSuppressed(finding: Position & { readonly ruleId: string }, suppressions: readonly Suppression[]): boolean {
  return suppressionOf(finding, suppressions) !== undefined;
}

/** The suppression that silences a finding. */
export function suppressionOf(finding: Position & { readonly ruleId: string }, suppressions: readonly Suppression[]): Suppression | undefined {
  return suppressions.find(
    ({ rules, from, to }) => (rules === "all" || rules.some((rule) => rule === finding.ruleId)) && !isBefore(finding, from) && isBefore(finding, to),
  );
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** From a `disable` to where its rules are enabled again, which may differ by rule. */
function regions(disable: Directive, later: readonly Directive[]): Pick<Suppression, "rules" | "from" | "to">[] {
  const from = disable.end;
  const enables = later.filter(({ action }) => action === "enable");
  const endOf = (rule: RuleId | "all"): Position =>
    enables.find(({ rules }) => rules === "all" || (rule !== "all" && rules.includes(rule)))?.start ?? END_OF_FILE;
  if (disable.rules === "all") return [{ rules: "all", from, to: endOf("all") }];
  return disable.rules.map((rule) => ({ rules: [rule], from, to: endOf(rule) }));
}

function readDirectives(compiler: TypeScript, file: ts.SourceFile): Directive[] {
  const { text } = file;
  if (!/(?:phi-lint|eslint)-(?:dis|en)able/.test(text)) return [];
  const directives: Directive[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const parts = DIRECTIVE.exec(match[1] ?? match[2] ?? "");
    if (!parts) continue;
    const [, tool, action, rest] = parts as unknown as [string, Suppression["tool"], Directive["action"], string];
    // ESLint takes its region comments from block comments only.
    if (tool === "eslint" && match[1] !== undefined && !action.endsWith("-line")) continue;
    if (isInsideLiteral(compiler, file, match.index)) continue;
    const [list = "", ...reason] = rest.split(/(?:^|\s)-{2,}(?:\s|$)/);
    const rules = parseRules(list, tool);
    if (rules.length === 0) continue;
    const why = reason.join(" ").trim();
    directives.push({
      tool,
      action,
      rules,
      ...(why && { reason: why }),
      start: positionAt(file, match.index),
      end: positionAt(file, match.index + match[0].length),
    });
  }
  return directives;
}

/** Rules named; empty where all names are of other tools. */
function parseRules(list: string, tool: Suppression["tool"]): readonly RuleId[] | "all" {
  const names = list.split(",").map((name) => name.trim()).filter(Boolean);
  if (names.length === 0) return "all";
  const own = tool === "eslint" ? names.filter((name) => name.startsWith("phi/")) : names;
  return own.map((name) => name.replace(/^phi\//, "")).filter(isRuleId);
}

function positionAt(file: ts.SourceFile, offset: number): Position {
  const { line, character } = file.getLineAndCharacterOfPosition(offset);
  return { line: line + 1, column: character + 1 };
}

/** Whether what looks like a comment is text of a string, template, regular expression or JSX. */
function isInsideLiteral(compiler: TypeScript, file: ts.SourceFile, offset: number): boolean {
  let node: ts.Node = file;
  for (let inner: ts.Node | undefined = node; inner; ) {
    node = inner;
    inner = compiler.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
  }
  return (compiler.isLiteralExpression(node) || compiler.isTemplateMiddleOrTemplateTail(node) || compiler.isTemplateHead(node) || compiler.isJsxText(node)) && offset >= node.getStart(file);
}
