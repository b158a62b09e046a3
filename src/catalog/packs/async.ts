/** async: how they move. */
import type { Pack } from "../row.js";

export const asyncJs = {
  library: "async",
  modules: ["async"],
  docs: "https://www.npmjs.com/package/async",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "async/asy.map", shape: "call",
      members: ["map", "each"],
      targets: [{ package: "@types/async", owner: "module" }],
      imported: { modules: ["async"], exports: ["*"] },
      flow: [{ from: "0[]", to: "1(0)" }],
    },
    {
      id: "async/asy.mapLimit", shape: "call",
      members: ["mapLimit", "eachLimit"],
      targets: [{ package: "@types/async", owner: "module" }],
      imported: { modules: ["async"], exports: ["*"] },
      flow: [{ from: "0[]", to: "2(0)" }],
    },
  ],
} satisfies Pack;
