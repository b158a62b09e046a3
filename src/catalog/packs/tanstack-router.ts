/** @tanstack/react-router: where values leave. */
import type { Pack } from "../row.js";

export const tanstackRouter = {
  library: "@tanstack/react-router",
  modules: ["@tanstack/react-router"],
  docs: "https://www.npmjs.com/package/@tanstack/react-router",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "@tanstack/react-router/UseNavigateResult.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "@tanstack/router-core", owner: "UseNavigateResult" }],
      imported: { modules: ["@tanstack/react-router"], exports: ["useNavigate"], path: ["()"] },
      args: ["0"],
    },
    {
      id: "@tanstack/react-router/AnyRouter.navigate", kind: "url", shape: "call", level: "error",
      members: ["navigate"],
      targets: [{ package: "@tanstack/router-core", owner: "RouterCore" }],
      imported: { modules: ["@tanstack/react-router"], exports: ["useRouter"], path: ["()"] },
      args: ["0"],
    },
    {
      id: "@tanstack/react-router/module.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect"],
      targets: [{ package: "@tanstack/router-core", owner: "module" }],
      imported: { modules: ["@tanstack/react-router"], exports: ["redirect"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
