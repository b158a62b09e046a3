/** errors: where values leave. */
import type { Pack } from "../row.js";

export const errorsPack = {
  library: "errors",
  modules: [],
  notes: "Throw a message with an opaque id or code; keep details in a non-enumerable/private field.",
  sinks: [
    {
      id: "global:Error/ErrorConstructor.new", kind: "error", shape: "new", level: "warning",
      members: ["Error"],
      targets: [{ package: "lib", owner: "ErrorConstructor", members: ["new"] }, { package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["Error"] },
      args: ["0", "1.cause"],
    },
    {
      id: "global:Error/TypeErrorConstructor.new", kind: "error", shape: "new", level: "warning",
      members: ["TypeError"],
      targets: [
        { package: "lib", owner: "TypeErrorConstructor", members: ["new"] },
        { package: "lib", owner: "global" },
        { package: "lib", owner: "ErrorConstructor", members: ["new"] },
      ],
      imported: { modules: [], exports: ["TypeError"] },
      args: ["0", "1.cause"],
    },
    {
      id: "global:Error/RangeErrorConstructor.new", kind: "error", shape: "new", level: "warning",
      members: ["RangeError"],
      targets: [
        { package: "lib", owner: "RangeErrorConstructor", members: ["new"] },
        { package: "lib", owner: "global" },
        { package: "lib", owner: "ErrorConstructor", members: ["new"] },
      ],
      imported: { modules: [], exports: ["RangeError"] },
      args: ["0", "1.cause"],
    },
    {
      id: "global:Error/SyntaxErrorConstructor.new", kind: "error", shape: "new", level: "warning",
      members: ["SyntaxError"],
      targets: [
        { package: "lib", owner: "SyntaxErrorConstructor", members: ["new"] },
        { package: "lib", owner: "global" },
        { package: "lib", owner: "ErrorConstructor", members: ["new"] },
      ],
      imported: { modules: [], exports: ["SyntaxError"] },
      args: ["0"],
    },
    {
      id: "global:Error/AggregateErrorConstructor.new", kind: "error", shape: "new", level: "warning",
      members: ["AggregateError"],
      targets: [{ package: "lib", owner: "AggregateErrorConstructor", members: ["new"] }, { package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["AggregateError"] },
      args: ["0", "1"],
    },
    {
      id: "global:Error/DOMException.new", kind: "error", shape: "new", level: "warning",
      members: ["DOMException"],
      targets: [
        { package: "lib", owner: "DOMException", members: ["new"] },
        { package: "lib", owner: "global" },
        { package: "@types/node", owner: "global" },
      ],
      imported: { modules: [], exports: ["DOMException"] },
      args: ["0"],
    },
    {
      id: "global:Error/Error.message", kind: "error", shape: "assign", level: "warning",
      members: ["message"],
      targets: [{ package: "lib", owner: "Error" }],
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
