/** onesignal: where values leave. */
import type { Pack } from "../row.js";

export const onesignal = {
  library: "onesignal",
  modules: ["@onesignal/node-onesignal", "react-onesignal"],
  docs: "https://www.npmjs.com/package/@onesignal/node-onesignal",
  vendor: "OneSignal",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "@onesignal/node-onesignal/PromiseDefaultApi.createNotification", kind: "message", shape: "call", level: "error",
      members: ["createNotification"],
      targets: [{ package: "@onesignal/node-onesignal", owner: "PromiseDefaultApi" }],
      imported: { modules: ["@onesignal/node-onesignal"], exports: ["DefaultApi"] },
      args: ["0.contents", "0.headings", "0.subtitle", "0.data", "0.email_subject", "0.email_body", "0.email_preheader", "0.custom_data", "0.name"],
    },
    {
      id: "react-onesignal/IOneSignalOneSignal.login", kind: "analytics", shape: "call", level: "error",
      members: ["login"],
      targets: [{ package: "react-onesignal", owner: "IOneSignalOneSignal" }],
      imported: { modules: ["react-onesignal"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "react-onesignal/IOneSignalUser.addAlias", kind: "analytics", shape: "call", level: "error",
      members: ["addAlias", "addEmail", "addSms", "addTag", "addTags"],
      targets: [{ package: "react-onesignal", owner: "IOneSignalUser" }],
      imported: { modules: ["react-onesignal"], exports: ["default"], path: ["User"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
