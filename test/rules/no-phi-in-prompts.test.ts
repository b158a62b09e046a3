import { noPhiInPrompts } from "../../rules/no-phi-in-prompts.js";
import { testRule } from "./rule-tester.js";

const PATIENT = 'import type { Patient } from "./patient.js";\n';
const OPENAI = 'import OpenAI from "openai";\nconst openai = new OpenAI();\n';

testRule(noPhiInPrompts, [
  { name: "a message to a model", code: `${PATIENT}${OPENAI}export const show = (p: Patient) => openai.chat.completions.create({ model: "m", messages: [{ role: "user", content: «p.diagnosis» }] });` },
  { name: "a prompt in a template", code: `${PATIENT}${OPENAI}export const show = (p: Patient) => openai.responses.create({ model: "m", input: \`Summarize \${«p.name»}\` });` },
  { name: "an embedding", code: `${PATIENT}${OPENAI}export const show = (p: Patient) => openai.embeddings.create({ model: "m", input: «p.diagnosis» });` },
  { name: "through a variable", flows: true, code: `${PATIENT}${OPENAI}export const show = (p: Patient) => { const prompt = "Summarize " + p.diagnosis; return openai.responses.create({ model: "m", input: «prompt» }); };` },
  { name: "made by another file", flows: true, code: `${PATIENT}${OPENAI}import { describePatient } from "./helpers.js";
export const show = (p: Patient) => openai.responses.create({ model: "m", input: «describePatient(p)» });` },
  { name: "a function tagged as a sink", code: `${PATIENT}/** @phiSink prompt */
declare function ask(text: string): Promise<string>;
export const show = (p: Patient) => ask(«p.diagnosis»);` },

  { name: "a prompt without PHI", code: `${PATIENT}${OPENAI}export const show = (p: Patient) => openai.responses.create({ model: "m", input: \`Explain the ward \${p.ward}\` });` },
  { name: "what is de-identified", code: `${PATIENT}${OPENAI}import { mask } from "./helpers.js";
export const show = (p: Patient) => openai.responses.create({ model: "m", input: mask(p.diagnosis) });` },
  { name: "a function of the project's own", code: `${PATIENT}const openai = { responses: { create(_request: object) {} } };
export const show = (p: Patient) => openai.responses.create({ input: p.name });` },
]);
