/** nodemailer: where values leave. */
import type { Pack } from "../row.js";

export const nodemailer = {
  library: "nodemailer",
  modules: ["nodemailer"],
  docs: "https://www.npmjs.com/package/nodemailer",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "nodemailer/Mail.sendMail", kind: "message", shape: "call", level: "error",
      members: ["sendMail"],
      targets: [{ package: "nodemailer", owner: "Mail" }],
      imported: { modules: ["nodemailer"], exports: ["default"], path: ["createTransport", "()"] },
      args: [
        "0.subject", "0.text", "0.html", "0.amp", "0.watchHtml", "0.icalEvent", "0.alternatives", "0.attachments", "0.headers", "0.raw",
        "0.messageId",
      ],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
