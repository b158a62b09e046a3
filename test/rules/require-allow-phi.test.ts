import { requireAllowPhi } from "../../rules/require-allow-phi.js";
import { testRule } from "./rule-tester.js";

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
