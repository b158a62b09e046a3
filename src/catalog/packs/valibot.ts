/** valibot: how they move. */
import type { Pack } from "../row.js";

export const valibot = {
  library: "valibot",
  modules: ["valibot"],
  docs: "https://www.npmjs.com/package/valibot",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "valibot/v.parse", shape: "call",
      members: ["parse"],
      targets: [{ package: "valibot", owner: "module" }],
      imported: { modules: ["valibot"], exports: ["*"] },
      flow: [{ from: "1", to: "return" }],
    },
    {
      id: "valibot/v.safeParse", shape: "call",
      members: ["safeParse"],
      targets: [{ package: "valibot", owner: "module" }],
      imported: { modules: ["valibot"], exports: ["*"] },
      flow: [{ from: "1", to: "return.output" }, { from: "1", to: "return.issues" }],
    },
  ],
} satisfies Pack;
