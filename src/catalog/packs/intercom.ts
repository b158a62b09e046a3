/** intercom: where values leave. */
import type { Pack } from "../row.js";

export const intercom = {
  library: "intercom",
  modules: ["@intercom/messenger-js-sdk", "intercom-client", "react-use-intercom"],
  docs: "https://www.npmjs.com/package/@intercom/messenger-js-sdk",
  vendor: "Intercom",
  notes: "None.",
  sinks: [
    {
      id: "@intercom/messenger-js-sdk/module.Intercom", kind: "analytics", shape: "call", level: "error",
      members: ["Intercom", "boot", "update", "()"],
      targets: [{ package: "@intercom/messenger-js-sdk", owner: "module", members: ["Intercom", "boot", "update"] }],
      imported: { modules: ["@intercom/messenger-js-sdk"], exports: ["default", "boot", "update"] },
      args: ["0"],
    },
    {
      id: "@intercom/messenger-js-sdk/module.trackEvent", kind: "analytics", shape: "call", level: "error",
      members: ["trackEvent", "showNewMessage"],
      targets: [{ package: "@intercom/messenger-js-sdk", owner: "module" }],
      imported: { modules: ["@intercom/messenger-js-sdk"], exports: ["trackEvent", "showNewMessage"] },
      args: ["*"],
    },
    {
      id: "intercom-client/ContactsClient.create", kind: "analytics", shape: "call", level: "error",
      members: ["create", "update"],
      targets: [{ package: "intercom-client", owner: "ContactsClient" }],
      imported: { modules: ["intercom-client"], exports: ["IntercomClient"], path: ["contacts"] },
      args: ["0"],
    },
    {
      id: "intercom-client/EventsClient.create", kind: "analytics", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "intercom-client", owner: "EventsClient" }],
      imported: { modules: ["intercom-client"], exports: ["IntercomClient"], path: ["events"] },
      args: ["0"],
    },
    {
      id: "intercom-client/ConversationsClient.create", kind: "message", shape: "call", level: "error",
      members: ["create", "reply"],
      targets: [{ package: "intercom-client", owner: "ConversationsClient" }],
      imported: { modules: ["intercom-client"], exports: ["IntercomClient"], path: ["conversations"] },
      args: ["0.body"],
    },
    {
      id: "intercom-client/MessagesClient.create", kind: "message", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "intercom-client", owner: "MessagesClient" }],
      imported: { modules: ["intercom-client"], exports: ["IntercomClient"], path: ["messages"] },
      args: ["0.subject", "0.body"],
    },
    {
      id: "react-use-intercom/IntercomContextValues.boot", kind: "analytics", shape: "call", level: "error",
      members: ["boot", "update", "trackEvent", "showNewMessage"],
      targets: [{ package: "react-use-intercom", owner: "IntercomContextValues" }],
      imported: { modules: ["react-use-intercom"], exports: ["useIntercom"], path: ["()"] },
      args: ["*"],
    },
    {
      id: "intercom-client/c.contacts.createUser", kind: "analytics", shape: "call", level: "error",
      members: ["createUser", "createLead", "update"],
      targets: [{ package: "intercom-client", owner: "Contact" }],
      imported: { modules: ["intercom-client"], exports: ["Client"], path: ["contacts"] },
      args: ["0"],
    },
    {
      id: "intercom-client/c.events.create", kind: "analytics", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "intercom-client", owner: "Event" }],
      imported: { modules: ["intercom-client"], exports: ["Client"], path: ["events"] },
      args: ["0"],
    },
    {
      id: "intercom-client/c.messages.create", kind: "message", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "intercom-client", owner: "Message" }],
      imported: { modules: ["intercom-client"], exports: ["Client"], path: ["messages"] },
      args: ["0.subject", "0.body"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
