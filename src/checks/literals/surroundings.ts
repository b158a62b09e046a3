/** What stands around a literal: whether it is among data of a patient, and whether the person is made up. */

const REACH = 240;
const PATIENT_DATA = /patient|\bdob\b|date[\s_-]?of[\s_-]?birth|birth[\s_-]?date|\bssn\b|social[\s_-]?security|\bmrn\b|medical[\s_-]?record|diagnos[ei]s|medications?\b|allerg(?:y|ies)|guarantor/i;
const OTHERS = /clinic|hospital|doctor|physician|provider|practice|practitioner|pharmacy|facility|support|office|company|vendor|author|maintainer|staff|nurse/i;
const MADE_UP_PEOPLE = /\b(?:john|jane|joe|bob|alice|max|erika|juan|jean)[\s_.,"':-]*(?:doe|roe|public|smith|jones|bloggs|citizen|mustermann|p[eé]rez|dupont)\b|\b(?:first|middle|last|given|family)\b|\b(?:test|example|sample|demo|dummy|fake|mock|synthetic|fictional|placeholder|lorem|foo|bar|baz)/i;

/** The text around a range, itself left out. */
export function textAround(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`;
}

/** Whether names of patient data stand nearby, and neither the value's own name nor that of the object it is in says that it is somebody else's. */
export function isAmongPatientData(text: string, start: number, end: number): boolean {
  return !isSomebodyElses(text.slice(Math.max(0, start - REACH), start)) && PATIENT_DATA.test(textAround(text, start, end));
}

/** `clinicPhone: "`, `doctor: { name: "…", phone: "` */
function isSomebodyElses(before: string): boolean {
  const own = /([\w$]+)["'`\]]*\s*[:=]\s*["'`]?$/.exec(before)?.[1] ?? "";
  const opened = before.lastIndexOf("{");
  const owner = opened > before.lastIndexOf("}") ? /([\w$]+)["'`\]]*\s*[:=]\s*\[?\s*$/.exec(before.slice(0, opened))?.[1] ?? "" : "";
  return OTHERS.test(own) || OTHERS.test(owner);
}

/** Whether a name is one that people invent: `Jane Doe`, `Test Patient`. */
export function isMadeUpPerson(name: string): boolean {
  return MADE_UP_PEOPLE.test(name);
}
