/** Errors: text and causes put into them reach logs, trackers and responses. */
import type { Pack } from "../row.js";

export const errorsPack = {
  library: "errors",
  modules: [],
  notes: "Throw a message with an opaque id or code; keep details in a non-enumerable/private field.",
  sinks: [
    {
      id: "global:Error/Error.new", kind: "error", shape: "new", level: "warning",
      members: ["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError"],
      targets: [{ package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError"] },
      args: ["0", "1.cause"],
    },
    {
      id: "global:Error/Error.call", kind: "error", shape: "call", level: "warning",
      members: ["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError"],
      targets: [{ package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError"] },
      args: ["0", "1.cause"],
    },
    {
      id: "global:Error/AggregateError.new", kind: "error", shape: "new", level: "warning",
      members: ["AggregateError"],
      targets: [{ package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["AggregateError"] },
      args: ["0", "1", "2.cause"],
    },
    {
      id: "global:Error/DOMException.new", kind: "error", shape: "new", level: "warning",
      members: ["DOMException"],
      targets: [{ package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["DOMException"] },
      args: ["0"],
    },
    {
      id: "global:Error/Error.message", kind: "error", shape: "assign", level: "warning",
      members: ["message", "cause", "stack"],
      targets: [{ package: "lib", owner: "Error" }],
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
