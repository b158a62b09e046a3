/** nats: where values leave. */
import type { Pack } from "../row.js";

export const nats = {
  library: "nats",
  modules: ["nats"],
  docs: "https://www.npmjs.com/package/nats",
  notes: "Encrypt the payload or pass an id; keys, headers, topic and job names are visible in consoles and metrics.",
  sinks: [
    {
      id: "nats/NatsConnection.publish", kind: "message", shape: "call", level: "warning",
      members: ["publish", "request"],
      targets: [{ package: "nats", owner: "NatsConnection" }],
      imported: { modules: ["nats"], exports: ["NatsConnection"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
