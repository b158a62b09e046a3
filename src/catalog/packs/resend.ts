/** resend: where values leave. */
import type { Pack } from "../row.js";

export const resend = {
  library: "resend",
  modules: ["resend"],
  docs: "https://www.npmjs.com/package/resend",
  vendor: "Resend",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "resend/Emails.send", kind: "message", shape: "call", level: "error",
      members: ["send", "create"],
      targets: [{ package: "resend", owner: "Emails" }],
      imported: { modules: ["resend"], exports: ["Resend"], path: ["emails"] },
      args: ["0.subject", "0.html", "0.text", "0.react", "0.attachments", "0.headers", "0.tags"],
    },
    {
      id: "resend/Batch$1.send", kind: "message", shape: "call", level: "error",
      members: ["send", "create"],
      targets: [{ package: "resend", owner: "Batch$1" }, { package: "resend", owner: "Batch" }],
      imported: { modules: ["resend"], exports: ["Resend"], path: ["batch"] },
      args: ["0[].subject", "0[].html", "0[].text", "0[].react", "0[].attachments", "0[].headers", "0[].tags"],
    },
    {
      id: "resend/Contacts.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "resend", owner: "Contacts" }],
      imported: { modules: ["resend"], exports: ["Resend"], path: ["contacts"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
