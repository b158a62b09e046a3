/** azure: where values leave. */
import type { Pack } from "../row.js";

export const azure = {
  library: "azure",
  modules: [
    "@azure/logger", "@azure-rest/ai-inference", "@azure/service-bus", "@azure/communication-email", "@azure/communication-sms",
    "@azure/storage-blob",
  ],
  docs: "https://www.npmjs.com/package/@azure/logger",
  notes: "None in the SDK; de-identify prompts before the call. `store`, zero-retention and training opt-out are account/request settings, not redaction.",
  sinks: [
    {
      id: "@azure/logger/AzureLogger.error", kind: "logger", shape: "call", level: "error",
      members: ["error", "warning", "info", "verbose"],
      targets: [{ package: "@azure/logger", owner: "AzureLogger" }],
      imported: { modules: ["@azure/logger"], exports: ["createClientLogger"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "@azure-rest/ai-inference/GetChatCompletions.post", kind: "prompt", shape: "call", level: "error",
      members: ["post"],
      targets: [{ package: "@azure-rest/ai-inference", owner: "GetChatCompletions" }],
      imported: { modules: ["@azure-rest/ai-inference"], exports: ["default"], path: ["path", "()"] },
      args: ["0.body"],
    },
    {
      id: "@azure-rest/ai-inference/GetEmbeddings.post", kind: "prompt", shape: "call", level: "error",
      members: ["post"],
      targets: [{ package: "@azure-rest/ai-inference", owner: "GetEmbeddings" }],
      imported: { modules: ["@azure-rest/ai-inference"], exports: ["default"], path: ["path", "()"] },
      args: ["0.body"],
    },
    {
      id: "@azure/service-bus/ServiceBusSender.sendMessages", kind: "message", shape: "call", level: "warning",
      members: ["sendMessages", "scheduleMessages"],
      targets: [{ package: "@azure/service-bus", owner: "ServiceBusSender" }],
      imported: { modules: ["@azure/service-bus"], exports: ["ServiceBusSender"] },
      args: ["0"],
    },
    {
      id: "@azure/communication-email/EmailClient.beginSend", kind: "message", shape: "call", level: "error",
      members: ["beginSend"],
      targets: [{ package: "@azure/communication-email", owner: "EmailClient" }],
      imported: { modules: ["@azure/communication-email"], exports: ["EmailClient"] },
      args: ["0.content", "0.attachments"],
    },
    {
      id: "@azure/communication-sms/SmsClient.send", kind: "message", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "@azure/communication-sms", owner: "SmsClient" }],
      imported: { modules: ["@azure/communication-sms"], exports: ["SmsClient"] },
      args: ["0.message"],
    },
    {
      id: "@azure/storage-blob/ContainerClient.getBlockBlobClient", kind: "storage", shape: "call", level: "warning",
      members: ["getBlockBlobClient"],
      targets: [{ package: "@azure/storage-blob", owner: "ContainerClient" }],
      imported: { modules: ["@azure/storage-blob"], exports: ["ContainerClient"] },
      args: ["0"],
    },
    {
      id: "@azure/storage-blob/BlockBlobClient.upload", kind: "storage", shape: "call", level: "warning",
      members: ["upload"],
      targets: [{ package: "@azure/storage-blob", owner: "BlockBlobClient" }],
      imported: { modules: ["@azure/storage-blob"], exports: ["BlockBlobClient"] },
      args: ["2.metadata", "2.tags"],
    },
    {
      id: "@azure/storage-blob/BlockBlobClient.setMetadata", kind: "storage", shape: "call", level: "warning",
      members: ["setMetadata", "setTags"],
      targets: [{ package: "@azure/storage-blob", owner: "BlobClient" }],
      imported: { modules: ["@azure/storage-blob"], exports: ["BlockBlobClient"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
