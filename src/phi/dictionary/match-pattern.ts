/** Finds the dictionary's patterns in the words of a name. */
import { PATTERN_GROUPS } from "./groups.js";
import { STRENGTHS, type MatchMode, type PatternGroup, type Strength } from "./pattern.js";
import { singular, tokenize } from "./tokenize.js";

/** A pattern found in a name: it covers the words from `start` up to, not including, `end`. */
export interface PatternMatch {
  readonly group: PatternGroup;
  readonly strength: Strength;
  readonly mode: MatchMode;
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
}

interface IndexedPattern {
  readonly group: PatternGroup;
  readonly strength: Strength;
  readonly mode: MatchMode;
  readonly pattern: string;
  /** Number of words; a run of more words that happens to spell the same is another name (`onSet` is not `onset`). */
  readonly length: number;
}

const LONGEST_RUN = 5;
const INDEX = buildIndex();
const FALSE_FRIENDS = new Map(PATTERN_GROUPS.map((group) => [group.id, group.falseFriends.map((friend) => friend.split(" "))]));

/** Every pattern in these words, the most telling first: by strength, length, mode, and the order of the groups. */
export function matchPatterns(words: readonly string[]): readonly PatternMatch[] {
  const found: PatternMatch[] = [];
  const end = lengthWithoutDigits(words);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_RUN); to += 1) {
      for (const entry of lookUp(words, from, to)) {
        if (entry.mode !== "any" && to < end) continue;
        if (entry.mode === "eq" && from > 0) continue;
        found.push({ group: entry.group, strength: entry.strength, mode: entry.mode, pattern: entry.pattern, start: from, end: to });
      }
    }
  }
  return found.filter((match) => !hasFalseFriend(words, match.group.id)).sort(byTelling);
}

/** Whether `sequence` stands in `words` as a contiguous run. */
export function containsRun(words: readonly string[], sequence: readonly string[]): boolean {
  for (let from = 0; from + sequence.length <= words.length; from += 1) {
    if (sequence.every((word, offset) => words[from + offset] === word)) return true;
  }
  return false;
}

function byTelling(a: PatternMatch, b: PatternMatch): number {
  const byStrength = STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength);
  return byStrength || (b.end - b.start) - (a.end - a.start) || Number(b.mode === "any") - Number(a.mode === "any");
}

function hasFalseFriend(words: readonly string[], group: string): boolean {
  return (FALSE_FRIENDS.get(group) ?? []).some((friend) => containsRun(words, friend));
}

function lookUp(words: readonly string[], from: number, to: number): readonly IndexedPattern[] {
  const run = words.slice(from, to);
  const spelled = run.join("");
  const exact = INDEX.get(spelled) ?? [];
  const plural = to === words.length ? INDEX.get([...run.slice(0, -1), singular(run.at(-1) ?? "")].join("")) ?? [] : [];
  return (exact.length > 0 ? exact : plural).filter((entry) => run.length <= entry.length);
}

function lengthWithoutDigits(words: readonly string[]): number {
  let end = words.length;
  while (end > 1 && /^\d+$/.test(words[end - 1] ?? "")) end -= 1;
  return end;
}

function buildIndex(): ReadonlyMap<string, readonly IndexedPattern[]> {
  const index = new Map<string, IndexedPattern[]>();
  for (const group of PATTERN_GROUPS) {
    for (const { strength, mode, words } of group.patterns) {
      for (const pattern of words) {
        const key = pattern.replaceAll(" ", "");
        const entry: IndexedPattern = { group, strength, mode, pattern, length: tokenize(pattern).length };
        index.set(key, [...(index.get(key) ?? []), entry]);
      }
    }
  }
  return index;
}
