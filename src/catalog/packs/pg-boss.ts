/** pg-boss: where values leave. */
import type { Pack } from "../row.js";

export const pgBoss = {
  library: "pg-boss",
  modules: ["pg-boss"],
  docs: "https://www.npmjs.com/package/pg-boss",
  notes: "Encrypt the payload or pass an id; keys, headers, topic and job names are visible in consoles and metrics.",
  sinks: [
    {
      id: "pg-boss/PgBoss.send", kind: "message", shape: "call", level: "warning",
      members: ["send"],
      targets: [{ package: "pg-boss", owner: "PgBoss" }],
      imported: { modules: ["pg-boss"], exports: ["default"] },
      args: ["0", "1"],
    },
    {
      id: "pg-boss/PgBoss.insert", kind: "message", shape: "call", level: "warning",
      members: ["insert"],
      targets: [{ package: "pg-boss", owner: "PgBoss" }],
      imported: { modules: ["pg-boss"], exports: ["default"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
