/**
 * Budgets: how many places may be looked at. They count places, never time, so that the same program gives the same findings on any
 * machine. One that is spent ends only the search that it was given to.
 */

/** How many places are looked at in a program, at least and for each file more: an end to any runaway. */
const PROGRAM = 4_000_000;
const PROGRAM_PER_FILE = 4_000;

export class PlaceBudget {
  private left: number;

  /** @param files how many files the program has */
  constructor(files: number) {
    this.left = PROGRAM + files * PROGRAM_PER_FILE;
  }

  /** Whether nothing is left for what is under way: what it finds is not all there is. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  /** Takes one place; false where none is left. */
  take(): boolean {
    return this.left-- > 0;
  }

  /** Does some work with a share of what is left, and tells how much of it was used. */
  within(places: number, work: () => void): { readonly used: number; readonly isSpent: boolean } {
    const before = this.left;
    this.left = Math.min(before, places);
    const share = this.left;
    work();
    const used = share - this.left;
    const isSpent = this.isSpent;
    this.left = before - used;
    return { used, isSpent };
  }
}
