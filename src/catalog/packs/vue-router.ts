/** vue-router: where values leave. */
import type { Pack } from "../row.js";

export const vueRouter = {
  library: "vue-router",
  modules: ["vue-router"],
  docs: "https://www.npmjs.com/package/vue-router",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "vue-router/RouterClassic.push", kind: "url", shape: "call", level: "error",
      members: ["push", "replace"],
      targets: [{ package: "vue-router", owner: "EXPERIMENTAL_Router_Base" }],
      imported: { modules: ["vue-router"], exports: ["useRouter"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
