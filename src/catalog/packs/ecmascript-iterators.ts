/** ecmascript/iterators: how values move through the methods of iterators. */
import type { Pack } from "../row.js";

const ITERATORS = [{ package: "lib", owner: "IteratorObject" }, { package: "lib", owner: "Iterator" }];

export const ecmascriptIterators = {
  library: "ecmascript/iterators",
  modules: [],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "ecmascript/it.map", shape: "call",
      members: ["map"],
      targets: ITERATORS,
      flow: [{ from: "this[]", to: "0(0)" }, { from: "0()", to: "return[]" }],
    },
    {
      id: "ecmascript/it.filter-callback", shape: "call",
      members: ["filter", "find", "some", "every"],
      targets: ITERATORS,
      flow: [{ from: "this[]", to: "0(0)" }],
    },
    {
      id: "ecmascript/it.filter", shape: "call",
      members: ["filter", "take", "drop", "toArray"],
      targets: ITERATORS,
      flow: [{ from: "this[]", to: "return[]" }],
    },
    {
      id: "ecmascript/it.flatMap", shape: "call",
      members: ["flatMap"],
      targets: ITERATORS,
      flow: [{ from: "this[]", to: "0(0)" }, { from: "0()[]", to: "return[]" }],
    },
    {
      id: "ecmascript/it.reduce", shape: "call",
      members: ["reduce"],
      targets: ITERATORS,
      flow: [
        { from: "this[]", to: "0(1)" },
        { from: "this", to: "0(3)" },
        { from: "1", to: "0(0)" },
        { from: "0()", to: "0(0)" },
        { from: "0()", to: "return" },
        { from: "1", to: "return" },
      ],
    },
    {
      // Without a first value the first element is it; it comes out as it is where it is the only one.
      id: "ecmascript/it.reduce-first", shape: "call",
      members: ["reduce"],
      targets: ITERATORS,
      unless: "1",
      flow: [{ from: "this[]", to: "0(0)" }, { from: "this[]", to: "return" }],
    },
    {
      id: "ecmascript/it.forEach", shape: "call",
      members: ["forEach"],
      targets: ITERATORS,
      flow: [{ from: "this[]", to: "0(0)" }],
    },
    {
      id: "ecmascript/it.find", shape: "call",
      members: ["find"],
      targets: ITERATORS,
      flow: [{ from: "this[]", to: "return" }],
    },
  ],
} satisfies Pack;
