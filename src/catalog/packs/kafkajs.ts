/** kafkajs: where values leave. */
import type { Pack } from "../row.js";

export const kafkajs = {
  library: "kafkajs",
  modules: ["kafkajs"],
  docs: "https://www.npmjs.com/package/kafkajs",
  notes: "Encrypt the payload or pass an id; keys, headers, topic and job names are visible in consoles and metrics.",
  sinks: [
    {
      id: "kafkajs/Producer.send", kind: "message", shape: "call", level: "warning",
      members: ["send"],
      targets: [{ package: "kafkajs", owner: "Sender" }],
      imported: { modules: ["kafkajs"], exports: ["Producer"] },
      args: ["0.messages[].value", "0.messages[].key", "0.messages[].headers", "0.topic"],
    },
    {
      id: "kafkajs/Producer.sendBatch", kind: "message", shape: "call", level: "warning",
      members: ["sendBatch"],
      targets: [{ package: "kafkajs", owner: "Sender" }],
      imported: { modules: ["kafkajs"], exports: ["Producer"] },
      args: ["0.topicMessages"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
