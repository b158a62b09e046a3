/** @vueuse/core: where values leave. */
import type { Pack } from "../row.js";

export const vueuseCore = {
  library: "@vueuse/core",
  modules: ["@vueuse/core"],
  docs: "https://www.npmjs.com/package/@vueuse/core",
  notes: "Readable by any script on the origin (XSS, third-party tags) and persists on shared devices; encrypt with a non-exportable key or keep in memory.",
  sinks: [
    {
      id: "@vueuse/core/module.useLocalStorage", kind: "storage", shape: "call", level: "warning",
      members: ["useLocalStorage", "useSessionStorage", "useStorage"],
      targets: [{ package: "@vueuse/core", owner: "module" }],
      imported: { modules: ["@vueuse/core"], exports: ["useLocalStorage", "useSessionStorage", "useStorage"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
