/** What the audit's analysis and ESLint report in written calls. */
import { basename } from "node:path";
import { Linter } from "eslint";
import { parser } from "typescript-eslint";
import { analyzeProgram } from "../../src/analysis.js";
import { resolveConfig } from "../../src/config/resolve-config.js";
import type { Host } from "../../src/compiler/host.js";
import plugin from "../../rules/index.js";

/** `file:line rule`, by who reports it. */
export interface Reported {
  readonly audit: ReadonlySet<string>;
  readonly ESLint: ReadonlySet<string>;
}

const PREFIX = "phi/";

/** @param hasSinks nothing is reported where a pack only describes how values move */
export function findReported(host: Host, hasSinks: boolean): Reported {
  if (!hasSinks) return { audit: new Set(), ESLint: new Set() };
  const { findings } = analyzeProgram(host, resolveConfig({}, "/conformance"));
  return {
    audit: new Set(findings.map(({ file, line, ruleId }) => `${basename(file)}:${line} ${ruleId}`)),
    ESLint: new Set(host.files.flatMap((file) => lint(host, file.fileName, file.text))),
  };
}

function lint(host: Host, filename: string, text: string): readonly string[] {
  const rules = Object.fromEntries(Object.keys(plugin.rules).filter((name) => name.startsWith("no-phi-in-")).map((name) => [`${PREFIX}${name}`, "error" as const]));
  const messages = new Linter({ configType: "flat", cwd: "/" }).verify(
    text,
    [{ files: ["**/*.ts"], languageOptions: { parser: parser as Linter.Parser, parserOptions: { programs: [host.program] } }, plugins: { phi: plugin as never }, rules, linterOptions: { reportUnusedDisableDirectives: "off" } }],
    { filename },
  );
  const failed = messages.find(({ fatal }) => fatal);
  if (failed) throw new Error(`${filename}: ${failed.message}`);
  return messages.map(({ line, ruleId }) => `${basename(filename)}:${line} ${ruleId?.slice(PREFIX.length) ?? ""}`);
}
