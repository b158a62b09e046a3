import type { Linter } from "eslint";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { ruleDefinitions } from "../../rules/registry.js";
import { OPT_IN_RULES } from "../../src/findings/rule-id.js";
import { analyzeProgram } from "../../src/analysis.js";
import { loadConfig } from "../../src/config/load.js";
import { createFindingsLookup } from "../../src/eslint/findings-lookup.js";
import { createPlugin } from "../../src/eslint/create-plugin.js";
import { hostOf } from "../../src/eslint/host.js";
import { createProject, eslintFor } from "./project.js";

const PATIENT = "/** @phi */\nexport interface Patient { id: string; name: string; ward: string }\n";
const SHOW = 'import type { Patient } from "./patient.js";\nimport { line } from "./line.js";\nexport function show(p: Patient) {\n  console.log(line(p));\n}\n';
const LINE = 'import type { Patient } from "./patient.js";\nexport const line = (p: Patient) => `patient ${p.id}`;\n';

const project = createProject({ "patient.ts": PATIENT, "show.ts": SHOW, "line.ts": LINE });
afterAll(() => { project.remove(); });

let analyses = 0;
beforeEach(() => { analyses = 0; });

/** The plugin as a language server loads it: once, for all the edits of a session. */
const plugin = createPlugin(ruleDefinitions, createFindingsLookup({
  loadConfig,
  hostOf,
  analyze: (host, config) => {
    analyses += 1;
    return analyzeProgram(host, config);
  },
}));
// Rules that one opts in to have an analysis of their own.
const allRules = Object.fromEntries(ruleDefinitions.filter(({ name }) => !OPT_IN_RULES.has(name)).map(({ name }): [string, Linter.RuleEntry] => [`phi/${name}`, "error"]));

/** What the editor shows for a text that may not be saved: `rule@line:column`. */
async function shown(file: string, text: string, rules = allRules): Promise<string[]> {
  const [result] = await eslintFor(project.root, { plugins: { phi: plugin }, rules }).lintText(text, { filePath: project.pathOf(file) });
  return (result?.messages ?? []).map(({ ruleId, line, column, message }) => `${ruleId ?? message}@${String(line)}:${String(column)}`);
}

describe("in an editor", () => {
  it("findings follow the text as it is typed", async () => {
    expect(await shown("show.ts", SHOW)).toEqual([]);
    expect(await shown("show.ts", SHOW.replace("line(p)", "p.name"))).toEqual(["phi/no-phi-in-logs@4:15"]);
    expect(await shown("show.ts", SHOW.replace("  console.log(line(p))", "\n\n  console.log(p.id, p.name)"))).toEqual(["phi/no-phi-in-logs@6:21"]);
    expect(await shown("show.ts", SHOW)).toEqual([]);
  });

  it("findings follow an edit of another file", async () => {
    expect(await shown("show.ts", SHOW)).toEqual([]);
    expect(await shown("line.ts", LINE.replace("p.id", "p.name"))).toEqual([]);
    expect(await shown("show.ts", SHOW)).toEqual(["phi/no-phi-in-logs@4:15"]);
    expect(await shown("line.ts", LINE)).toEqual([]);
    expect(await shown("show.ts", SHOW)).toEqual([]);
  });

  it("findings follow a tag", async () => {
    const text = SHOW.replace("line(p)", "p.ward");
    expect(await shown("show.ts", text)).toEqual(["phi/no-phi-in-logs@4:15"]);
    expect(await shown("patient.ts", PATIENT.replace("ward:", "/** @phiExclude */ ward:"))).toEqual([]);
    expect(await shown("show.ts", text)).toEqual([]);
    expect(await shown("patient.ts", PATIENT)).toEqual([]);
  });

  it("a text that does not parse yet is no crash", async () => {
    const messages = await shown("show.ts", SHOW.replace("line(p));", "p."));
    expect(messages).toEqual([expect.stringContaining("Parsing error")]);
  });

  it("all rules cost one analysis for each version of the program", async () => {
    const text = SHOW.replace("line(p)", "p.name");
    await shown("show.ts", text, { "phi/no-phi-in-logs": "error" });
    expect(analyses).toBe(1);
    await shown("show.ts", text, allRules);
    await shown("patient.ts", PATIENT, allRules);
    expect(analyses).toBe(1);
    await shown("show.ts", `${text}\n`, allRules);
    expect(analyses).toBe(2);
  });

  it("findings follow the configuration file", async () => {
    const text = SHOW.replace("line(p)", "p.ward");
    expect(await shown("show.ts", text)).toEqual(["phi/no-phi-in-logs@4:15"]);
    project.write("phi-lint.config.json", JSON.stringify({ phi: { fields: { "Patient.ward": false } } }));
    expect(await shown("show.ts", text)).toEqual([]);
    project.write("phi-lint.config.json", "{}");
    expect(await shown("show.ts", text)).toEqual(["phi/no-phi-in-logs@4:15"]);
  });

  it("an invalid configuration is said, with its file", async () => {
    project.write("phi-lint.config.json", '{ "phii": 1 }');
    await expect(shown("show.ts", SHOW)).rejects.toThrow(/phi-lint\.config\.json/);
    project.write("phi-lint.config.json", "{}");
  });
});
