/** node:fs: where values leave. */
import type { Pack } from "../row.js";

export const nodeFs = {
  library: "node:fs",
  modules: ["node:fs"],
  notes: "Write to an encrypted volume or encrypt first; restrict mode; delete temp files.",
  sinks: [
    {
      id: "node:fs/fs.writeFile", kind: "storage", shape: "call", level: "warning",
      members: ["writeFile", "writeFileSync", "appendFile", "appendFileSync"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:fs", "node:fs/promises"], exports: ["*"] },
      args: ["0", "1"],
    },
    {
      id: "node:fs/fs.write", kind: "storage", shape: "call", level: "warning",
      members: ["write", "writeSync"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:fs", "node:fs/promises"], exports: ["*"] },
      args: ["1"],
    },
    {
      id: "node:fs/WriteStream.write", kind: "storage", shape: "call", level: "warning",
      members: ["write", "end"],
      targets: [{ package: "@types/node", owner: "Writable" }],
      imported: { modules: ["node:fs", "node:fs/promises"], exports: ["*"], path: ["createWriteStream", "()"] },
      receiverRequired: true,
      args: ["0"],
      note: "receiver must be an fs.WriteStream",
    },
    {
      id: "node:fs/fs.createWriteStream", kind: "storage", shape: "call", level: "warning",
      members: ["createWriteStream", "mkdir", "mkdirSync", "mkdtemp", "mkdtempSync"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:fs", "node:fs/promises"], exports: ["*"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
