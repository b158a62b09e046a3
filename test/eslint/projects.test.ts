import * as parser from "@typescript-eslint/parser";
import { afterAll, describe, expect, it } from "vitest";
import plugin from "../../rules/index.js";
import { createProject, eslintFor, type Files } from "./project.js";

const PATIENT = "/** @phi */\nexport interface Patient { id: string; name: string; ward: string }\n";
const projects: ReturnType<typeof createProject>[] = [];
afterAll(() => { for (const project of projects) project.remove(); });

/** Lints all of a project with `recommended`: `file:line:column rule`. */
async function lint(files: Files, ...configs: ((root: string) => object)[]): Promise<string[]> {
  const project = createProject(files);
  projects.push(project);
  const results = await eslintFor(project.root, plugin.configs.recommended, ...configs.map((config) => config(project.root))).lintFiles(["."]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${filePath.slice(project.root.length + 1)}:${String(line)}:${String(column)} ${ruleId ?? message}`));
}

describe("the plugin in projects of different kinds", () => {
  it("lints JavaScript that the project covers, by the tags in its comments", async () => {
    const files = {
      "patient.ts": PATIENT,
      "show.js": '/** @param {import("./patient.js").Patient} p */\nexport function show(p) {\n  console.log(p.id, p.name);\n}\n',
    };
    expect(await lint(files)).toEqual(["show.js:3:21 phi/no-phi-in-logs"]);
  });

  it("lints TSX", async () => {
    const files = {
      "patient.ts": PATIENT,
      "jsx.d.ts": "declare namespace JSX { interface IntrinsicElements { p: { children?: unknown } } }\n",
      "show.tsx": 'import type { Patient } from "./patient.js";\nexport function Show({ p }: { p: Patient }) {\n  console.log(p.name);\n  return <p>{p.name}</p>;\n}\n',
    };
    expect(await lint(files)).toEqual(["show.tsx:3:15 phi/no-phi-in-logs"]);
  });

  it("works with parserOptions.project as with projectService", async () => {
    const files = { "patient.ts": PATIENT, "show.ts": 'import type { Patient } from "./patient.js";\nexport const show = (p: Patient) => console.log(p.name);\n' };
    const byProject = (root: string): object =>
      ({ files: ["**/*.ts"], languageOptions: { parser, parserOptions: { projectService: false, project: "./tsconfig.json", tsconfigRootDir: root } } });
    expect(await lint(files, byProject)).toEqual(["show.ts:2:49 phi/no-phi-in-logs"]);
  });

  it("takes the nearest configuration file, or the one that the settings name", async () => {
    const show = 'import type { Patient } from "../patient.js";\nexport const show = (p: Patient) => console.log(p.ward);\n';
    const files = {
      "patient.ts": PATIENT,
      "a/show.ts": show,
      "b/show.ts": show,
      "b/phi-lint.config.json": '{ "phi": { "fields": { "Patient.ward": false } } }',
    };
    expect(await lint(files)).toEqual(["a/show.ts:2:49 phi/no-phi-in-logs"]);
    expect(await lint(files, () => ({ settings: { "phi-lint": { config: "b/phi-lint.config.json" } } }))).toEqual([]);
  });

  it("counts lines and columns as ESLint does, behind a byte order mark and with Windows line ends", async () => {
    const files = {
      "patient.ts": PATIENT,
      "show.ts": '\uFEFFimport type { Patient } from "./patient.js";\r\n\r\nexport const show = (p: Patient) => console.log(p.name);\r\n',
    };
    expect(await lint(files)).toEqual(["show.ts:3:49 phi/no-phi-in-logs"]);
  });

  it("is silenced by ESLint's own comments", async () => {
    const files = {
      "patient.ts": PATIENT,
      "show.ts":
        'import type { Patient } from "./patient.js";\nexport const show = (p: Patient) => console.log(p.name); // eslint-disable-line phi/no-phi-in-logs -- shown to the patient\n',
    };
    expect(await lint(files)).toEqual([]);
  });

  it("is silenced by phi-lint's comments, which the audit honours too", async () => {
    const files = {
      "patient.ts": PATIENT,
      "show.ts": [
        'import type { Patient } from "./patient.js";',
        "// phi-lint-disable-next-line no-phi-in-logs -- shown to the patient",
        "export const show = (p: Patient) => console.log(p.name);",
        "// phi-lint-disable-next-line no-phi-in-urls -- another rule",
        "export const print = (p: Patient) => console.log(p.name);",
        "",
      ].join("\n"),
    };
    expect(await lint(files)).toEqual(["show.ts:5:50 phi/no-phi-in-logs"]);
  });

  it("leaves code without any PHI alone", async () => {
    expect(await lint({ "a.ts": 'export const a = 1;\nconsole.log(a, "text");\n' })).toEqual([]);
  });
});
