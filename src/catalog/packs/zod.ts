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
      flow: [{ from: "0", to: "return" }, { from: "this.validated", to: "return" }],
    },
    {
      id: "zod/zs.safeParse", shape: "call",
      members: ["safeParse"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0", to: "return.data" }, { from: "this.validated", to: "return.data" }, { from: "0", to: "return.error" }],
    },
    {
      id: "zod/zs.safeParseAsync", shape: "call",
      members: ["safeParseAsync"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0", to: "return.data" }, { from: "this.validated", to: "return.data" }],
    },
    {
      id: "zod/zs.transform", shape: "call",
      members: ["transform"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0()", to: "return.validated" }, { from: "this.validated", to: "0(0)" }],
    },
    {
      id: "zod/zs.refine", shape: "call",
      members: ["refine", "superRefine"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "this.validated", to: "0(0)" }, { from: "this", to: "return" }],
    },
    {
      id: "zod/zs.optional", shape: "call",
      members: ["optional", "nullable", "nullish", "default", "catch", "readonly", "brand", "describe", "meta", "clone"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "zod/zs.array", shape: "call",
      members: ["array"],
      targets: [{ package: "zod", owner: "ZodType" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "this.validated", to: "return.validated[]" }],
    },
    {
      id: "zod/z.array", shape: "call",
      members: ["array", "set"],
      targets: [{ package: "zod", owner: "module" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0.validated", to: "return.validated[]" }],
    },
    {
      id: "zod/z.object", shape: "call",
      members: ["object", "strictObject", "looseObject"],
      targets: [{ package: "zod", owner: "module" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "0.*.validated", to: "return.validated.*" }],
    },
    {
      id: "zod/zs.pick", shape: "call",
      members: ["pick", "omit", "partial", "required", "strict", "strip", "passthrough", "loose", "catchall"],
      targets: [{ package: "zod", owner: "ZodObject" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "zod/zs.extend", shape: "call",
      members: ["extend", "safeExtend", "augment", "merge"],
      targets: [{ package: "zod", owner: "ZodObject" }],
      imported: { modules: ["zod"], exports: ["z"] },
      flow: [{ from: "this", to: "return" }, { from: "0.*.validated", to: "return.validated.*" }, { from: "0.validated", to: "return.validated" }],
    },
  ],
} satisfies Pack;
