/** Examines a program in memory with the whole engine. */
import { analyzeProgram } from "../../src/analysis.js";
import { parseConfig } from "../../src/config/load.js";
import type { Finding } from "../../src/findings/finding.js";
import { programFrom, ROOT } from "../compiler/in-memory-program.js";

/** The configuration without any file: every default. */
export const DEFAULTS = parseConfig("{}", `${ROOT}/phi-lint.config.json`);

/** All findings of a program, the least sure ones too. The compiler's library is parsed once for all programs. */
export function examine(files: Readonly<Record<string, string>>): readonly Finding[] {
  return analyzeProgram(programFrom(files), DEFAULTS).findings;
}

/** Findings as `main.ts:12 no-phi-in-logs`, each once, sorted. */
export function placesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ file, line, ruleId }) => `${file.slice(ROOT.length + 1)}:${line} ${ruleId}`))].sort();
}
