/** node:zlib: how they move. */
import type { Pack } from "../row.js";

export const nodeZlib = {
  library: "node:zlib",
  modules: ["node:zlib"],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:zlib/zlib.gzipSync", shape: "call",
      members: ["gzipSync", "deflateSync", "brotliCompressSync", "gunzipSync", "inflateSync"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:zlib"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
