/** node:async_hooks: how they move. */
import type { Pack } from "../row.js";

export const nodeAsyncHooks = {
  library: "node:async_hooks",
  modules: ["node:async_hooks"],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "node:async_hooks/als.run", shape: "call",
      members: ["run", "enterWith"],
      targets: [{ package: "@types/node", owner: "AsyncLocalStorage" }],
      imported: { modules: ["node:async_hooks"], exports: ["AsyncLocalStorage"] },
      flow: [{ from: "0", to: "this.store" }],
    },
    {
      id: "node:async_hooks/als.getStore", shape: "call",
      members: ["getStore"],
      targets: [{ package: "@types/node", owner: "AsyncLocalStorage" }],
      imported: { modules: ["node:async_hooks"], exports: ["AsyncLocalStorage"] },
      flow: [{ from: "this.store", to: "return" }],
    },
  ],
} satisfies Pack;
