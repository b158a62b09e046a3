/** zod: how they move. */
import type { Pack } from "../row.js";

export const zod = {
  library: "zod",
  modules: ["zod"],
  docs: "https://www.npmjs.com/package/zod",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "zod/zs.parse", shape: "call",
      members: ["parse", "parseAsync"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "zod/zs.safeParse", shape: "call",
      members: ["safeParse"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0", to: "return.data" }, { from: "0", to: "return.error" }],
    },
    {
      id: "zod/zs.safeParseAsync", shape: "call",
      members: ["safeParseAsync"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0", to: "return.data" }],
    },
    {
      id: "zod/zs.transform", shape: "call",
      members: ["transform"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0()", to: "this" }, { from: "this", to: "0(0)" }],
    },
    {
      id: "zod/zs.refine", shape: "call",
      members: ["refine", "superRefine"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "this", to: "0(0)" }],
    },
    {
      id: "zod/zs.pick", shape: "call",
      members: ["pick", "omit", "partial", "extend"],
      targets: [{ package: "zod", owner: "ZodObject" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "this", to: "return" }],
    },
  ],
} satisfies Pack;
