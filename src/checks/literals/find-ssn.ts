/** Social security numbers in ranges that have been or can be issued. */
import { isMadeUp } from "./digits.js";
import type { LiteralDetector } from "./phi-literal.js";

const SEPARATED = /(?<![\w.+-])(\d{3})([- ])(\d{2})\2(\d{4})(?![\w-]|\.\d)/g;
const NAMED = /(?:\bssn|_ssn|Ssn|\bSSN|social[\s_-]?security(?:[\s_-]?(?:number|num|no))?)["'`\]]*\s*[:=]\s*["'`]?(\d{3})()(\d{2})(\d{4})(?!\w)/gi;
/** Printed in advertisements, used by the agency itself, or the sample number of every form. */
const KNOWN_SAMPLES: ReadonlySet<string> = new Set(["078051120", "219099999", "457555462", "123456789", "123121234", "111223333", "123006789", "555443333", "555667777"]);

/**
 * Finds social security numbers: `536-22-…`, and nine digits behind the name `ssn`. Not those that are never issued (area 000, 666 and 900 to 999,
 * group 00, serial 0000), the known samples, and digits evidently made up. Nine bare digits without the name are anything.
 */
export const findSsn: LiteralDetector = (text) =>
  [SEPARATED, NAMED].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, area = "", separator = "", group = "", serial = ""] = match;
    if (!isIssuable(area, group, serial)) return [];
    const end = match.index + whole.length;
    const start = end - (area.length + group.length + serial.length + 2 * separator.length);
    return [{ category: "ssn" as const, start, end, certainty: "likely" as const, why: "a social security number in a range that is issued" }];
  }));

function isIssuable(area: string, group: string, serial: string): boolean {
  if (area === "000" || area === "666" || area.startsWith("9") || group === "00" || serial === "0000") return false;
  const digits = area + group + serial;
  return !KNOWN_SAMPLES.has(digits) && !isMadeUp(digits);
}
