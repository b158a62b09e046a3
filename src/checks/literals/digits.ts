/** Digits that people make up: repeated, counted up or down, or mostly zeros. */

const COUNTING_UP = "01234567890123456789";
const COUNTING_DOWN = "98765432109876543210";

/** Whether the digits were evidently made up: `1111111`, `12345678`, `0000042`, `111223333`. */
export function isMadeUp(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return true;
  if (COUNTING_UP.includes(digits) || COUNTING_DOWN.includes(digits)) return true;
  if (/^0{3,}\d{1,3}$/.test(digits)) return true;
  return /^(?:(\d)\1){3,}$/.test(digits) || /^(\d)\1+(\d)\2+(\d)\3+$/.test(digits) || /^(\d\d)\1+\d?$/.test(digits) || /^(\d\d\d)\1+\d?$/.test(digits);
}
