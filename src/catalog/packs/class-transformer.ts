/** class-transformer: how they move. */
import type { Pack } from "../row.js";

export const classTransformer = {
  library: "class-transformer",
  modules: ["class-transformer"],
  docs: "https://www.npmjs.com/package/class-transformer",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "class-transformer/ct.plainToInstance", shape: "call",
      members: ["plainToInstance", "deserialize"],
      targets: [{ package: "class-transformer", owner: "module" }],
      imported: { modules: ["class-transformer"], exports: ["*"] },
      flow: [{ from: "1", to: "return" }],
    },
    {
      id: "class-transformer/ct.instanceToPlain", shape: "call",
      members: ["instanceToPlain", "instanceToInstance", "serialize"],
      targets: [{ package: "class-transformer", owner: "module" }],
      imported: { modules: ["class-transformer"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
