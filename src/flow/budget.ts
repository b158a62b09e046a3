/**
 * Budgets: how many places may be looked at. They count places, never time, so that the same program gives the same findings on any
 * machine. One that is spent ends only the search that it was given to.
 */

/** How many times an equal share one may take. */
const GENEROSITY = 40;
/** How many places are looked at in a program, at least and for each file more: an end to any runaway. */
const PROGRAM = 1_000_000;
const PROGRAM_PER_FILE = 200;

export class PlaceBudget {
  private left: number;

  /** @param files how many files the program has */
  constructor(files: number) {
    this.left = PROGRAM + files * PROGRAM_PER_FILE;
  }

  /** A fair share of what is left for one of several that ask: more than an equal one, since most need little. */
  shareOf(asking: number): number {
    return Math.ceil((this.left * GENEROSITY) / Math.max(1, asking));
  }

  /** Whether nothing is left for what is under way: what it finds is not all there is. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  /** Takes one place; false where none is left. */
  take(): boolean {
    return this.left-- > 0;
  }

  /** Does some work with a share of what is left, and tells how much of it was used, and whether that was all of the places asked for. */
  within(places: number, work: () => void): { readonly used: number; readonly isSpent: boolean; readonly isWhole: boolean } {
    const before = this.left;
    const share = Math.min(before, places);
    this.left = share;
    let left = share;
    try {
      work();
    } finally {
      left = this.left;
      this.left = before - (share - left);
    }
    return { used: share - left, isSpent: left <= 0, isWhole: share === places };
  }

  /** Does work that many searches share, with places of its own: what it finds does not depend on who asked first. */
  apart(places: number, work: () => void): void {
    const before = this.left;
    this.left = places;
    try {
      work();
    } finally {
      this.left = before;
    }
  }
}
