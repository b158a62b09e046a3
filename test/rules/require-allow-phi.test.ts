import { requireAllowPhi } from "../../rules/require-allow-phi.js";
import { testRule, testSuggestions } from "./rule-tester.js";

const PATIENT = 'import { allowPhi, disallowPhi, grantPhi, phiAllowed, revokePhi } from "phi-lint/runtime";\nimport type { Patient, Visit } from "./patient.js";\n';

testRule(requireAllowPhi, [
  { name: "a field", code: `${PATIENT}export const show = (p: Patient) => «p.name»;` },
  { name: "an element", code: `${PATIENT}export const show = (p: Patient) => «p["name"]»;` },
  { name: "each element of a pattern", code: `${PATIENT}export const show = ({ id, «name», «mrn: number» }: Patient) => id + name + number;` },
  { name: "a spread", code: `${PATIENT}export const show = (p: Patient) => ({ «...p» });` },
  { name: "a serializer", code: `${PATIENT}export const show = (p: Patient) => JSON.stringify(«p»);` },
  { name: "a whole record in a sink", code: `${PATIENT}export const show = (p: Patient) => console.log(«p»);` },
  { name: "a compound assignment", code: `${PATIENT}export const show = (p: Patient) => { «p.name» += "!"; };` },
  { name: "a tagged field of a plain type", code: `${PATIENT}export const show = (v: Visit) => [v.room, «v.note»];` },
  { name: "an argument of a block", code: `${PATIENT}export const show = (p: Patient) => allowPhi(«p.name», "Chart", () => p.mrn);` },
  { name: "another record than the block's", code: `${PATIENT}export const show = (p: Patient, o: Patient) => allowPhi.for(p, "u", "Chart", () => p.name + «o.name»);` },
  { name: "inside disallowPhi, which is a step", flows: true, code: `${PATIENT}export const show = (p: Patient) => allowPhi("u", "Chart", () => disallowPhi(() => «p.name»));` },
  { name: "after the revoke", code: `${PATIENT}export function show(p: Patient) { grantPhi(p, "u", "Desk"); revokePhi(p); return «p.name»; }` },
  { name: "under the other answer", code: `${PATIENT}export const show = (p: Patient) => phiAllowed(p) ? "shown" : «p.name»;` },
  { name: "a helper, with the caller that is not allowed", flows: true, code: `${PATIENT}const line = (p: Patient) => «p.name»;\nexport const all = (p: Patient) => allowPhi("u", "Chart", () => line(p)) + line(p);` },

  { name: "inside a block", code: `${PATIENT}export const show = (p: Patient) => allowPhi("u", "Chart", () => p.name + JSON.stringify(p));` },
  { name: "inside a block for the record", code: `${PATIENT}export const show = (p: Patient) => allowPhi.for(p, "u", "Chart", ({ name }) => name + p.mrn);` },
  { name: "while a grant holds", code: `${PATIENT}export function show(p: Patient) { grantPhi(p, "u", "Desk"); const { name } = p; revokePhi(p); return name; }` },
  { name: "under a check", code: `${PATIENT}export const show = (p: Patient) => phiAllowed(p) && p.name;` },
  { name: "a helper that only blocks call", code: `${PATIENT}const line = (p: Patient) => p.name;\nexport const all = (ps: Patient[]) => allowPhi("u", "Chart", () => ps.map(line));` },
  { name: "identifier fields, excluded fields and names of fields", code: `${PATIENT}export const show = (p: Patient) => [p.id, p.ward, Object.keys(p)];` },
  { name: "writing and passing on", code: `${PATIENT}export const set = (p: Patient) => { p.name = "Ada"; return [p, { p }]; };` },
  { name: "a block with a blank reason opens access all the same", code: `${PATIENT}export const show = (p: Patient) => allowPhi("", "", () => p.name);` },
]);

const IMPORT = 'import { allowPhi } from "phi-lint/runtime";\n';
const TYPE = 'import type { Patient } from "./patient.js";\n';
const opened = (output: string, access = "allowPhi(…)") => ({ messageId: "openAccess" as const, data: { access }, output });
const other = (output: string) => ({ messageId: "readOther" as const, data: { field: "id" }, output });

