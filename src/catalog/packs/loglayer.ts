/** loglayer: where values leave, what makes them safe. */
import type { Pack } from "../row.js";

export const loglayer = {
  library: "loglayer",
  modules: ["loglayer", "@loglayer/plugin-redaction"],
  docs: "https://www.npmjs.com/package/loglayer",
  notes: "@loglayer/plugin-redaction (redactionPlugin({ paths, censor, remove })).",
  sinks: [
    {
      id: "loglayer/LogLayer.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal"],
      targets: [{ package: "loglayer", owner: "LogLayer" }],
      imported: { modules: ["loglayer"], exports: ["LogLayer"] },
      args: ["*"],
    },
    {
      id: "loglayer/LogLayer.withContext", kind: "logger", shape: "call", level: "error",
      members: ["withContext", "withMetadata", "withError", "errorOnly", "metadataOnly", "raw", "withPrefix"],
      targets: [{ package: "loglayer", owner: "LogLayer" }],
      imported: { modules: ["loglayer"], exports: ["LogLayer"] },
      args: ["0"],
    },
    {
      id: "loglayer/ILogBuilder.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal"],
      targets: [{ package: "@loglayer/shared", owner: "ILogBuilder" }, { package: "loglayer", owner: "LogBuilder" }],
      imported: { modules: ["loglayer"], exports: ["LogLayer"] },
      args: ["*"],
    },
  ],
  sanitizers: [
    {
      id: "@loglayer/plugin-redaction/fn.redactionPlugin", shape: "call", effect: "redact",
      members: ["redactionPlugin"],
      targets: [{ package: "@loglayer/plugin-redaction", owner: "module" }],
      imported: { modules: ["@loglayer/plugin-redaction"], exports: ["redactionPlugin"] },
    },
  ],
  propagators: [],
} satisfies Pack;
