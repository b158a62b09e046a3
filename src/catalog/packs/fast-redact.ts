/** fast-redact: what makes them safe. */
import type { Pack } from "../row.js";

export const fastRedact = {
  library: "fast-redact",
  modules: ["fast-redact", "@pinojs/redact"],
  docs: "https://www.npmjs.com/package/fast-redact",
  sinks: [],
  sanitizers: [
    {
      id: "fast-redact/fn.r", shape: "call", effect: "redact",
      members: ["()"],
      targets: [{ package: "@types/fast-redact", owner: "redactFn", members: ["()"] }],
      imported: { modules: ["fast-redact"], exports: ["default"], path: ["()"] },
    },
    {
      id: "@pinojs/redact/fn.r", shape: "call", effect: "redact",
      members: ["()"],
      targets: [{ package: "@pinojs/redact", owner: "redactFn", members: ["()"] }],
      imported: { modules: ["@pinojs/redact"], exports: ["default"], path: ["()"] },
    },
  ],
  propagators: [],
} satisfies Pack;
