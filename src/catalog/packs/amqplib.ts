/** amqplib: where values leave. */
import type { Pack } from "../row.js";

export const amqplib = {
  library: "amqplib",
  modules: ["amqplib"],
  docs: "https://www.npmjs.com/package/amqplib",
  notes: "Encrypt the payload or pass an id; keys, headers, topic and job names are visible in consoles and metrics.",
  sinks: [
    {
      id: "amqplib/Channel.publish", kind: "message", shape: "call", level: "warning",
      members: ["publish"],
      targets: [{ package: "amqplib", owner: "Channel" }],
      imported: { modules: ["amqplib"], exports: ["Channel"] },
      args: ["1", "2", "3"],
    },
    {
      id: "amqplib/Channel.sendToQueue", kind: "message", shape: "call", level: "warning",
      members: ["sendToQueue"],
      targets: [{ package: "amqplib", owner: "Channel" }],
      imported: { modules: ["amqplib"], exports: ["Channel"] },
      args: ["1", "2"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
