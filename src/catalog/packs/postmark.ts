/** postmark: where values leave. */
import type { Pack } from "../row.js";

export const postmark = {
  library: "postmark",
  modules: ["postmark"],
  docs: "https://www.npmjs.com/package/postmark",
  vendor: "Postmark",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "postmark/c.sendEmail", kind: "message", shape: "call", level: "error",
      members: ["sendEmail"],
      targets: [{ package: "postmark", owner: "ServerClient" }],
      imported: { modules: ["postmark"], exports: ["ServerClient"] },
      args: ["0.Subject", "0.TextBody", "0.HtmlBody", "0.Metadata", "0.Tag", "0.Attachments", "0.Headers"],
    },
    {
      id: "postmark/c.sendEmailWithTemplate", kind: "message", shape: "call", level: "error",
      members: ["sendEmailWithTemplate"],
      targets: [{ package: "postmark", owner: "ServerClient" }],
      imported: { modules: ["postmark"], exports: ["ServerClient"] },
      args: ["0.TemplateModel", "0.Metadata", "0.Tag", "0.Attachments", "0.Headers"],
    },
    {
      id: "postmark/c.sendEmailBatch", kind: "message", shape: "call", level: "error",
      members: ["sendEmailBatch", "sendEmailBatchWithTemplates"],
      targets: [{ package: "postmark", owner: "ServerClient" }],
      imported: { modules: ["postmark"], exports: ["ServerClient"] },
      args: ["0[].Subject", "0[].TextBody", "0[].HtmlBody", "0[].Metadata", "0[].Tag", "0[].Attachments", "0[].Headers", "0[].TemplateModel"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
