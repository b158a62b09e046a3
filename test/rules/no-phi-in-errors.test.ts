import { noPhiInErrors } from "../../rules/no-phi-in-errors.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';

testRule(noPhiInErrors, [
  { name: "the message of a thrown error", code: `${PATIENT}export const show = (p: Patient) => { throw new Error(\`no visit of \${«p.name»}\`); };` },
  { name: "a cause", code: `${PATIENT}export const show = (p: Patient) => { throw new Error("no visit", { cause: «p» }); };` },
  { name: "an error class of the project's own", flows: true, code: `${PATIENT}class NotFound extends Error { constructor(what: string) { super(what); } }
export const show = (p: Patient) => { throw new NotFound(«p.mrn»); };` },
  { name: "a rejected promise", code: `${PATIENT}export const show = (p: Patient) => Promise.reject(new Error(«p.name»));` },
  { name: "a message made by another file", flows: true, code: `${PATIENT}import { describePatient } from "./helpers.js";
export const show = (p: Patient) => { throw new TypeError(«describePatient(p)»); };` },
  { name: "a function of another file that throws what it is given", flows: true, code: `${PATIENT}import { findWard } from "./helpers.js";
export const show = (p: Patient, wards: Map<string, string>) => findWard(wards, «p.mrn»);` },
  { name: "a thrown value that is no error", code: `${PATIENT}export const show = (p: Patient) => { throw «p.diagnosis»; };` },

  { name: "an id", code: `${PATIENT}export const show = (p: Patient) => { throw new Error(\`no visit of \${p.id}\`); };` },
  { name: "an error that is not thrown", code: `${PATIENT}export const show = (p: Patient) => new Error(p.name).message.length;` },
  { name: "a message without PHI under a condition on PHI", code: `${PATIENT}export const show = (p: Patient) => { if (p.name === "") throw new Error("no name"); };` },
  { name: "what is masked", code: `${PATIENT}import { mask } from "./helpers.js";
export const show = (p: Patient) => { throw new Error(mask(p.name)); };` },
]);
