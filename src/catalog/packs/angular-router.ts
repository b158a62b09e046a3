/** @angular/router: where values leave. */
import type { Pack } from "../row.js";

export const angularRouter = {
  library: "@angular/router",
  modules: ["@angular/router"],
  docs: "https://www.npmjs.com/package/@angular/router",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics. `skipLocationChange`, or navigation `state`.",
  sinks: [
    {
      id: "@angular/router/Router.navigate", kind: "url", shape: "call", level: "error",
      members: ["navigate"],
      targets: [{ package: "@angular/router", owner: "Router" }],
      imported: { modules: ["@angular/router"], exports: ["Router"] },
      args: ["0", "1.queryParams", "1.fragment"],
    },
    {
      id: "@angular/router/Router.navigateByUrl", kind: "url", shape: "call", level: "error",
      members: ["navigateByUrl", "createUrlTree"],
      targets: [{ package: "@angular/router", owner: "Router" }],
      imported: { modules: ["@angular/router"], exports: ["Router"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
