/** Dates of birth beside the name of a person. */
import type { LiteralDetector } from "./phi-literal.js";
import { isMadeUpPerson } from "./surroundings.js";

const BIRTH_DATE = /(?:\bdob\b|Dob\b|DOB\b|_dob\b|date[\s_-]?of[\s_-]?birth|birth[\s_-]?(?:date|day)|\bborn(?:\s+on)?)["'`\]]*\s*[:=,]?\s*(?:new Date\()?["'`]?((?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])[-/](?:3[01]|[12]\d|0?[1-9])|(?:3[01]|[12]\d|0?[1-9])[./-](?:3[01]|[12]\d|0?[1-9])[./-](?:19|20)\d\d)(?!\d)/gi;
const NAME = /(?:first|last|given|family|full|patient|middle|sur)[\s_-]?name["'`\]]*\s*[:=]\s*["'`](\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*)*)["'`]|(?<![\w-])name["'`\]]*\s*[:=]\s*["'`](\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*)+)["'`]/giu;
const REACH = 200;

/**
 * Finds dates of birth (`dob: "1957-03-…"`) within reach of a person's name (`lastName: "Osei"`, `name: "Maya Osei"`). Not the first of January,
 * which stands for "some day", and not beside invented people (`Jane Doe`, `Test Patient`).
 */
export const findBirthDate: LiteralDetector = (text) =>
  [...text.matchAll(BIRTH_DATE)].flatMap((match) => {
    const date = match[1] ?? "";
    const end = match.index + match[0].length;
    const start = end - date.length;
    if (isFirstOfJanuary(date) || !hasRealName(recordAround(text, match.index, end))) return [];
    return [{ category: "date" as const, start, end, certainty: "likely" as const, why: "a date of birth beside the name of a person" }];
  });

/** The text within reach, cut at the braces of neighbouring records. */
function recordAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return `${before.slice(before.lastIndexOf("}") + 1)} ${/^[^}]*/.exec(after)?.[0] ?? ""}`;
}

function hasRealName(text: string): boolean {
  const names = [...text.matchAll(NAME)].map((match) => match[1] ?? match[2] ?? "");
  return names.length > 0 && !isMadeUpPerson(names.join(" "));
}

function isFirstOfJanuary(date: string): boolean {
  return /^\d{4}[-/]0?1[-/]0?1$|^0?1[./-]0?1[./-]\d{4}$/.test(date);
}
