/** googleapis: where values leave. */
import type { Pack } from "../row.js";

export const googleapis = {
  library: "googleapis",
  modules: ["@googleapis/sheets", "@googleapis/calendar", "@googleapis/gmail"],
  docs: "https://www.npmjs.com/package/@googleapis/sheets",
  vendor: "Google Workspace",
  notes: "None.",
  sinks: [
    {
      id: "@googleapis/sheets/Resource$Spreadsheets$Values.append", kind: "third-party", shape: "call", level: "error",
      members: ["append", "update", "batchUpdate"],
      targets: [{ package: "@googleapis/sheets", owner: "Resource$Spreadsheets$Values" }],
      imported: { modules: ["@googleapis/sheets"], exports: ["sheets"], path: ["spreadsheets", "values"] },
      args: ["0.requestBody"],
    },
    {
      id: "@googleapis/sheets/Resource$Spreadsheets.create", kind: "third-party", shape: "call", level: "error",
      members: ["create", "batchUpdate"],
      targets: [{ package: "@googleapis/sheets", owner: "Resource$Spreadsheets" }],
      imported: { modules: ["@googleapis/sheets"], exports: ["sheets"], path: ["spreadsheets"] },
      args: ["0.requestBody"],
    },
    {
      id: "@googleapis/calendar/Resource$Events.insert", kind: "third-party", shape: "call", level: "error",
      members: ["insert", "update", "patch"],
      targets: [{ package: "@googleapis/calendar", owner: "Resource$Events" }],
      imported: { modules: ["@googleapis/calendar"], exports: ["calendar"], path: ["events"] },
      args: ["0.requestBody"],
    },
    {
      id: "@googleapis/gmail/Resource$Users$Messages.send", kind: "message", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "@googleapis/gmail", owner: "Resource$Users$Messages" }],
      imported: { modules: ["@googleapis/gmail"], exports: ["gmail"], path: ["users", "messages"] },
      args: ["0.requestBody", "0.resource", "0.media"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
