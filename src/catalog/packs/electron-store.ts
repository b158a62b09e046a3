/** electron-store: where values leave. */
import type { Pack } from "../row.js";

export const electronStore = {
  library: "electron-store",
  modules: ["electron-store"],
  docs: "https://www.npmjs.com/package/electron-store",
  notes: "`encryptionKey` only obfuscates (documented as not for security).",
  sinks: [
    {
      id: "electron-store/s.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [],
      imported: { modules: ["electron-store"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
