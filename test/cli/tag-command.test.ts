import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeProject } from "../compiler/project-fixture.js";
import { runCli } from "./run-cli.js";

const files = {
  "tsconfig.json": {},
  "package.json": { name: "clinic" },
  "src/patient.ts": `export interface Patient {
  id: string;
  firstName: string;
  /** As on the card. */
  ssn: string;
  status: string;
}
`,
  "src/show.ts": `import type { Patient } from "./patient.js";
export function show(patient: Patient): void {
  console.log(patient.ssn, patient.status);
  console.log(\`seen: \${patient.firstName}\`);
}
export function find(form: FormData, pool: any): void {
  const dateOfBirth = form.get("dateOfBirth");
  console.log(dateOfBirth);
  const patients = pool.query("SELECT first_name, ssn FROM patients");
  for (const row of patients.rows) console.log(row.ssn);
}
`,
  "src/api.ts": "/** @generated */\nexport interface Member { patientSsn: string }\nexport const log = (member: Member): void => console.log(member.patientSsn);\n",
};

interface Found {
  readonly findings: readonly { ruleId: string; file: string; line: number; column: number; confidence: string }[];
}

async function audit(root: string, ...argv: string[]): Promise<Found["findings"]> {
  return (JSON.parse((await runCli(["audit", "--format", "json", ...argv], root)).stdout) as Found).findings;
}

const textAt = (root: string, { file, line, column }: Found["findings"][number]): string => readFileSync(join(root, file), "utf8").split("\n")[line - 1]!.slice(column - 1).replace(/[),;].*$/, "");

