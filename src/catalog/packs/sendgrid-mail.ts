/** @sendgrid/mail: where values leave. */
import type { Pack } from "../row.js";

export const sendgridMail = {
  library: "@sendgrid/mail",
  modules: ["@sendgrid/mail"],
  docs: "https://www.npmjs.com/package/@sendgrid/mail",
  vendor: "SendGrid (Twilio)",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "@sendgrid/mail/MailService.send", kind: "message", shape: "call", level: "error",
      members: ["send", "sendMultiple"],
      targets: [{ package: "@sendgrid/mail", owner: "MailService" }],
      imported: { modules: ["@sendgrid/mail"], exports: ["default"] },
      args: [
        "0.subject", "0.text", "0.html", "0.content", "0.dynamicTemplateData", "0.substitutions", "0.attachments", "0.headers",
        "0.customArgs", "0.categories", "0.personalizations[].subject", "0.personalizations[].dynamicTemplateData",
        "0.personalizations[].substitutions", "0.personalizations[].customArgs", "0[].subject", "0[].text", "0[].html", "0[].content",
        "0[].dynamicTemplateData", "0[].substitutions", "0[].attachments", "0[].headers", "0[].customArgs", "0[].categories",
        "0[].personalizations[].subject", "0[].personalizations[].dynamicTemplateData", "0[].personalizations[].substitutions",
        "0[].personalizations[].customArgs",
      ],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
