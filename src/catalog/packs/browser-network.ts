/** browser: where values leave. */
import type { Pack } from "../row.js";

export const browserNetwork = {
  library: "browser",
  modules: [],
  notes: "None.",
  sinks: [
    {
      id: "global:navigator/Navigator.sendBeacon", kind: "telemetry", shape: "call", level: "error",
      members: ["sendBeacon"],
      targets: [{ package: "lib", owner: "Navigator" }],
      imported: { modules: [], exports: ["navigator"] },
      args: ["0", "1"],
    },
    {
      id: "global:URL.createObjectURL/URL.createObjectURL", kind: "storage", shape: "call", level: "off",
      members: ["createObjectURL"],
      targets: [{ package: "lib", owner: "URL" }],
      imported: { modules: [], exports: ["URL"] },
      args: ["0"],
    },
    {
      id: "global:fetch/module.fetch", kind: "url", shape: "call", level: "error",
      members: ["fetch"],
      targets: [{ package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["fetch"] },
      args: ["0"],
    },
    {
      id: "global:fetch/Request.new", kind: "url", shape: "new", level: "error",
      members: ["Request"],
      targets: [{ package: "lib", owner: "Request", members: ["new"] }, { package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["Request"] },
      args: ["0"],
    },
    {
      id: "global:XMLHttpRequest/XMLHttpRequest.open", kind: "url", shape: "call", level: "error",
      members: ["open"],
      targets: [{ package: "lib", owner: "XMLHttpRequest" }],
      args: ["1"],
    },
    {
      id: "global:WebSocket/WebSocket.new", kind: "url", shape: "new", level: "error",
      members: ["WebSocket"],
      targets: [{ package: "lib", owner: "WebSocket", members: ["new"] }, { package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["WebSocket"] },
      args: ["0"],
    },
    {
      id: "global:EventSource/EventSource.new", kind: "url", shape: "new", level: "error",
      members: ["EventSource"],
      targets: [{ package: "lib", owner: "EventSource", members: ["new"] }, { package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["EventSource"] },
      args: ["0"],
    },
    {
      id: "global:URLSearchParams/URLSearchParams.append", kind: "url", shape: "call", level: "off",
      members: ["append", "set"],
      targets: [{ package: "lib", owner: "URLSearchParams" }],
      args: ["0", "1"],
    },
    {
      id: "global:URLSearchParams/URLSearchParams.new", kind: "url", shape: "new", level: "off",
      members: ["URLSearchParams"],
      targets: [
        { package: "lib", owner: "URLSearchParams", members: ["new"] },
        { package: "lib", owner: "global" },
        { package: "@types/node", owner: "global" },
      ],
      imported: { modules: [], exports: ["URLSearchParams"] },
      args: ["0"],
    },
    {
      id: "global:URLSearchParams/URL.new", kind: "url", shape: "new", level: "off",
      members: ["URL"],
      targets: [{ package: "lib", owner: "URL", members: ["new"] }, { package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["URL"] },
      args: ["0", "1"],
    },
    {
      id: "global:URLSearchParams/URL.search", kind: "url", shape: "assign", level: "off",
      members: ["search", "hash", "pathname", "href"],
      targets: [{ package: "lib", owner: "URL" }],
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
