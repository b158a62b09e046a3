import { noPhiInErrorReports } from "../../rules/no-phi-in-error-reports.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';
const SENTRY = 'import * as Sentry from "@sentry/node";\n';

testRule(noPhiInErrorReports, [
  { name: "a message", code: `${PATIENT}${SENTRY}export const show = (p: Patient) => Sentry.captureMessage(\`cannot merge \${«p.name»}\`);` },
  { name: "the context of an exception", code: `${PATIENT}${SENTRY}export const show = (p: Patient, error: unknown) => Sentry.captureException(error, { extra: { id: p.id, mrn: «p.mrn» } });` },
  { name: "the user", code: `${PATIENT}${SENTRY}export const show = (p: Patient) => Sentry.setUser({ id: p.id, email: «p.email» });` },
  { name: "a breadcrumb", code: `${PATIENT}${SENTRY}export const show = (p: Patient) => Sentry.addBreadcrumb({ message: "opened", data: { diagnosis: «p.diagnosis» } });` },
  { name: "a scope handed to a callback", code: `${PATIENT}${SENTRY}export const show = (p: Patient) => Sentry.withScope((scope) => { scope.setTag("mrn", «p.mrn»); });` },
  { name: "a named import under another name", code: `${PATIENT}import { captureMessage as report } from "@sentry/node";
export const show = (p: Patient) => report(«p.name»);` },
  { name: "an error built from PHI", flows: true, code: `${PATIENT}${SENTRY}export const show = (p: Patient) => { const error = new Error(p.name); Sentry.captureException(«error»); };` },
  { name: "through a function of another file", flows: true, code: `${PATIENT}${SENTRY}import { describePatient } from "./helpers.js";
export const show = (p: Patient) => Sentry.captureMessage(«describePatient(p)»);` },

  { name: "an id, and names of fields", code: `${PATIENT}${SENTRY}export const show = (p: Patient, error: unknown) => Sentry.captureException(error, { extra: { id: p.id, fields: Object.keys(p) } });` },
  { name: "what is masked", code: `${PATIENT}${SENTRY}import { mask } from "./helpers.js";
export const show = (p: Patient) => Sentry.captureMessage(mask(p.name));` },
  { name: "a function of the same name", code: `${PATIENT}function captureMessage(_text: string) {}
export const show = (p: Patient) => captureMessage(p.name);` },
  { name: "an error of elsewhere", code: `${SENTRY}export const show = (error: unknown) => Sentry.captureException(error);` },
]);
