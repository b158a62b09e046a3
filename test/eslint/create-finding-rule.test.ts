import { afterAll, describe, expect, it } from "vitest";
import type { FindingsLookup } from "../../src/eslint/findings-lookup.js";
import { createFindingRule } from "../../src/eslint/create-finding-rule.js";
import type { Finding } from "../../src/findings/finding.js";
import { noPhiInLogs } from "../../rules/no-phi-in-logs.js";
import { fakeFinding } from "./fake-finding.js";
import { createProject, eslintFor } from "./project.js";

const project = createProject({ "show.ts": "console.log(patient.name);\n", "plain.ts": "export {};\n" });
const linted = project.pathOf("show.ts");
afterAll(() => { project.remove(); });

/** Lints `show.ts` with the logs rule, while the analysis answers with these findings. */
async function lint(findings: readonly Finding[], options: object[] = [], configs: object[] = []) {
  const lookup: FindingsLookup = ({ fileName }) => findings.filter(({ file }) => file === fileName);
  const rule = createFindingRule(noPhiInLogs, lookup);
  const eslint = eslintFor(project.root, { plugins: { phi: { rules: { [rule.name]: rule } } }, rules: { [`phi/${rule.name}`]: ["error", ...options] } }, ...configs);
  const [result] = await eslint.lintFiles(["show.ts"]);
  return result?.messages ?? [];
}

describe("createFindingRule", () => {
  it("reports a finding at its range, with what, why and advice", async () => {
    const messages = await lint([fakeFinding(linted)]);
    expect(messages).toMatchObject([
      {
        ruleId: "phi/no-phi-in-logs", messageId: "direct", line: 1, column: 13, endLine: 1, endColumn: 25,
        message: "Patient.name reaches console.log. `Patient.name` is PHI: property of the PHI model `Patient`. Log an opaque id.",
      },
    ]);
  });

  it("shows the flow where there is one", async () => {
    const steps = ["`Patient.name` is PHI", "through `trim`", "leaves through console.log"].map((description) => ({ ...fakeFinding(linted), description }));
    const messages = await lint([fakeFinding(linted, { steps })]);
    expect(messages).toMatchObject([{ messageId: "flows", message: expect.stringContaining("Flow: `Patient.name` is PHI → through `trim` → leaves through console.log.") as string }]);
  });

  it("spares the flow that says no more than where the value comes from and where it leaves", async () => {
    const steps = ["`Patient.name` is PHI", "leaves through console.log"].map((description) => ({ ...fakeFinding(linted), description }));
    expect(await lint([fakeFinding(linted, { steps })])).toMatchObject([{ messageId: "direct" }]);
  });

  it("leaves findings of other rules and of other files alone", async () => {
    const messages = await lint([fakeFinding(linted, { ruleId: "no-phi-in-urls" }), fakeFinding(project.pathOf("plain.ts"))]);
    expect(messages).toEqual([]);
  });

  it("reports tagged and pack unless told otherwise", async () => {
    const findings = (["tagged", "pack", "inferred-strong", "inferred-weak"] as const).map((confidence) =>
      fakeFinding(linted, { confidence, message: confidence }));
    const confidencesShown = async (options: object[]) => (await lint(findings, options)).map(({ message }) => message.split(".")[0]);
    expect(await confidencesShown([])).toEqual(["tagged", "pack"]);
    expect(await confidencesShown([{}])).toEqual(["tagged", "pack"]);
    expect(await confidencesShown([{ minConfidence: "tagged" }])).toEqual(["tagged"]);
    expect(await confidencesShown([{ minConfidence: "inferred-strong" }])).toEqual(["tagged", "pack", "inferred-strong"]);
    expect(await confidencesShown([{ minConfidence: "inferred-weak" }])).toEqual(["tagged", "pack", "inferred-strong", "inferred-weak"]);
  });

  it("rejects options that it does not know", async () => {
    await expect(lint([], [{ minConfidence: "certain" }])).rejects.toThrow(/Value "certain" should be equal to one of the allowed values/);
    await expect(lint([], [{ confidence: "tagged" }])).rejects.toThrow(/confidence/);
  });

  it("asks for type information where the parser has none, instead of finding nothing", async () => {
    const untyped = { files: ["**/*.ts"], languageOptions: { parserOptions: { projectService: false } } };
    await expect(lint([fakeFinding(linted)], [], [untyped])).rejects.toThrow(/requires type information/);
  });
});
