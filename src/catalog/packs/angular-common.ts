/** @angular/common: where values leave. */
import type { Pack } from "../row.js";

export const angularCommon = {
  library: "@angular/common",
  modules: ["@angular/common"],
  docs: "https://www.npmjs.com/package/@angular/common",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "@angular/common/HttpClient.get", kind: "url", shape: "call", level: "error",
      members: ["get", "delete", "head", "options"],
      targets: [{ package: "@angular/common", owner: "HttpClient" }],
      imported: { modules: ["@angular/common/http"], exports: ["HttpClient"] },
      args: ["0", "1.params"],
    },
    {
      id: "@angular/common/HttpClient.post", kind: "url", shape: "call", level: "error",
      members: ["post", "put", "patch"],
      targets: [{ package: "@angular/common", owner: "HttpClient" }],
      imported: { modules: ["@angular/common/http"], exports: ["HttpClient"] },
      args: ["0", "2.params"],
    },
    {
      id: "@angular/common/HttpParams.set", kind: "url", shape: "call", level: "off",
      members: ["set", "append"],
      targets: [{ package: "@angular/common", owner: "HttpParams" }],
      imported: { modules: ["@angular/common/http"], exports: ["HttpParams"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
