/** @vonage/server-sdk: where values leave. */
import type { Pack } from "../row.js";

export const vonageServerSdk = {
  library: "@vonage/server-sdk",
  modules: ["@vonage/server-sdk"],
  docs: "https://www.npmjs.com/package/@vonage/server-sdk",
  vendor: "Vonage",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "@vonage/server-sdk/SMS.send", kind: "message", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "@vonage/sms", owner: "SMS" }],
      imported: { modules: ["@vonage/server-sdk"], exports: ["Vonage"], path: ["sms"] },
      args: ["0.text", "0.body", "0.title"],
    },
    {
      id: "@vonage/server-sdk/Messages.send", kind: "message", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "@vonage/messages", owner: "Messages" }],
      imported: { modules: ["@vonage/server-sdk"], exports: ["Vonage"], path: ["messages"] },
      args: ["0.text", "0.image", "0.audio", "0.video", "0.file", "0.template", "0.custom"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
