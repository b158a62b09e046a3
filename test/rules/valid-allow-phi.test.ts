import { validAllowPhi } from "../../rules/valid-allow-phi.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import { allowPhi, grantPhi, revokePhi } from "phi-lint/runtime";\nimport type { Patient } from "./patient.js";\n';

testRule(validAllowPhi, [
  { name: "a blank user", code: `${PATIENT}export const show = (p: Patient) => allowPhi(«" "», "Chart", () => p.name);` },
  { name: "no user", code: `${PATIENT}export const show = (p: Patient) => allowPhi(«undefined», "Chart", () => p.name);` },
  { name: "a blank reason", code: `${PATIENT}export const show = (u: string, p: Patient) => allowPhi.for(p, u, «""», () => p.name);` },
  { name: "a blank constant", code: `${PATIENT}const WHY = "";\nexport const show = (u: string, p: Patient) => allowPhi(u, «WHY», () => p.name);` },
  { name: "options without a reason", code: `${PATIENT}export const show = (u: string, p: Patient) => allowPhi(u, «{ purpose: "treatment" }», () => p.name);` },
  { name: "an unknown purpose", code: `${PATIENT}export const show = (u: string, p: Patient) => allowPhi(u, { reason: "News", purpose: «"marketing"» }, () => p.name);` },
  { name: "both at once", code: `${PATIENT}export const show = (p: Patient) => allowPhi(«null», «""», () => p.name);` },
  { name: "a grant that stays open", code: `${PATIENT}export function show(u: string, p: Patient) { «grantPhi(p, u, "Desk")»; return 1; }` },
  { name: "a block that reads nothing", code: `${PATIENT}export const show = (u: string, p: Patient) => «allowPhi»(u, "Chart", () => p.id);` },
  { name: "both forms for one value", code: `${PATIENT}export function show(u: string, p: Patient) { grantPhi(p, u, "Desk"); «allowPhi.for(p, u, "Chart", () => p.name)»; revokePhi(p); }` },

  { name: "user and reason", code: `${PATIENT}export const show = (u: string, p: Patient) => allowPhi(u, "Chart", () => p.name);` },
  { name: "a reason and a purpose", code: `${PATIENT}export const show = (u: string, p: Patient) => allowPhi(u, { reason: "Bill", purpose: "payment" }, () => p.name);` },
  { name: "a key, where no reasons are configured", code: `${PATIENT}export const show = (u: string, p: Patient) => allowPhi(u, "chart.show", () => p.name);` },
  { name: "a grant that ends in finally", code: `${PATIENT}export function show(u: string, p: Patient) { grantPhi(p, u, "Desk"); try { return p.name; } finally { revokePhi(p); } }` },
  { name: "a function of the same name", code: `${PATIENT}export const show = (p: Patient) => ((allowPhi: (u: string, r: string, w: () => unknown) => void) => allowPhi("", "", () => p))(() => undefined);` },
]);
