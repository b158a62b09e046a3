/** redact-pii: what makes them safe. */
import type { Pack } from "../row.js";

export const redactPii = {
  library: "redact-pii",
  modules: ["redact-pii"],
  docs: "https://www.npmjs.com/package/redact-pii",
  sinks: [],
  sanitizers: [
    {
      id: "redact-pii/r.redact", shape: "call", effect: "redact",
      members: ["redact"],
      targets: [{ package: "redact-pii", owner: "SyncCompositeRedactor" }],
      imported: { modules: ["redact-pii"], exports: ["SyncRedactor", "AsyncRedactor"] },
    },
    {
      id: "redact-pii/r.redactAsync", shape: "call", effect: "redact",
      members: ["redactAsync"],
      targets: [{ package: "redact-pii", owner: "AsyncCompositeRedactor" }],
      imported: { modules: ["redact-pii"], exports: ["AsyncRedactor"] },
    },
  ],
  propagators: [],
} satisfies Pack;
