/** node:util: where values leave, how they move. */
import type { Pack } from "../row.js";

export const nodeUtil = {
  library: "node:util",
  modules: ["node:util"],
  sinks: [
    {
      id: "node:util/DebugLogger.call", kind: "logger", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "@types/node", owner: "DebugLoggerFunction" }],
      imported: { modules: ["node:util"], exports: ["debuglog"], path: ["()"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [
    {
      id: "node:util/util.inspect", shape: "call",
      members: ["inspect", "promisify", "stripVTControlCharacters", "toUSVString", "callbackify", "deprecate", "debuglog"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:util"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "node:util/util.format", shape: "call",
      members: ["format"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:util"], exports: ["*"] },
      flow: [{ from: "0..", to: "return" }],
    },
    {
      id: "node:util/util.formatWithOptions", shape: "call",
      members: ["formatWithOptions"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:util"], exports: ["*"] },
      flow: [{ from: "1..", to: "return" }],
    },
    {
      id: "node:util/util.styleText", shape: "call",
      members: ["styleText"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:util"], exports: ["*"] },
      flow: [{ from: "1", to: "return" }],
    },
  ],
} satisfies Pack;
