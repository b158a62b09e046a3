import { describe, expect, it } from "vitest";
import { SINK_KINDS } from "../../src/catalog/row.js";
import { ruleInfo, ruleOfSinkKind } from "../../src/findings/kinds.js";
import { RULE_IDS } from "../../src/findings/rule-id.js";

describe.each(RULE_IDS)("%s", (id) => {
  const info = ruleInfo[id];

  it("has a title without a full stop and advice in sentences", () => {
    expect(info.title).toMatch(/^(?:PHI|An?) .*[^.]$/);
    expect(info.advice).toMatch(/^[A-Z].*\.$/);
  });

  it("cites sections of 45 CFR 164, and never calls a finding a violation", () => {
    expect(info.regulation).toMatch(/^45 CFR 164\.\d+(?:\([\da-zA-Z]+\))*(?:-\([a-z]\))?(?:, 164\.\d+(?:\([\da-zA-Z]+\))*(?:-\([a-z]\))?)*$/);
    expect(`${info.title} ${info.advice}`).not.toMatch(/violat|illegal|complian/i);
  });

  it("is described on the page of its name", () => {
    expect(info.docs).toBe(`docs/rules/${id}.md`);
  });
});

describe("sink kinds", () => {
  it("each belong to one leak rule", () => {
    for (const kind of SINK_KINDS) expect(ruleOfSinkKind[kind]).toMatch(/^no-phi-in-/);
  });
});
