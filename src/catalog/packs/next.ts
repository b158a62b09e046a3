/** next: where values leave. */
import type { Pack } from "../row.js";

export const next = {
  library: "next",
  modules: ["next"],
  docs: "https://www.npmjs.com/package/next",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "next/AppRouterInstance.push", kind: "url", shape: "call", level: "error",
      members: ["push", "replace", "prefetch"],
      targets: [{ package: "next", owner: "AppRouterInstance" }],
      imported: { modules: ["next/navigation", "next/router", "next/server"], exports: ["useRouter"], path: ["()"] },
      args: ["0"],
    },
    {
      id: "next/NextRouter.push", kind: "url", shape: "call", level: "error",
      members: ["push", "replace", "prefetch"],
      targets: [{ package: "next", owner: "Router" }],
      imported: { modules: ["next/navigation", "next/router", "next/server"], exports: ["useRouter"], path: ["()"] },
      args: ["0", "1"],
    },
    {
      id: "next/SingletonRouter.push", kind: "url", shape: "call", level: "error",
      members: ["push", "replace"],
      targets: [{ package: "next", owner: "Router" }],
      imported: { modules: ["next/navigation", "next/router", "next/server"], exports: ["default"] },
      args: ["0", "1"],
    },
    {
      id: "next/module.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect", "permanentRedirect"],
      targets: [{ package: "next", owner: "module" }],
      imported: { modules: ["next/navigation", "next/router", "next/server"], exports: ["redirect", "permanentRedirect"] },
      args: ["0"],
    },
    {
      id: "next/NextResponse.redirect", kind: "url", shape: "call", level: "error",
      members: ["redirect", "rewrite"],
      targets: [{ package: "next", owner: "NextResponse" }],
      imported: { modules: ["next/navigation", "next/router", "next/server"], exports: ["redirect", "NextResponse"] },
      args: ["0"],
    },
    {
      id: "next/c.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "next", owner: "ResponseCookies" }],
      imported: { modules: ["next/headers"], exports: ["cookies"] },
      args: ["*"],
    },
    {
      id: "next/Link.href", kind: "url", shape: "call", level: "error",
      members: ["Link", "()"],
      targets: [{ package: "next", owner: "module", members: ["Link"] }],
      imported: { modules: ["next/link"], exports: ["default"] },
      args: ["0.href", "0.as"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
