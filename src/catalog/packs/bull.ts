/** bull: where values leave. */
import type { Pack } from "../row.js";

export const bull = {
  library: "bull",
  modules: ["bullmq", "bull"],
  docs: "https://www.npmjs.com/package/bullmq",
  notes: "Encrypt the payload or pass an id; keys, headers, topic and job names are visible in consoles and metrics. removeOnComplete/removeOnFail limit retention.",
  sinks: [
    {
      id: "bullmq/Queue.add", kind: "message", shape: "call", level: "warning",
      members: ["add"],
      targets: [{ package: "bullmq", owner: "Queue" }],
      imported: { modules: ["bullmq"], exports: ["Queue"] },
      args: ["0", "1", "2.jobId"],
    },
    {
      id: "bullmq/Queue.addBulk", kind: "message", shape: "call", level: "warning",
      members: ["addBulk"],
      targets: [{ package: "bullmq", owner: "Queue" }],
      imported: { modules: ["bullmq"], exports: ["Queue"] },
      args: ["0"],
    },
    {
      id: "bullmq/FlowProducer.add", kind: "message", shape: "call", level: "warning",
      members: ["add"],
      targets: [{ package: "bullmq", owner: "FlowProducer" }],
      imported: { modules: ["bullmq"], exports: ["FlowProducer"] },
      args: ["0"],
    },
    {
      id: "bullmq/Job.updateData", kind: "message", shape: "call", level: "warning",
      members: ["updateData", "updateProgress"],
      targets: [{ package: "bullmq", owner: "Job" }],
      imported: { modules: ["bullmq"], exports: ["Job"] },
      args: ["0"],
    },
    {
      id: "bullmq/Job.log", kind: "logger", shape: "call", level: "error",
      members: ["log"],
      targets: [{ package: "bullmq", owner: "Job" }],
      imported: { modules: ["bullmq"], exports: ["Job"] },
      args: ["0"],
    },
    {
      id: "bull/Queue.add", kind: "message", shape: "call", level: "warning",
      members: ["add"],
      targets: [{ package: "bull", owner: "Queue" }],
      imported: { modules: ["bull"], exports: ["default"] },
      args: ["0", "1"],
    },
    {
      id: "bull/Queue.addBulk", kind: "message", shape: "call", level: "warning",
      members: ["addBulk"],
      targets: [{ package: "bull", owner: "Queue" }],
      imported: { modules: ["bull"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
