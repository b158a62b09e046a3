/** usehooks-ts: where values leave. */
import type { Pack } from "../row.js";

export const usehooksTs = {
  library: "usehooks-ts",
  modules: ["usehooks-ts"],
  docs: "https://www.npmjs.com/package/usehooks-ts",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "usehooks-ts/module.useLocalStorage", kind: "storage", shape: "call", level: "warning",
      members: ["useLocalStorage", "useSessionStorage"],
      targets: [{ package: "usehooks-ts", owner: "module" }],
      imported: { modules: ["usehooks-ts"], exports: ["useLocalStorage", "useSessionStorage"] },
      args: ["1"],
    },
    {
      id: "usehooks-ts/Dispatch.call", kind: "storage", shape: "call", level: "warning",
      members: ["()"],
      targets: [{ package: "@types/react", owner: "Dispatch" }],
      imported: { modules: ["usehooks-ts"], exports: ["useLocalStorage"], path: ["()", "1"] },
      receiverRequired: true,
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
