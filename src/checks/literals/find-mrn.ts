/** Medical record numbers, by the prefix or name in front of them. */
import { isMadeUp } from "./digits.js";
import type { LiteralDetector } from "./phi-literal.js";

const PREFIXED = /(?:(?<![a-z0-9])mrn|Mrn|(?<![a-z])medical[\s_-]?record[\s_-]?(?:number|num|no\.?|#)?)["'`\]]*[\s:=#_.-]{0,4}["'`]?((?:[A-Z]{1,3}-?)?\d{5,12})(?![\w-])/gi;

/**
 * Finds medical record numbers: `MRN: 4821…`, `MRN-0048…`, `mrn: "H48…"`. Not made-up digits (`MRN-12345`, `MRN0000001`).
 */
export const findMrn: LiteralDetector = (text) =>
  [...text.matchAll(PREFIXED)].flatMap((match) => {
    const number = match[1] ?? "";
    if (isMadeUp(number.replace(/\D/g, ""))) return [];
    const end = match.index + match[0].length;
    return [{ category: "mrn" as const, start: end - number.length, end, certainty: "likely" as const, why: "a number named as a medical record number" }];
  });
