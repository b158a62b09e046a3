/** Library calls that never return: they throw what the framework answers with. Their types say so, where the package is installed. */

export interface EndingRow {
  readonly modules: readonly string[];
  readonly names: readonly string[];
}

export const ENDING_CALLS: readonly EndingRow[] = [
  { modules: ["next/navigation"], names: ["redirect", "permanentRedirect", "notFound", "unauthorized", "forbidden"] },
  { modules: ["@sveltejs/kit"], names: ["error", "redirect"] },
  { modules: ["node:process", "process"], names: ["exit"] },
];

/** Functions that throw unless their first argument is truthy. */
export const ASSERTING_CALLS: readonly EndingRow[] = [
  { modules: ["node:assert", "assert", "node:assert/strict", "assert/strict"], names: ["default", "ok", "assert", "strict"] },
  { modules: ["tiny-invariant", "invariant", "ts-invariant"], names: ["default", "invariant"] },
];
