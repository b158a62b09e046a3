/** @fullstory/browser: where values leave. */
import type { Pack } from "../row.js";

export const fullstoryBrowser = {
  library: "@fullstory/browser",
  modules: ["@fullstory/browser"],
  docs: "https://www.npmjs.com/package/@fullstory/browser",
  vendor: "Fullstory",
  notes: "Element classes/attributes fs-exclude, fs-mask, fs-unmask and privacy rules in the product; Private by Default mode.",
  sinks: [
    {
      id: "@fullstory/browser/ApiV2.call", kind: "analytics", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "@fullstory/snippet", owner: "ApiV2" }],
      imported: { modules: ["@fullstory/browser"], exports: ["FullStory"] },
      args: ["1"],
    },
    {
      id: "@fullstory/browser/FullStory.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify", "setUserVars", "event", "log", "setVars"],
      targets: [{ package: "@fullstory/browser", owner: "module" }],
      imported: { modules: ["@fullstory/browser"], exports: ["*"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