testSuggestions(requireAllowPhi, [
  {
    name: "a block with its import, or the identifier",
    code: `${TYPE}export const show = (p: Patient) => «p.name»;`,
    suggestions: [
      opened(`${TYPE}${IMPORT}export const show = (p: Patient) => allowPhi("", "", () => p.name);`),
      other(`${TYPE}export const show = (p: Patient) => p.id;`),
    ],
  },
  {
    name: "the name that allowPhi was imported by, and the user that is in scope",
    code: `import { allowPhi as open } from "phi-lint/runtime";\n${TYPE}export const show = (user: string, p: Patient) => [open(user, "Chart", () => p.name), «p["mrn"]»];`,
    suggestions: [
      opened(`import { allowPhi as open } from "phi-lint/runtime";\n${TYPE}export const show = (user: string, p: Patient) => [open(user, "Chart", () => p.name), open(user, "", () => p["mrn"])];`, "open(…)"),
      other(`import { allowPhi as open } from "phi-lint/runtime";\n${TYPE}export const show = (user: string, p: Patient) => [open(user, "Chart", () => p.name), p.id];`),
    ],
  },
  {
    name: "a specifier more in an import that is there",
    code: `import { phiAllowed } from "phi-lint/runtime";\n${TYPE}export const show = (p: Patient) => phiAllowed(p) ? 1 : «p.name».length;`,
    suggestions: [
      opened(`import { phiAllowed, allowPhi } from "phi-lint/runtime";\n${TYPE}export const show = (p: Patient) => phiAllowed(p) ? 1 : allowPhi("", "", () => p.name).length;`),
      other(`import { phiAllowed } from "phi-lint/runtime";\n${TYPE}export const show = (p: Patient) => phiAllowed(p) ? 1 : p.id.length;`),
    ],
  },
  {
    name: "through a namespace",
    code: `import * as phi from "phi-lint/runtime";\n${TYPE}export const show = (p: Patient) => [phi.phiAllowed(p), «p.visits»];`,
    suggestions: [opened(`import * as phi from "phi-lint/runtime";\n${TYPE}export const show = (p: Patient) => [phi.phiAllowed(p), phi.allowPhi("", "", () => p.visits)];`, "phi.allowPhi(…)")],
  },
  {
    name: "an optional chain as a whole",
    code: `${TYPE}export const show = (p?: Patient) => «p?.name».trim();`,
    suggestions: [
      opened(`${TYPE}${IMPORT}export const show = (p?: Patient) => allowPhi("", "", () => p?.name.trim());`),
      other(`${TYPE}export const show = (p?: Patient) => p?.id.trim();`),
    ],
  },
  {
    name: "the serializer that takes a record",
    code: `${TYPE}export const show = (p: Patient) => JSON.stringify(«p»);`,
    suggestions: [opened(`${TYPE}${IMPORT}export const show = (p: Patient) => allowPhi("", "", () => JSON.stringify(p));`)],
  },
  {
    name: "a compound assignment as a whole",
    code: `${TYPE}export function mark(p: Patient) { «p.name» += "!"; }`,
    suggestions: [opened(`${TYPE}${IMPORT}export function mark(p: Patient) { allowPhi("", "", () => p.name += "!"); }`)],
  },
  {
    name: "what is waited for inside",
    code: `import { loadPatient } from "./patient.js";\nexport const show = async (id: string) => «(await loadPatient(id)).name».trim();`,
    suggestions: [
      opened(`import { loadPatient } from "./patient.js";\n${IMPORT}export const show = async (id: string) => (await allowPhi("", "", async () => (await loadPatient(id)).name)).trim();`),
      other(`import { loadPatient } from "./patient.js";\nexport const show = async (id: string) => (await loadPatient(id)).id.trim();`),
    ],
  },
  { name: "nothing for a pattern", code: `${TYPE}export const show = ({ «name» }: Patient) => name;`, suggestions: [] },
  { name: "nothing for a spread", code: `${TYPE}export const show = (p: Patient) => ({ «...p» });`, suggestions: [] },
  {
    name: "no block where the name is taken",
    code: `${TYPE}export const show = (allowPhi: boolean, p: Patient) => allowPhi && «p.name»;`,
    suggestions: [other(`${TYPE}export const show = (allowPhi: boolean, p: Patient) => allowPhi && p.id;`)],
  },
]);
