/** localforage: where values leave. */
import type { Pack } from "../row.js";

export const localforage = {
  library: "localforage",
  modules: ["localforage"],
  docs: "https://www.npmjs.com/package/localforage",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "localforage/LocalForage.setItem", kind: "storage", shape: "call", level: "warning",
      members: ["setItem"],
      targets: [{ package: "localforage", owner: "LocalForageDbMethodsCore" }],
      imported: { modules: ["localforage"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
