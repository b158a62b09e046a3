/** logtape: where values leave, what makes them safe. */
import type { Pack } from "../row.js";

export const logtape = {
  library: "logtape",
  modules: ["@logtape/logtape", "@logtape/redaction"],
  docs: "https://www.npmjs.com/package/@logtape/logtape",
  notes: "Separate package @logtape/redaction: redactByPattern / redactByField wrap a sink or formatter.",
  sinks: [
    {
      id: "@logtape/logtape/Logger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "warning", "error", "fatal"],
      targets: [{ package: "@logtape/logtape", owner: "Logger" }],
      imported: { modules: ["@logtape/logtape"], exports: ["getLogger"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "@logtape/logtape/Logger.trace~2", kind: "logger", shape: "tag", level: "error",
      members: ["trace", "debug", "info", "warn", "warning", "error", "fatal"],
      targets: [{ package: "@logtape/logtape", owner: "Logger" }],
      imported: { modules: ["@logtape/logtape"], exports: ["getLogger"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "@logtape/logtape/Logger.with", kind: "logger", shape: "call", level: "error",
      members: ["with", "emit"],
      targets: [{ package: "@logtape/logtape", owner: "Logger" }],
      imported: { modules: ["@logtape/logtape"], exports: ["getLogger"], path: ["()"] },
      args: ["0"],
    },
    {
      id: "@logtape/logtape/module.withContext", kind: "logger", shape: "call", level: "error",
      members: ["withContext"],
      targets: [{ package: "@logtape/logtape", owner: "module" }],
      imported: { modules: ["@logtape/logtape"], exports: ["withContext"] },
      args: ["0"],
    },
  ],
  sanitizers: [
    {
      id: "@logtape/redaction/fn.redactByField", shape: "call", effect: "redact",
      members: ["redactByField", "redactByPattern", "redactByFieldAsync"],
      targets: [{ package: "@logtape/redaction", owner: "module" }],
      imported: { modules: ["@logtape/redaction"], exports: ["redactByField", "redactByPattern", "redactByFieldAsync"] },
    },
  ],
  propagators: [],
} satisfies Pack;
