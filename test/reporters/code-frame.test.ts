import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameCode } from "../../src/reporters/code-frame.js";

const style = { color: false, width: 40 };
const range = (line: number, column: number, endLine: number, endColumn: number) => ({ file: "/a.ts", line, column, endLine, endColumn });

/** The text above the carets. */
function marked(frame: string): string {
  const lines = frame.split("\n");
  const at = lines.findIndex((line) => /\|\s*\^+$/.test(line));
  const carets = lines[at]!;
  return lines[at - 1]!.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1);
}

describe("a code frame", () => {
  it("marks the range, one line around it, without the common indentation", () => {
    expect(frameCode("a;\n    b;\n    log(name);\n    c;\nd;", range(3, 9, 3, 13), style)).toBe(["  2 | b;", "> 3 | log(name);", "    |     ^^^^", "  4 | c;"].join("\n"));
  });

  it("marks the right text also after tabs", () => {
    expect(marked(frameCode("\t\tif (x) {\n\t\t\tlog(\tname);\n\t\t}", range(2, 9, 2, 13), style))).toBe("name");
  });

  it("keeps the marked part of a long line in sight", () => {
    const code = `const x = "${"y".repeat(200)}"; log(name);`;
    const column = code.indexOf("name") + 1;
    const frame = frameCode(code, range(1, column, 1, column + 4), style);
    expect(marked(frame)).toBe("name");
    for (const line of frame.split("\n")) expect(line.length).toBeLessThanOrEqual(style.width + 8);
  });

  it("marks the first line of a range of several", () => {
    expect(marked(frameCode("log({\n  a,\n  b,\n});", range(1, 5, 4, 2), style))).toBe("{");
  });

  it("never fails, wherever the range is", () => {
    const position = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 80 })), position, position, position, position, (lines, line, column, more, endColumn) => {
        const first = Math.min(line, Math.max(lines.length, 1));
        frameCode(lines.join("\n"), range(first, column, first + (more % 3), endColumn), style);
      }),
    );
  });
});
