/** google-cloud: where values leave, what makes them safe. */
import type { Pack } from "../row.js";

export const googleCloud = {
  library: "google-cloud",
  modules: [
    "@google-cloud/logging", "@google-cloud/error-reporting", "@google-cloud/vertexai", "@google-cloud/pubsub", "@google-cloud/tasks",
    "@google-cloud/storage", "@google-cloud/kms",
  ],
  docs: "https://www.npmjs.com/package/@google-cloud/logging",
  vendor: "Google Cloud",
  notes: "None.",
  sinks: [
    {
      id: "@google-cloud/logging/Log.alert", kind: "logger", shape: "call", level: "error",
      members: ["alert", "critical", "debug", "emergency", "error", "info", "notice", "warning", "write", "entry"],
      targets: [{ package: "@google-cloud/logging", owner: "Log" }],
      imported: { modules: ["@google-cloud/logging"], exports: ["Logging"], path: ["log", "()"] },
      args: ["0", "1"],
    },
    {
      id: "@google-cloud/logging/LogSync.alert", kind: "logger", shape: "call", level: "error",
      members: ["alert", "critical", "debug", "emergency", "error", "info", "notice", "warning", "write", "entry"],
      targets: [{ package: "@google-cloud/logging", owner: "LogSync" }],
      imported: { modules: ["@google-cloud/logging"], exports: ["Logging"], path: ["logSync", "()"] },
      args: ["0"],
    },
    {
      id: "@google-cloud/error-reporting/ErrorReporting.report", kind: "error-reporting", shape: "call", level: "error",
      members: ["report"],
      targets: [{ package: "@google-cloud/error-reporting", owner: "ErrorReporting" }],
      imported: { modules: ["@google-cloud/error-reporting"], exports: ["ErrorReporting"] },
      args: ["*"],
    },
    {
      id: "@google-cloud/error-reporting/ErrorMessage.setMessage", kind: "error-reporting", shape: "call", level: "error",
      members: ["setMessage", "setUser", "setUrl", "setReferrer"],
      targets: [{ package: "@google-cloud/error-reporting", owner: "ErrorMessage" }],
      imported: { modules: ["@google-cloud/error-reporting"], exports: ["ErrorReporting"], path: ["event", "()"] },
      args: ["0"],
    },
    {
      id: "@google-cloud/vertexai/GenerativeModel.generateContent", kind: "prompt", shape: "call", level: "error",
      members: ["generateContent", "generateContentStream", "countTokens"],
      targets: [{ package: "@google-cloud/vertexai", owner: "GenerativeModel" }],
      imported: { modules: ["@google-cloud/vertexai"], exports: ["VertexAI"] },
      args: ["0"],
    },
    {
      id: "@google-cloud/vertexai/ChatSession.sendMessage", kind: "prompt", shape: "call", level: "error",
      members: ["sendMessage", "sendMessageStream"],
      targets: [{ package: "@google-cloud/vertexai", owner: "ChatSession" }],
      imported: { modules: ["@google-cloud/vertexai"], exports: ["VertexAI"], path: ["startChat", "()"] },
      args: ["0"],
    },
    {
      id: "@google-cloud/pubsub/Topic.publishMessage", kind: "message", shape: "call", level: "warning",
      members: ["publishMessage", "publish", "publishJSON"],
      targets: [{ package: "@google-cloud/pubsub", owner: "Topic" }],
      imported: { modules: ["@google-cloud/pubsub"], exports: ["PubSub"] },
      args: ["0"],
    },
    {
      id: "@google-cloud/tasks/CloudTasksClient.createTask", kind: "message", shape: "call", level: "warning",
      members: ["createTask"],
      targets: [{ package: "@google-cloud/tasks", owner: "CloudTasksClient" }],
      imported: { modules: ["@google-cloud/tasks"], exports: ["CloudTasksClient"] },
      args: ["0.task"],
    },
    {
      id: "@google-cloud/storage/Bucket.file", kind: "storage", shape: "call", level: "warning",
      members: ["file"],
      targets: [{ package: "@google-cloud/storage", owner: "Bucket" }],
      imported: { modules: ["@google-cloud/storage"], exports: ["Storage"] },
      args: ["0"],
    },
    {
      id: "@google-cloud/storage/File.setMetadata", kind: "storage", shape: "call", level: "warning",
      members: ["setMetadata"],
      targets: [{ package: "@google-cloud/storage", owner: "File" }],
      imported: { modules: ["@google-cloud/storage"], exports: ["Storage"], path: ["file", "()"] },
      args: ["0"],
    },
    {
      id: "@google-cloud/storage/File.save", kind: "storage", shape: "call", level: "warning",
      members: ["save"],
      targets: [{ package: "@google-cloud/storage", owner: "File" }],
      imported: { modules: ["@google-cloud/storage"], exports: ["Storage"], path: ["file", "()"] },
      args: ["1.metadata"],
    },
  ],
  sanitizers: [
    {
      id: "@google-cloud/kms/k.encrypt", shape: "call", effect: "encrypt",
      members: ["encrypt"],
      targets: [{ package: "@google-cloud/kms", owner: "KeyManagementServiceClient" }],
      imported: { modules: ["@google-cloud/kms"], exports: ["KeyManagementServiceClient"] },
    },
  ],
  propagators: [],
} satisfies Pack;
