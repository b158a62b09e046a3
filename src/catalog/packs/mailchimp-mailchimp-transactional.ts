/** @mailchimp/mailchimp_transactional: where values leave. */
import type { Pack } from "../row.js";

export const mailchimpMailchimpTransactional = {
  library: "@mailchimp/mailchimp_transactional",
  modules: ["@mailchimp/mailchimp_transactional"],
  docs: "https://www.npmjs.com/package/@mailchimp/mailchimp_transactional",
  vendor: "Mailchimp",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "@mailchimp/mailchimp_transactional/c.messages.send", kind: "message", shape: "call", level: "error",
      members: ["send", "sendTemplate"],
      targets: [],
      imported: { modules: ["@mailchimp/mailchimp_transactional"], exports: ["default"], path: ["messages"] },
      args: [
        "0.message.subject", "0.message.html", "0.message.text", "0.message.attachments", "0.message.images", "0.message.headers",
        "0.message.metadata", "0.message.merge_vars", "0.message.global_merge_vars", "0.message.tags", "0.template_content",
      ],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
