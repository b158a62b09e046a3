import { noPhiInStorage } from "../../rules/no-phi-in-storage.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';

testRule(noPhiInStorage, [
  { name: "local storage", code: `${PATIENT}export const show = (p: Patient) => localStorage.setItem("name", «p.name»);` },
  { name: "a serialised model", flows: true, code: `${PATIENT}export const show = (p: Patient) => sessionStorage.setItem("last", «JSON.stringify(p)»);` },
  { name: "a cookie", code: `${PATIENT}export const show = (p: Patient) => { document.cookie = \`name=\${«p.name»}\`; };` },
  { name: "a key", code: `${PATIENT}export const show = (p: Patient) => localStorage.setItem(«p.mrn», "seen");` },
  { name: "a helper", flows: true, code: `${PATIENT}function save(key: string, value: unknown) { localStorage.setItem(key, JSON.stringify(value)); }
export const show = (p: Patient) => save("last", «p»);` },
  { name: "made by another file", flows: true, code: `${PATIENT}import { describePatient } from "./helpers.js";
export const show = (p: Patient) => localStorage.setItem("last", «describePatient(p)»);` },

  { name: "an id", code: `${PATIENT}export const show = (p: Patient) => localStorage.setItem("last", p.id);` },
  { name: "listed fields alone", code: `${PATIENT}export const show = (p: Patient) => localStorage.setItem("last", JSON.stringify(p, ["id", "ward"]));` },
  { name: "reading", code: `export const last = () => localStorage.getItem("last");` },
  { name: "a map in memory", code: `${PATIENT}const seen = new Map<string, string>();
export const show = (p: Patient) => seen.set(p.id, p.name);` },
]);
