/** socket.io: where values leave. */
import type { Pack } from "../row.js";

export const socketIo = {
  library: "socket.io",
  modules: ["socket.io"],
  docs: "https://www.npmjs.com/package/socket.io",
  notes: "First-party channel; check room authorisation.",
  sinks: [
    {
      id: "socket.io/Socket.emit", kind: "message", shape: "call", level: "off",
      members: ["emit", "send"],
      targets: [{ package: "socket.io", owner: "Socket" }],
      imported: { modules: ["socket.io"], exports: ["Socket"] },
      args: ["*"],
    },
    {
      id: "socket.io/Server.emit", kind: "message", shape: "call", level: "off",
      members: ["emit"],
      targets: [{ package: "socket.io", owner: "StrictEventEmitter" }],
      imported: { modules: ["socket.io"], exports: ["Server"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
