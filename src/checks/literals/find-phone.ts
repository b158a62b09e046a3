/** Telephone numbers of the North American plan that can belong to somebody. */
import { isMadeUp } from "./digits.js";
import type { LiteralDetector } from "./phi-literal.js";
import { isAmongPatientData } from "./surroundings.js";

const WRITTEN = /(?<![\w./+-])(?:\+?1[-. ]?)?(?:\((\d{3})\) ?|(\d{3})([-.]))(\d{3})[-.](\d{4})(?![\w-]|\.\d)/g;
const INTERNATIONAL = /(?<![\w.+-])\+1()(\d{3})()(\d{3})(\d{4})(?!\w)/g;
const TOLL_FREE: ReadonlySet<string> = new Set(["800", "822", "833", "844", "855", "866", "877", "880", "888"]);

/**
 * Finds telephone numbers: `(617) 48…`, `617-48…`, `+161748…`. Not the fictional exchange 555, toll-free numbers, numbers that
 * cannot exist, and made-up digits. `likely` only among data of a patient: a support line is nobody's secret.
 */
export const findPhone: LiteralDetector = (text) =>
  [WRITTEN, INTERNATIONAL].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => {
    const area = match[1] || (match[2] ?? "");
    const exchange = match[4] ?? "";
    const line = match[5] ?? "";
    if (!isAssignable(area, exchange, line)) return [];
    const start = match.index;
    const end = start + match[0].length;
    const certainty = isAmongPatientData(text, start, end) ? "likely" as const : "possible" as const;
    return [{ category: "phone" as const, start, end, certainty, why: "a telephone number outside the fictional range 555-0100 to 555-0199" }];
  }));

function isAssignable(area: string, exchange: string, line: string): boolean {
  if (!/^[2-9](?!11)\d\d$/.test(area) || !/^[2-9](?!11)\d\d$/.test(exchange)) return false;
  if (area === "555" || exchange === "555" || TOLL_FREE.has(area)) return false;
  // The number of a song.
  if (exchange === "867" && line === "5309") return false;
  return !isMadeUp(area + exchange + line) && !isMadeUp(exchange + line) && !(isMadeUp(area) && isMadeUp(exchange));
}
