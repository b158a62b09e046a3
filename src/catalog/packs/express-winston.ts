/** express-winston: where values leave. */
import type { Pack } from "../row.js";

export const expressWinston = {
  library: "express-winston",
  modules: ["express-winston"],
  docs: "https://www.npmjs.com/package/express-winston",
  notes: "requestWhitelist/bodyWhitelist/responseWhitelist/headerBlacklist/bodyBlacklist, requestFilter/responseFilter, ignoreRoute.",
  sinks: [
    {
      id: "express-winston/expressWinston.logger", kind: "logger", shape: "call", level: "error",
      members: ["logger", "errorLogger"],
      targets: [{ package: "express-winston", owner: "module" }],
      imported: { modules: ["express-winston"], exports: ["*"] },
      args: ["0.dynamicMeta()", "0.msg()"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
