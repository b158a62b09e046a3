import { noPhiInLogs } from "../../rules/no-phi-in-logs.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';
const HELPERS = 'import { describePatient, mask, record } from "./helpers.js";\n';

testRule(noPhiInLogs, [
  { name: "a field", code: `${PATIENT}export function show(p: Patient) { console.log(«p.name»); }` },
  { name: "a whole model", code: `${PATIENT}export function show(p: Patient) { console.error("failed", «p»); }` },
  { name: "in a template, the smallest expression", code: `${PATIENT}export const show = (p: Patient) => console.info(\`at \${p.ward}: \${«p.name»}\`);` },
  { name: "in an object literal, the smallest expression", code: `${PATIENT}export const show = (p: Patient) => console.info({ id: p.id, who: «p.name» });` },
  { name: "two in one call", code: `${PATIENT}export const show = (p: Patient) => console.log(«p.name», «p.mrn»);` },
  { name: "through a variable", flows: true, code: `${PATIENT}export function show(p: Patient) { const line = "Name: " + p.name; console.log(«line»); }` },
  { name: "through a function of another file", flows: true, code: `${PATIENT}${HELPERS}export const show = (p: Patient) => console.log(«describePatient(p)»);` },
  { name: "to a sink in another file", flows: true, code: `${PATIENT}${HELPERS}export const show = (p: Patient) => record("shown", «p.name»);` },
  { name: "from and to another file", flows: true, code: `${PATIENT}${HELPERS}export const show = (p: Patient) => record("shown", { text: «describePatient(p)» });` },
  { name: "what another file loads", flows: true, code: `import { loadPatient } from "./patient.js";\nexport async function show(id: string) { const p = await loadPatient(id); console.log(«p.diagnosis»); }` },
  { name: "a tagged field of a plain type", code: `import type { Visit } from "./patient.js";\nexport const show = (v: Visit) => console.log(v.room, «v.note»);` },
  { name: "a branded parameter", code: `import type { Phi } from "phi-lint";\nexport const show = (ssn: Phi<string, "ssn">) => console.log(«ssn»);` },
  { name: "pino, whatever the import is called", code: `${PATIENT}import createLogger from "pino";\nconst out = createLogger();\nexport const show = (p: Patient) => out.info({ p: «p» }, "shown");` },
  { name: "a function tagged as a sink", code: `${PATIENT}/** @phiSink logger */\ndeclare function toSyslog(line: string): void;\nexport const show = (p: Patient) => toSyslog(«p.name»);` },
  { name: "standard output", code: `${PATIENT}export const show = (p: Patient) => process.stdout.write(«p.name»);\ndeclare const process: typeof import("node:process");` },

  { name: "identifier fields and excluded fields", code: `${PATIENT}export const show = (p: Patient) => console.log(p.id, p.ward);` },
  { name: "comparisons and lengths", code: `${PATIENT}export const show = (p: Patient) => console.log(p.name === "", p.visits.length, typeof p.mrn);` },
  { name: "names of fields", code: `${PATIENT}export const show = (p: Patient) => console.log(Object.keys(p));` },
  { name: "what a sanitizer of another file returned", code: `${PATIENT}${HELPERS}export const show = (p: Patient) => console.log(mask(p.name), mask(describePatient(p)));` },
  { name: "a type that keeps no PHI", code: `${PATIENT}export const show = (p: Pick<Patient, "id" | "ward">) => console.log(p);` },
  { name: "the helper itself", code: `export function record(details: unknown) { console.log(details); }` },
  { name: "a console of the project's own", code: `${PATIENT}const console = { log(_line: string) {} };\nexport const show = (p: Patient) => console.log(p.name);` },
  { name: "an untagged type, unless inference is asked for", code: `interface Guest { ssn: string }\nexport const show = (g: Guest) => console.log(g.ssn);` },
]);
