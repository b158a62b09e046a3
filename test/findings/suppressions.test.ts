import { describe, expect, it } from "vitest";
import { bundledTypeScript as compiler } from "../../src/compiler/project-typescript.js";
import { isSuppressed, readSuppressions } from "../../src/findings/suppressions.js";

/** Lines at which a finding of `ruleId`, reported at the first non-blank column, is silenced. */
function silencedLines(code: string, ruleId = "no-phi-in-logs"): number[] {
  const file = compiler.createSourceFile("a.tsx", code, compiler.ScriptTarget.ESNext, true);
  const suppressions = readSuppressions(compiler, file);
  return code.split("\n").flatMap((text, index) => {
    const column = text.search(/\S/) + 1;
    return column > 0 && isSuppressed({ ruleId, line: index + 1, column }, suppressions) ? [index + 1] : [];
  });
}

describe("a suppression comment", () => {
  it.each([
    ["// phi-lint-disable-next-line no-phi-in-logs\nlog(a);\nlog(b);", [2]],
    ["// phi-lint-disable-next-line\nlog(a);\nlog(b);", [2]],
    ["// phi-lint-disable-next-line phi/no-phi-in-logs -- reviewed\nlog(a);", [2]],
    ["// phi-lint-disable-next-line no-phi-in-urls, no-phi-in-logs -- both\nlog(a);", [2]],
    ["// phi-lint-disable-next-line no-phi-in-urls\nlog(a);", []],
    ["log(a); // phi-lint-disable-line no-phi-in-logs\nlog(b);", [1]],
    ["/* phi-lint-disable-next-line no-phi-in-logs --\n long reason */\nlog(a);", [3]],
    ["log(a);\n/* phi-lint-disable no-phi-in-logs */\nlog(b);\n/* phi-lint-enable no-phi-in-logs */\nlog(c);", [3]],
    ["// phi-lint-disable\nlog(a);\n// phi-lint-enable\nlog(b);", [2]],
    ["/* phi-lint-disable no-phi-in-logs */\nlog(a);\n/* phi-lint-enable no-phi-in-urls */\nlog(b);", [2, 3, 4]],
    ["// eslint-disable-next-line phi/no-phi-in-logs -- reviewed\nlog(a);", [2]],
    ["// eslint-disable-next-line no-console, phi/no-phi-in-logs\nlog(a);", [2]],
    ["// eslint-disable-next-line no-console\nlog(a);", []],
    ["// eslint-disable-next-line\nlog(a);", [2]],
    ["/* eslint-disable phi/no-phi-in-logs */\nlog(a);", [2]],
    ["// eslint-disable phi/no-phi-in-logs\nlog(a);", []],
    ["const s = '// phi-lint-disable-next-line';\nlog(a);", []],
    ["const s = `\n// phi-lint-disable-next-line\n${1}\n// phi-lint-disable-next-line\n`;\nlog(a);", []],
    ["const x = <p>// phi-lint-disable-line</p>;", []],
    ["const x = <p>\n{/* phi-lint-disable-next-line */}\n{log(a)}</p>;", [3]],
    ["// phi-lint-disable-next-lines\nlog(a);", []],
    ["f(\n  // phi-lint-disable-next-line no-phi-in-logs\n  a,\n  b);", [3]],
  ])("%j silences lines %j", (code, lines) => {
    expect(silencedLines(code)).toEqual(lines);
  });

  it("keeps its reason", () => {
    const file = compiler.createSourceFile("a.ts", "// phi-lint-disable-line no-phi-in-logs -- synthetic patient -- see docs", compiler.ScriptTarget.ESNext, true);
    expect(readSuppressions(compiler, file)[0]).toMatchObject({ rules: ["no-phi-in-logs"], reason: "synthetic patient see docs", line: 1 });
  });
});
