/** react-router: where values leave. */
import type { Pack } from "../row.js";

export const reactRouter = {
  library: "react-router",
  modules: ["react-router", "react-router-dom"],
  docs: "https://www.npmjs.com/package/react-router",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics. Use navigation `state` (kept in history.state, still on the device).",
  sinks: [
    {
      id: "react-router/NavigateFunction.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "react-router", owner: "NavigateFunction" }],
      imported: { modules: ["react-router"], exports: ["useNavigate"], path: ["()"] },
      args: ["0", "1.state"],
    },
    {
      id: "react-router/module.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect"],
      targets: [{ package: "react-router", owner: "module" }, { package: "@remix-run/router", owner: "module" }],
      imported: { modules: ["react-router", "react-router-dom"], exports: ["redirect"] },
      args: ["0"],
    },
    {
      id: "react-router/module.generatePath", kind: "url", shape: "call", level: "off",
      members: ["generatePath"],
      targets: [{ package: "react-router", owner: "module" }, { package: "@remix-run/router", owner: "module" }],
      imported: { modules: ["react-router"], exports: ["generatePath"] },
      args: ["1"],
    },
    {
      id: "react-router/module.createSearchParams", kind: "url", shape: "call", level: "off",
      members: ["createSearchParams"],
      targets: [{ package: "react-router", owner: "module" }],
      imported: { modules: ["react-router"], exports: ["createSearchParams"] },
      args: ["0"],
    },
    {
      id: "react-router/SetURLSearchParams.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "react-router", owner: "SetURLSearchParams" }],
      imported: { modules: ["react-router"], exports: ["useSearchParams"], path: ["()", "1"] },
      args: ["0"],
    },
    {
      id: "react-router-dom/NavigateFunction.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "react-router", owner: "NavigateFunction" }],
      imported: { modules: ["react-router-dom"], exports: ["useNavigate"], path: ["()"] },
      args: ["0"],
    },
    {
      id: "react-router-dom/SetURLSearchParams.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "react-router-dom", owner: "SetURLSearchParams" }],
      imported: { modules: ["react-router-dom"], exports: ["useSearchParams"], path: ["()", "1"] },
      args: ["0"],
    },
    {
      id: "react-router-dom/module.createSearchParams", kind: "url", shape: "call", level: "off",
      members: ["createSearchParams"],
      targets: [{ package: "react-router-dom", owner: "module" }],
      imported: { modules: ["react-router-dom"], exports: ["createSearchParams"] },
      args: ["0"],
    },
    {
      id: "react-router/Link.to", kind: "url", shape: "call", level: "error",
      members: ["Link", "NavLink", "Navigate"],
      targets: [{ package: "react-router", owner: "module" }, { package: "react-router-dom", owner: "module" }],
      imported: { modules: ["react-router", "react-router-dom"], exports: ["Link", "NavLink", "Navigate"] },
      args: ["0.to"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
