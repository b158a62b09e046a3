/** Generated programs as values of fast-check, which shrinks one that shows a difference by leaving out pieces of its text. */
import fc from "fast-check";
import { BEFORE } from "./grammar/index-of-forms.js";
import { reductionsOf } from "./reductions.js";
import { writeProgram } from "./write-program.js";

/** How many smaller versions are tried for one failure. */
const MAX_TRIALS = 3_000;

class GeneratedPrograms extends fc.Arbitrary<string> {
  private trials = 0;

  override generate(random: fc.Random): fc.Value<string> {
    return new fc.Value(
      writeProgram((below) => random.nextInt(0, Math.max(0, below - 1))),
      0,
    );
  }

  override canShrinkWithoutContext(value: unknown): value is string {
    return typeof value === "string";
  }

  /** @param context how many of the larger program's reductions came before: they showed no difference there, so others come first */
  override shrink(program: string, context: unknown): fc.Stream<fc.Value<string>> {
    return fc.stream(this.smaller(program, typeof context === "number" ? context : 0));
  }

  private *smaller(program: string, tried: number): IterableIterator<fc.Value<string>> {
    const all = [...reductionsOf(program, BEFORE.length)];
    for (const [i, index] of [...all.keys()].map((key) => (key + tried) % all.length).entries()) {
      if (this.trials++ >= MAX_TRIALS) return;
      const text = all[index];
      if (text !== undefined && i < all.length) yield new fc.Value(text, index);
    }
  }
}

/** The texts of programs with a function `main`. */
export const generatedPrograms: fc.Arbitrary<string> = new GeneratedPrograms();

/** What is special to a program: its text behind the beginning that all have. */
export function ownText(program: string): string {
  return program.slice(BEFORE.length).replace(/\n\s*\n+/g, "\n").trim();
}
