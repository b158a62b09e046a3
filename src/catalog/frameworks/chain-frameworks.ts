/** Frameworks whose endpoints are the ends of builder chains: what stands in a chain before the handler runs before it. */

export interface ChainFramework {
  readonly label: string;
  readonly modules: readonly string[];
  readonly packages: readonly string[];
  /** The last member of the chain, and what kind of endpoint it makes. */
  readonly ends: Readonly<Record<string, string>>;
  /** Members that take middleware, singly or in an array. */
  readonly steps: readonly string[];
  /** A finished endpoint takes middleware, too, and a chain may be put around a whole router of them. */
  readonly isOpenEnded?: true;
}

export const CHAIN_FRAMEWORKS: readonly ChainFramework[] = [
  { label: "tRPC", modules: ["@trpc/server", "@trpc/server/*"], packages: ["@trpc/server"], ends: { query: "QUERY", mutation: "MUTATION", subscription: "SUBSCRIPTION" }, steps: ["use"] },
  { label: "oRPC", modules: ["@orpc/server"], packages: ["@orpc/server"], ends: { handler: "PROCEDURE" }, steps: ["use"], isOpenEnded: true },
  { label: "TanStack Start", modules: ["@tanstack/react-start", "@tanstack/solid-start", "@tanstack/start"], packages: ["@tanstack/react-start", "@tanstack/solid-start", "@tanstack/start", "@tanstack/start-client-core"], ends: { handler: "FUNCTION" }, steps: ["middleware"] },
  { label: "next-safe-action", modules: ["next-safe-action"], packages: ["next-safe-action"], ends: { action: "ACTION", stateAction: "ACTION" }, steps: ["use"] },
];
