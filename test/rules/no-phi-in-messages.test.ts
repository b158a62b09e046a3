import { noPhiInMessages } from "../../rules/no-phi-in-messages.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';
const MAIL = 'import nodemailer from "nodemailer";\nconst mail = nodemailer.createTransport({});\n';

testRule(noPhiInMessages, [
  { name: "a subject", code: `${PATIENT}${MAIL}export const show = (p: Patient) => mail.sendMail({ to: "desk@example.com", subject: \`About \${«p.name»}\` });` },
  { name: "a body", code: `${PATIENT}${MAIL}export const show = (p: Patient) => mail.sendMail({ to: "desk@example.com", subject: "News", text: «p.diagnosis» });` },
  { name: "a text message", code: `${PATIENT}import twilio from "twilio";
const client = twilio("sid", "token");
export const show = (p: Patient) => client.messages.create({ to: "+12025550123", body: \`Dear \${«p.name»}\` });` },
  { name: "made by another file", flows: true, code: `${PATIENT}${MAIL}import { describePatient } from "./helpers.js";
export const show = (p: Patient) => mail.sendMail({ to: "desk@example.com", text: «describePatient(p)» });` },
  { name: "a function tagged as a sink", code: `${PATIENT}/** @phiSink message */
declare function page(text: string): void;
export const show = (p: Patient) => page(«p.diagnosis»);` },
  { name: "a record at a third party", code: `${PATIENT}/** @phiSink third-party */
declare function createTicket(text: string): void;
export const show = (p: Patient) => createTicket(«p.diagnosis»);` },
  { name: "a parameter that must not receive PHI", code: `${PATIENT}import type { NonPhi } from "phi-lint";
declare function publish(text: NonPhi<string>): void;
export const show = (p: Patient) => publish(«p.name»);` },

  { name: "the recipient", code: `${PATIENT}${MAIL}export const show = (p: Patient) => mail.sendMail({ to: p.email, subject: "News", text: "There is news in your chart." });` },
  { name: "a link with an id", code: `${PATIENT}${MAIL}export const show = (p: Patient) => mail.sendMail({ to: p.email, text: \`https://portal.example.com/\${p.id}\` });` },
  { name: "what is masked", code: `${PATIENT}${MAIL}import { mask } from "./helpers.js";
export const show = (p: Patient) => mail.sendMail({ to: p.email, text: mask(p.name) });` },
]);
