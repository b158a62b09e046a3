/** twilio: where values leave. */
import type { Pack } from "../row.js";

export const twilio = {
  library: "twilio",
  modules: ["twilio"],
  docs: "https://www.npmjs.com/package/twilio",
  vendor: "Twilio",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "twilio/MessageListInstance.create", kind: "message", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "twilio", owner: "MessageListInstance" }],
      imported: { modules: ["twilio"], exports: ["default"], path: ["messages"] },
      args: ["0.body", "0.contentVariables", "0.mediaUrl", "0.statusCallback"],
    },
    {
      id: "twilio/CallListInstance.create", kind: "message", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "twilio", owner: "CallListInstance" }],
      imported: { modules: ["twilio"], exports: ["default"], path: ["calls"] },
      args: ["0.twiml", "0.url"],
    },
    {
      id: "twilio/MessageListInstance.create~2", kind: "message", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "twilio", owner: "MessageListInstance" }],
      imported: { modules: ["twilio"], exports: ["default"], path: ["conversations", "v1", "conversations", "()", "messages"] },
      args: ["0.body", "0.attributes"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
