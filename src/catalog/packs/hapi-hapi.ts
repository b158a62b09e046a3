/** @hapi/hapi: where values leave. */
import type { Pack } from "../row.js";

export const hapiHapi = {
  library: "@hapi/hapi",
  modules: ["@hapi/hapi"],
  docs: "https://www.npmjs.com/package/@hapi/hapi",
  notes: "None in core.",
  sinks: [
    {
      id: "@hapi/hapi/Server.log", kind: "logger", shape: "call", level: "error",
      members: ["log"],
      targets: [{ package: "@hapi/hapi", owner: "Server" }],
      imported: { modules: ["@hapi/hapi"], exports: ["Server"] },
      args: ["1"],
    },
    {
      id: "@hapi/hapi/Request.log", kind: "logger", shape: "call", level: "error",
      members: ["log"],
      targets: [{ package: "@hapi/hapi", owner: "Request" }],
      imported: { modules: ["@hapi/hapi"], exports: ["Request"] },
      args: ["1"],
    },
    {
      id: "hapi-pino/Request.logger.fatal", kind: "logger", shape: "call", level: "error",
      members: ["fatal", "error", "warn", "info", "debug", "trace"],
      targets: [],
      imported: { modules: ["@hapi/hapi"], exports: ["Request", "Server"], path: ["logger"] },
      args: ["*"],
      note: "The logger that hapi-pino puts on requests and servers; where its types are resolved, pino declares the methods.",
    },
    {
      id: "@hapi/hapi/ResponseToolkit.state", kind: "storage", shape: "call", level: "warning",
      members: ["state"],
      targets: [{ package: "@hapi/hapi", owner: "ResponseToolkit" }, { package: "@hapi/hapi", owner: "ResponseObject" }],
      imported: { modules: ["@hapi/hapi"], exports: ["ResponseToolkit"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
