/** @trpc/server: where values leave. */
import type { Pack } from "../row.js";

export const trpcServer = {
  library: "@trpc/server",
  modules: ["@trpc/server"],
  docs: "https://www.npmjs.com/package/@trpc/server",
  notes: "errorFormatter may strip message/stack.",
  sinks: [
    {
      id: "@trpc/server/TRPCError.new", kind: "error", shape: "new", level: "warning",
      members: ["TRPCError"],
      targets: [{ package: "@trpc/server", owner: "TRPCError", members: ["new"] }, { package: "@trpc/server", owner: "module" }],
      imported: { modules: ["@trpc/server"], exports: ["TRPCError"] },
      args: ["0.message", "0.cause"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
