/** koa: where values leave. */
import type { Pack } from "../row.js";

export const koa = {
  library: "koa",
  modules: ["koa"],
  docs: "https://www.npmjs.com/package/koa",
  notes: "None.",
  sinks: [
    {
      id: "koa/Context.throw", kind: "error", shape: "call", level: "warning", throws: true,
      members: ["throw", "assert"],
      targets: [{ package: "@types/koa", owner: "BaseContext" }],
      imported: { modules: ["koa"], exports: ["Context"] },
      args: ["*"],
    },
    {
      id: "koa/Context.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect"],
      targets: [{ package: "@types/koa", owner: "ContextDelegatedResponse" }],
      imported: { modules: ["koa"], exports: ["Context"] },
      args: ["0"],
    },
    {
      id: "koa/Cookies.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "@types/cookies", owner: "Cookies" }],
      imported: { modules: ["koa"], exports: ["Context"], path: ["cookies"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
