/** @logtail/node: where values leave. */
import type { Pack } from "../row.js";

export const logtailNode = {
  library: "@logtail/node",
  modules: ["@logtail/node"],
  docs: "https://www.npmjs.com/package/@logtail/node",
  vendor: "Better Stack",
  notes: "`logtail.use(async log => …)` middleware may strip fields.",
  sinks: [
    {
      id: "@logtail/node/Node.log", kind: "logger", shape: "call", level: "error",
      members: ["log", "debug", "info", "warn", "error"],
      targets: [
        { package: "@logtail/node", owner: "Node", members: ["log"] },
        { package: "@logtail/core", owner: "Logtail", members: ["debug", "info", "warn", "error"] },
      ],
      imported: { modules: ["@logtail/node"], exports: ["Logtail"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
