import { noPhiInUrls } from "../../rules/no-phi-in-urls.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';

testRule(noPhiInUrls, [
  { name: "the address of a request", code: `${PATIENT}export const show = (p: Patient) => fetch(\`/charts?name=\${«p.name»}\`);` },
  { name: "encoding does not help", flows: true, code: `${PATIENT}export const show = (p: Patient) => fetch(«"/charts?name=" + encodeURIComponent(p.name)»);` },
  { name: "a location", flows: true, code: `${PATIENT}export const show = (p: Patient) => { location.href = «"/charts/" + p.mrn»; };` },
  { name: "a new window", code: `${PATIENT}export const show = (p: Patient) => window.open(\`/charts/\${«p.mrn»}\`);` },
  { name: "the history of the browser", code: `${PATIENT}export const show = (p: Patient) => history.pushState(null, "", \`/charts/\${«p.mrn»}\`);` },
  { name: "built in a function", flows: true, code: `${PATIENT}function chartUrl(key: string) { return \`/charts/\${key}\`; }
export const show = (p: Patient) => fetch(«chartUrl(p.mrn)»);` },
  { name: "a helper that requests what it is given", flows: true, code: `${PATIENT}const get = (path: string) => fetch("https://api.example.com" + path);
export const show = (p: Patient) => get(\`/charts/\${«p.mrn»}\`);` },

  { name: "an id", code: `${PATIENT}export const show = (p: Patient) => fetch(\`/charts/\${p.id}\`);` },
  { name: "a body", code: `${PATIENT}export const show = (p: Patient) => fetch("/charts/_search", { method: "POST", body: JSON.stringify({ name: p.name }) });` },
  { name: "a project's own fetch", code: `${PATIENT}function fetch(_key: string) {}
export const show = (p: Patient) => fetch(p.name);` },
  { name: "what is masked", code: `${PATIENT}import { mask } from "./helpers.js";
export const show = (p: Patient) => fetch("/charts/" + mask(p.mrn));` },
]);
