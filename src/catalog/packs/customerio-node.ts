/** customerio-node: where values leave. */
import type { Pack } from "../row.js";

export const customerioNode = {
  library: "customerio-node",
  modules: ["customerio-node"],
  docs: "https://www.npmjs.com/package/customerio-node",
  vendor: "Customer.io",
  notes: "None.",
  sinks: [
    {
      id: "customerio-node/TrackClient.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify", "track", "trackAnonymous", "trackPageView", "mergeCustomers"],
      targets: [{ package: "customerio-node", owner: "TrackClient" }],
      imported: { modules: ["customerio-node"], exports: ["TrackClient"] },
      args: ["*"],
    },
    {
      id: "customerio-node/APIClient.sendEmail", kind: "message", shape: "call", level: "error",
      members: ["sendEmail", "sendPush", "sendSMS"],
      targets: [{ package: "customerio-node", owner: "APIClient" }],
      imported: { modules: ["customerio-node"], exports: ["APIClient"] },
      args: [
        "0.message.subject", "0.message.body", "0.message.body_plain", "0.message.plaintext_body", "0.message.message_data", "0.message.headers",
        "0.message.title", "0.message.message", "0.message.custom_data", "0.message.attachments",
      ],
      note: "Takes a request object; what it is made of is looked at where it is made.",
    },
    {
      id: "customerio-node/SendEmailRequest.new", kind: "message", shape: "new", level: "error",
      members: ["SendEmailRequest", "SendPushRequest", "SendSMSRequest"],
      targets: [
        { package: "customerio-node", owner: "module" }, { package: "customerio-node", owner: "SendEmailRequest", members: ["new"] },
        { package: "customerio-node", owner: "SendPushRequest", members: ["new"] }, { package: "customerio-node", owner: "SendSMSRequest", members: ["new"] },
      ],
      imported: { modules: ["customerio-node"], exports: ["SendEmailRequest", "SendPushRequest", "SendSMSRequest"] },
      args: ["0.subject", "0.body", "0.body_plain", "0.preheader", "0.message_data", "0.headers", "0.title", "0.message", "0.custom_data", "0.custom_payload"],
    },
    {
      id: "customerio-node/SendEmailRequest.attach", kind: "message", shape: "call", level: "error",
      members: ["attach"],
      targets: [{ package: "customerio-node", owner: "SendEmailRequest" }],
      imported: { modules: ["customerio-node"], exports: ["SendEmailRequest"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
