/** node:assert: where values leave. */
import type { Pack } from "../row.js";

export const nodeAssert = {
  library: "node:assert",
  modules: ["node:assert"],
  notes: "Pass a fixed message.",
  sinks: [
    {
      id: "node:assert/assert.equal", kind: "error", shape: "call", level: "off",
      members: ["equal", "strictEqual", "deepEqual", "deepStrictEqual", "match"],
      targets: [{ package: "@types/node", owner: "assert" }],
      imported: { modules: ["node:assert"], exports: ["default"] },
      args: ["0", "1"],
      note: "The message of the error shows both values. Comparing them is what tests do.",
    },
    {
      id: "node:assert/assert.equal.message", kind: "error", shape: "call", level: "warning", throws: true,
      members: ["equal", "strictEqual", "deepEqual", "deepStrictEqual", "match"],
      targets: [{ package: "@types/node", owner: "assert" }],
      imported: { modules: ["node:assert"], exports: ["default"] },
      args: ["2"],
    },
    {
      id: "node:assert/assert.fail", kind: "error", shape: "call", level: "warning", throws: true,
      members: ["fail"],
      targets: [{ package: "@types/node", owner: "assert" }],
      imported: { modules: ["node:assert"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "node:assert/assert.ok", kind: "error", shape: "call", level: "warning", throws: true,
      members: ["ok"],
      targets: [{ package: "@types/node", owner: "assert" }],
      imported: { modules: ["node:assert"], exports: ["default"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
