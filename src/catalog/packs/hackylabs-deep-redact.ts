/** @hackylabs/deep-redact: what makes them safe. */
import type { Pack } from "../row.js";

export const hackylabsDeepRedact = {
  library: "@hackylabs/deep-redact",
  modules: ["@hackylabs/deep-redact"],
  docs: "https://www.npmjs.com/package/@hackylabs/deep-redact",
  sinks: [],
  sanitizers: [
    {
      id: "@hackylabs/deep-redact/r.redact", shape: "call", effect: "redact",
      members: ["redact"],
      targets: [{ package: "@hackylabs/deep-redact", owner: "DeepRedact" }],
      imported: { modules: ["@hackylabs/deep-redact"], exports: ["DeepRedact"] },
    },
  ],
  propagators: [],
} satisfies Pack;