describe("phi-lint tag", () => {
  it("proposes a patch, and writes nothing", async () => {
    const root = writeProject(files);
    const { exitCode, stdout, stderr } = await runCli(["tag"], root);
    expect(exitCode).toBe(0);
    await expect(stdout).toMatchFileSnapshot("snapshots/tag.patch");
    await expect(stderr).toMatchFileSnapshot("snapshots/tag.txt");
    expect(readFileSync(join(root, "src/patient.ts"), "utf8")).toBe(files["src/patient.ts"]);
  });

  it("gives a patch that git applies to what --apply writes", async () => {
    const [root, other] = [writeProject(files), writeProject(files)];
    const { stdout } = await runCli(["tag"], root);
    execFileSync("git", ["apply", "-"], { cwd: root, input: stdout, env: { ...process.env, GIT_CEILING_DIRECTORIES: "/" } });
    await runCli(["tag", "--apply"], other);
    for (const file of ["src/patient.ts", "src/show.ts"]) expect(readFileSync(join(root, file), "utf8")).toBe(readFileSync(join(other, file), "utf8"));
  });

  it("makes the audit report the same leaks, as tagged", async () => {
    const root = writeProject({ ...files, "src/api.ts": "" });
    const before = (await audit(root)).map((finding) => textAt(root, finding));
    expect(before).toEqual(expect.arrayContaining(["patient.ssn", "patient.firstName}`", "dateOfBirth", "row.ssn"]));
    await runCli(["tag", "--apply"], root);
    const after = await audit(root);
    expect(after.map((finding) => textAt(root, finding)).sort()).toEqual([...before].sort());
    expect(new Set(after.map(({ confidence }) => confidence))).toEqual(new Set(["tagged"]));
  });

  it("has nothing to propose afterwards", async () => {
    const root = writeProject(files);
    await runCli(["tag", "--apply"], root);
    expect(await runCli(["tag"], root)).toMatchObject({ exitCode: 0, stdout: "", stderr: expect.stringContaining("No declaration lacks a tag.") });
  });

  it("keeps a byte order mark and Windows line breaks", async () => {
    const root = writeProject({ "tsconfig.json": {}, "src/a.ts": "\uFEFFexport interface Patient {\r\n  ssn: string;\r\n}\r\n" });
    await runCli(["tag", "--apply"], root);
    expect(readFileSync(join(root, "src/a.ts"), "utf8")).toBe("\uFEFFexport interface Patient {\r\n  /** @phi ssn */\r\n  ssn: string;\r\n}\r\n");
  });

  it("lists fields at a type of JavaScript, whose comments cannot hold another", async () => {
    const root = writeProject({
      "tsconfig.json": { compilerOptions: { allowJs: true } },
      "src/a.js": `/**
 * @typedef {object} Patient
 * @property {string} id
 * @property {string} ssn - as on the card
 * @property {string} status
 */
/** @typedef {{ id: string, diagnosis: string }} Visit */
/**
 * @param {Patient} patient
 * @param {Visit[]} visits
 * @param {{ dateOfBirth: string }} form
 */
export function show(patient, visits, form) {
  console.log(patient.ssn, visits[0].diagnosis, form.dateOfBirth, patient.status);
}
`,
    });
    const before = (await audit(root)).map((finding) => textAt(root, finding));
    await runCli(["tag", "--apply"], root);
    const text = readFileSync(join(root, "src/a.js"), "utf8");
    expect(text).toContain(" * @property {string} status\n * @phiInclude ssn\n */\n/**\n * @typedef {{ id: string, diagnosis: string }} Visit\n * @phiInclude diagnosis\n */\n");
    expect(text).toContain("export function show(patient, visits, /** @phi */ form) {");
    const after = await audit(root);
    expect(after.map((finding) => textAt(root, finding)).sort()).toEqual([...before].sort());
    expect(after.map(({ confidence }) => confidence)).toEqual(["tagged", "tagged", "tagged"]);
  });

  it("tags a type where all of its fields are PHI and nothing extends it", async () => {
    const root = writeProject({
      "tsconfig.json": {},
      "src/a.ts": `interface Identity { id: string; ssn: string; dateOfBirth: Date }
interface Card { ssn: string; dateOfBirth: Date }
interface HospitalCard extends Card { color: string }
class PatientKey { constructor(readonly ssn: string, readonly mrn: string) {} matches(): boolean { return true; } }
`,
    });
    await runCli(["tag", "--apply"], root);
    expect(readFileSync(join(root, "src/a.ts"), "utf8")).toBe(`/** @phi */
interface Identity { id: string; ssn: string; dateOfBirth: Date }
interface Card { /** @phi ssn */ ssn: string; /** @phi date */ dateOfBirth: Date }
interface HospitalCard extends Card { color: string }
/** @phi */
class PatientKey { constructor(readonly ssn: string, readonly mrn: string) {} matches(): boolean { return true; } }
`);
  });

  it("tags the fields of a Prisma schema, not those of the client made from it", async () => {
    const root = writeProject({
      "tsconfig.json": {},
      "package.json": { name: "clinic" },
      "prisma/schema.prisma": `generator client {
  provider = "prisma-client-js"
  output   = "../generated"
}
model Patient {
  id     Int     @id
  ssn    String? // as on the card
  status String
}
`,
      "generated/index.d.ts": "export type $PatientPayload = { scalars: { id: number; ssn: string | null; status: string } };\nexport declare function findPatient(): Promise<$PatientPayload['scalars']>;\n",
      "src/a.ts": "import { findPatient } from '../generated/index.js';\nexport async function show(): Promise<void> {\n  const found = await findPatient();\n  console.log(found.ssn, found.status);\n}\n",
    });
    const before = (await audit(root)).map((finding) => textAt(root, finding));
    expect(before).toEqual(["found.ssn"]);
    expect((await runCli(["tag", "--apply"], root)).stderr).toBe("1 tag in 1 file written.\n");
    expect(readFileSync(join(root, "prisma/schema.prisma"), "utf8")).toContain("  id     Int     @id\n  /// @phi ssn\n  ssn    String? // as on the card\n");
    const after = await audit(root);
    expect(after.map((finding) => [textAt(root, finding), finding.confidence])).toEqual([["found.ssn", "pack"]]);
  });
});
