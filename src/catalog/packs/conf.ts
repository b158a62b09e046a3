/** conf: where values leave. */
import type { Pack } from "../row.js";

export const conf = {
  library: "conf",
  modules: ["conf"],
  docs: "https://www.npmjs.com/package/conf",
  notes: "`encryptionKey` only obfuscates.",
  sinks: [
    {
      id: "conf/s.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "conf", owner: "Conf" }],
      imported: { modules: ["conf"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
