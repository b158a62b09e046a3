/** slack: where values leave. */
import type { Pack } from "../row.js";

export const slack = {
  library: "slack",
  modules: ["@slack/web-api", "@slack/webhook", "@slack/bolt"],
  docs: "https://www.npmjs.com/package/@slack/web-api",
  vendor: "Slack",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "@slack/web-api/w.chat.postMessage", kind: "message", shape: "call", level: "error",
      members: ["postMessage", "postEphemeral", "update", "scheduleMessage"],
      targets: [{ package: "@slack/web-api", owner: "Methods.chat" }],
      imported: { modules: ["@slack/web-api"], exports: ["WebClient"], path: ["chat"] },
      args: ["0.text", "0.blocks", "0.attachments", "0.metadata", "0.username"],
    },
    {
      id: "@slack/web-api/w.files.uploadV2", kind: "message", shape: "call", level: "error",
      members: ["uploadV2"],
      targets: [{ package: "@slack/web-api", owner: "Methods.files" }],
      imported: { modules: ["@slack/web-api"], exports: ["WebClient"], path: ["files"] },
      args: ["0.content", "0.file", "0.filename", "0.title", "0.initial_comment", "0.alt_text", "0.file_uploads"],
    },
    {
      id: "@slack/web-api/w.views.open", kind: "message", shape: "call", level: "error",
      members: ["open", "update", "publish", "push"],
      targets: [{ package: "@slack/web-api", owner: "Methods.views" }],
      imported: { modules: ["@slack/web-api"], exports: ["WebClient"], path: ["views"] },
      args: ["0.view"],
    },
    {
      id: "@slack/web-api/WebClient.apiCall", kind: "message", shape: "call", level: "error",
      members: ["apiCall"],
      targets: [{ package: "@slack/web-api", owner: "WebClient" }],
      imported: { modules: ["@slack/web-api"], exports: ["WebClient"] },
      args: ["1"],
    },
    {
      id: "@slack/webhook/IncomingWebhook.send", kind: "message", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "@slack/webhook", owner: "IncomingWebhook" }],
      imported: { modules: ["@slack/webhook"], exports: ["IncomingWebhook"] },
      args: ["0"],
    },
    {
      id: "@slack/bolt/SayFn.call", kind: "message", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "@slack/bolt", owner: "SayFn" }],
      imported: { modules: ["@slack/bolt"], exports: ["SayFn"], path: ["new"] },
      args: ["0"],
    },
    {
      id: "@slack/bolt/RespondFn.call", kind: "message", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "@slack/bolt", owner: "RespondFn" }],
      imported: { modules: ["@slack/bolt"], exports: ["RespondFn"], path: ["new"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
