/** browser: where values leave. */
import type { Pack } from "../row.js";

export const browserLocation = {
  library: "browser",
  modules: [],
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics.",
  sinks: [
    {
      id: "global:location/Location.href", kind: "url", shape: "assign", level: "error",
      members: ["href", "search", "hash", "pathname"],
      targets: [{ package: "lib", owner: "Location" }],
      imported: { modules: [], exports: ["location"] },
      args: ["*"],
    },
    {
      id: "global:location/Location.assign", kind: "url", shape: "call", level: "error",
      members: ["assign", "replace"],
      targets: [{ package: "lib", owner: "Location" }],
      imported: { modules: [], exports: ["location"] },
      args: ["0"],
    },
    {
      id: "global:location/window.location", kind: "url", shape: "assign", level: "error",
      members: ["location"],
      targets: [{ package: "lib", owner: "Window" }, { package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["window"] },
      args: ["*"],
    },
    {
      id: "global:history/History.pushState", kind: "url", shape: "call", level: "error",
      members: ["pushState", "replaceState"],
      targets: [{ package: "lib", owner: "History" }],
      imported: { modules: [], exports: ["history"] },
      args: ["0", "2"],
    },
    {
      id: "global:window.open/window.open", kind: "url", shape: "call", level: "error",
      members: ["open"],
      targets: [{ package: "lib", owner: "Window" }, { package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["window"] },
      args: ["0"],
    },
    {
      id: "global:dom-url-attributes/HTMLAnchorElement.href", kind: "url", shape: "assign", level: "error",
      members: ["href"],
      targets: [{ package: "lib", owner: "HTMLHyperlinkElementUtils" }],
      args: ["*"],
    },
    {
      id: "global:dom-url-attributes/HTMLImageElement.src", kind: "url", shape: "assign", level: "error",
      members: ["src"],
      targets: [{ package: "lib", owner: "HTMLImageElement" }],
      args: ["*"],
    },
    {
      id: "global:dom-url-attributes/HTMLScriptElement.src", kind: "url", shape: "assign", level: "error",
      members: ["src"],
      targets: [{ package: "lib", owner: "HTMLScriptElement" }],
      args: ["*"],
    },
    {
      id: "global:dom-url-attributes/HTMLIFrameElement.src", kind: "url", shape: "assign", level: "error",
      members: ["src"],
      targets: [{ package: "lib", owner: "HTMLIFrameElement" }],
      args: ["*"],
    },
    {
      id: "global:dom-url-attributes/HTMLFormElement.action", kind: "url", shape: "assign", level: "error",
      members: ["action"],
      targets: [{ package: "lib", owner: "HTMLFormElement" }],
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
