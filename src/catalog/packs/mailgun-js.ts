/** mailgun.js: where values leave. */
import type { Pack } from "../row.js";

export const mailgunJs = {
  library: "mailgun.js",
  modules: ["mailgun.js"],
  docs: "https://www.npmjs.com/package/mailgun.js",
  vendor: "Mailgun",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "mailgun.js/IMessagesClient.create", kind: "message", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "mailgun.js", owner: "IMessagesClient" }, { package: "mailgun.js", owner: "MessagesClient" }],
      imported: { modules: ["mailgun.js"], exports: ["default"], path: ["client", "()", "messages"] },
      args: ["1.subject", "1.text", "1.html", "1.amp-html", "1.attachment", "1.inline", "1.message", "1.h:X-Mailgun-Variables", "1.t:variables"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
