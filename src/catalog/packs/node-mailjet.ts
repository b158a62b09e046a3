/** node-mailjet: where values leave. */
import type { Pack } from "../row.js";

export const nodeMailjet = {
  library: "node-mailjet",
  modules: ["node-mailjet"],
  docs: "https://www.npmjs.com/package/node-mailjet",
  vendor: "Mailjet",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "node-mailjet/Request.request", kind: "message", shape: "call", level: "error",
      members: ["request"],
      targets: [{ package: "node-mailjet", owner: "Request" }],
      imported: { modules: ["node-mailjet"], exports: ["default"], path: ["post", "()"] },
      args: [
        "0.Messages[].Subject", "0.Messages[].TextPart", "0.Messages[].HTMLPart", "0.Messages[].Variables", "0.Messages[].Attachments",
        "0.Messages[].InlinedAttachments", "0.Messages[].Headers", "0.Messages[].CustomID", "0.Messages[].EventPayload",
      ],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
