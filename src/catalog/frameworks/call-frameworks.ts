/** Frameworks in which one call makes one endpoint, with its options at hand: hapi, functions of clouds, Convex, Encore. */

export interface CallFramework {
  readonly label: string;
  /** What the callee (or its receiver) is imported from. */
  readonly modules: RegExp;
  /** Names of the functions or members that are called. */
  readonly calls: readonly string[];
  /** Where the handler is: the last argument, or this property of the options. */
  readonly handler: "last" | "handler";
  /** The ways to what the framework hands the handler. */
  readonly args: readonly string[];
  /** The option that names a guard of the framework, and the values with which it lets strangers pass. */
  readonly guard?: { readonly option: string; readonly open: RegExp };
  /** The option without which nothing from outside gets there. */
  readonly exposure?: string;
  /** Options that hold a guard of the catalogue. */
  readonly policy?: string;
}

export const CALL_FRAMEWORKS: readonly CallFramework[] = [
  { label: "hapi", modules: /^@hapi\/hapi$/, calls: ["route"], handler: "handler", args: ["req", "res"], guard: { option: "auth", open: /^false$|mode:\s*["'](?:try|optional)["']/ } },
  { label: "Firebase", modules: /^firebase-functions(?:\/|$)/, calls: ["onCall", "onRequest"], handler: "last", args: ["request", "context"], policy: "authPolicy" },
  { label: "Azure Functions", modules: /^@azure\/functions$/, calls: ["http", "get", "post", "put", "patch", "deleteRequest"], handler: "handler", args: ["req", "context"] },
  { label: "Convex", modules: /(?:^|\/)_generated\/server$/, calls: ["query", "mutation", "action", "httpAction"], handler: "handler", args: ["ctx", "input"] },
  { label: "SvelteKit", modules: /^\$app\/server$/, calls: ["query", "command", "form", "prerender"], handler: "last", args: ["input"] },
  { label: "Google Cloud Functions", modules: /^@google-cloud\/functions-framework$/, calls: ["http"], handler: "last", args: ["req", "res"] },
  { label: "Encore", modules: /^encore\.dev\/api$/, calls: ["api", "raw", "streamIn", "streamOut", "streamInOut"], handler: "last", args: ["input", "res"], guard: { option: "auth", open: /^false$/ }, exposure: "expose" },
  { label: "Astro", modules: /^astro:actions$/, calls: ["defineAction"], handler: "handler", args: ["input", "ctx"] },
];
