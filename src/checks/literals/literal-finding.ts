/** The findings of `no-phi-literal`: in every file of the program, comments and tests included. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import type { FileRange } from "../../findings/finding.js";
import { ruleInfo } from "../../findings/kinds.js";
import type { PhiCategory } from "../../phi/category.js";
import type { UnnumberedFinding } from "../leaks/leak-finding.js";
import { findPhiLiterals } from "./find-phi-literals.js";
import type { PhiLiteral } from "./phi-literal.js";

/** Each literal that may identify a real person. The text itself is in no finding: a report must not spread it. */
export function findLiterals({ files }: Host): readonly UnnumberedFinding[] {
  return files.flatMap((file) => findPhiLiterals(file.text).map((literal) => describe(file, literal)));
}

const NOUNS: Partial<Record<PhiCategory, string>> = { ssn: "social security number", mrn: "medical record number", date: "date of birth", phone: "telephone number", email: "e-mail address" };

function describe(file: ts.SourceFile, literal: PhiLiteral): UnnumberedFinding {
  const info = ruleInfo["no-phi-literal"];
  const range = rangeIn(file, literal);
  return {
    ruleId: "no-phi-literal",
    severity: info.severity,
    confidence: literal.certainty === "likely" ? "inferred-strong" : "inferred-weak",
    message: `This ${NOUNS[literal.category] ?? "literal"} may be a real person's.`,
    ...range,
    phi: [{ category: literal.category, declaration: `${literal.category} literal`, file: range.file, line: range.line, why: literal.why }],
    steps: [],
    advice: info.advice,
    regulation: info.regulation,
    enclosing: "",
  };
}

function rangeIn(file: ts.SourceFile, { start, end }: PhiLiteral): FileRange {
  const from = file.getLineAndCharacterOfPosition(start);
  const to = file.getLineAndCharacterOfPosition(end);
  return { file: file.fileName.replaceAll("\\", "/"), line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}
