/** mqtt: where values leave. */
import type { Pack } from "../row.js";

export const mqtt = {
  library: "mqtt",
  modules: ["mqtt"],
  docs: "https://www.npmjs.com/package/mqtt",
  notes: "Encrypt the payload or pass an id; keys, headers, topic and job names are visible in consoles and metrics.",
  sinks: [
    {
      id: "mqtt/c.publish", kind: "message", shape: "call", level: "warning",
      members: ["publish", "publishAsync"],
      targets: [{ package: "mqtt", owner: "MqttClient" }],
      imported: { modules: ["mqtt"], exports: ["MqttClient"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
