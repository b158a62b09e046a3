/** Splits a name into lower-case words, whatever its spelling. */

const WORD = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/**
 * The words of a name: `dateOfBirth`, `DateOfBirth`, `date_of_birth`, `DATE-OF-BIRTH` are all `["date", "of", "birth"]`.
 * A run-together name (`dateofbirth`) is one word; patterns are compared by their concatenation as well.
 */
export function tokenize(name: string): readonly string[] {
  return (name.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** A word without its plural ending: `patients` → `patient`, `allergies` → `allergy`. Words that merely end in s stay. */
export function singular(word: string): string {
  if (word.length < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
