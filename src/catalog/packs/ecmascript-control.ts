/** ecmascript/control: how values move through promises, generators, functions as values, Reflect and timers. */
import type { Pack } from "../row.js";

const PROMISES = [{ package: "lib", owner: "Promise" }, { package: "lib", owner: "PromiseLike" }];
const FUNCTIONS = [{ package: "lib", owner: "CallableFunction" }, { package: "lib", owner: "NewableFunction" }, { package: "lib", owner: "Function" }];
const GENERATORS = [
  { package: "lib", owner: "Generator" }, { package: "lib", owner: "Iterator" }, { package: "lib", owner: "AsyncGenerator" },
  { package: "lib", owner: "AsyncIterator" },
];

export const ecmascriptControl = {
  library: "ecmascript/control",
  modules: [],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "ecmascript/fn.Date", shape: "call",
      members: ["Date"],
      targets: [{ package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["Date"] },
      flow: [{ from: "0..", to: "return" }],
    },
    {
      id: "ecmascript/Reflect.get", shape: "call",
      members: ["get"],
      targets: [{ package: "lib", owner: "Reflect" }],
      imported: { modules: [], exports: ["Reflect"] },
      flow: [{ from: "0.{1}", to: "return" }],
    },
    {
      id: "ecmascript/Reflect.set", shape: "call",
      members: ["set"],
      targets: [{ package: "lib", owner: "Reflect" }],
      imported: { modules: [], exports: ["Reflect"] },
      flow: [{ from: "2", to: "0.{1}" }],
    },
    {
      id: "ecmascript/Reflect.apply", shape: "call",
      members: ["apply"],
      targets: [{ package: "lib", owner: "Reflect" }],
      imported: { modules: [], exports: ["Reflect"] },
      flow: [{ from: "2[]", to: "0(0)" }],
    },
    {
      id: "ecmascript/Reflect.construct", shape: "call",
      members: ["construct"],
      targets: [{ package: "lib", owner: "Reflect" }],
      imported: { modules: [], exports: ["Reflect"] },
      flow: [{ from: "1[]", to: "return" }],
    },
    {
      id: "ecmascript/AbortController.abort", shape: "call",
      members: ["abort"],
      targets: [{ package: "lib", owner: "AbortController" }, { package: "@types/node", owner: "AbortController" }],
      flow: [{ from: "0", to: "this.signal.reason" }],
    },
    {
      id: "ecmascript/AbortSignal.abort", shape: "call",
      members: ["abort"],
      targets: [{ package: "lib", owner: "AbortSignal" }, { package: "@types/node", owner: "AbortSignal" }],
      imported: { modules: [], exports: ["AbortSignal"] },
      flow: [{ from: "0", to: "return.reason" }],
    },
    {
      id: "ecmascript/gen.next", shape: "call",
      members: ["next"],
      targets: GENERATORS,
      flow: [
        { from: "this[]", to: "return.value" },
        { from: "this[]", to: "return.yielded" },
        { from: "this.returned", to: "return.value" },
        { from: "this.returned", to: "return.returned" },
        { from: "0", to: "this[]" },
      ],
    },
    {
      id: "ecmascript/gen.return", shape: "call",
      members: ["return", "throw"],
      targets: GENERATORS,
      flow: [{ from: "0", to: "return.value" }],
    },
    {
      id: "ecmascript/p.then", shape: "call",
      members: ["then"],
      targets: PROMISES,
      flow: [
        { from: "this", to: "0(0)" },
        { from: "this@reject", to: "1(0)" },
        { from: "0()", to: "return" },
        { from: "1()", to: "return" },
        { from: "this@reject", to: "return@reject" },
      ],
    },
    {
      id: "ecmascript/p.catch", shape: "call",
      members: ["catch"],
      targets: PROMISES,
      flow: [{ from: "this@reject", to: "0(0)" }, { from: "this", to: "return" }, { from: "0()", to: "return" }],
    },
    {
      id: "ecmascript/p.finally", shape: "call",
      members: ["finally"],
      targets: PROMISES,
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "ecmascript/Promise.resolve", shape: "call",
      members: ["resolve"],
      targets: [{ package: "lib", owner: "PromiseConstructor" }],
      imported: { modules: [], exports: ["Promise"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/Promise.all", shape: "call",
      members: ["all"],
      targets: [{ package: "lib", owner: "PromiseConstructor" }],
      imported: { modules: [], exports: ["Promise"] },
      flow: [{ from: "0.*", to: "return.*" }],
    },
    {
      id: "ecmascript/Promise.allSettled", shape: "call",
      members: ["allSettled"],
      targets: [{ package: "lib", owner: "PromiseConstructor" }],
      imported: { modules: [], exports: ["Promise"] },
      flow: [{ from: "0.*", to: "return.*.value" }, { from: "0[]@reject", to: "return[].reason" }],
    },
    {
      id: "ecmascript/Promise.race", shape: "call",
      members: ["race", "any"],
      targets: [{ package: "lib", owner: "PromiseConstructor" }],
      imported: { modules: [], exports: ["Promise"] },
      flow: [{ from: "0[]", to: "return" }],
    },
    {
      id: "ecmascript/Promise.reject", shape: "call",
      members: ["reject"],
      targets: [{ package: "lib", owner: "PromiseConstructor" }],
      imported: { modules: [], exports: ["Promise"] },
      flow: [{ from: "0", to: "return@reject" }],
    },
    {
      id: "ecmascript/fn.call", shape: "call",
      members: ["call"],
      targets: FUNCTIONS,
      flow: [{ from: "1..", to: "this(0..)" }, { from: "this()", to: "return" }],
    },
    {
      id: "ecmascript/fn.apply", shape: "call",
      members: ["apply"],
      targets: FUNCTIONS,
      flow: [{ from: "1[]", to: "this(0..)" }, { from: "this()", to: "return" }],
    },
    {
      id: "ecmascript/fn.bind", shape: "call",
      members: ["bind"],
      targets: FUNCTIONS,
      flow: [{ from: "1..", to: "return(0..)" }, { from: "this()", to: "return()" }],
    },
    {
      id: "ecmascript/fn.setTimeout", shape: "call",
      members: ["setTimeout", "setInterval"],
      targets: [{ package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["setTimeout", "setInterval"] },
      flow: [{ from: "2..", to: "0(0..)" }],
    },
    {
      id: "ecmascript/fn.setImmediate", shape: "call",
      members: ["setImmediate"],
      targets: [{ package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["setImmediate"] },
      flow: [{ from: "1..", to: "0(0..)" }],
    },
    {
      id: "ecmascript/Promise.withResolvers", shape: "call",
      members: ["withResolvers"],
      targets: [{ package: "lib", owner: "PromiseConstructor" }],
      imported: { modules: [], exports: ["Promise"] },
      flow: [{ from: "return.resolve(0)", to: "return.promise" }, { from: "return.reject(0)", to: "return.promise@reject" }],
    },
    {
      id: "ecmascript/Promise.try", shape: "call",
      members: ["try"],
      targets: [{ package: "lib", owner: "PromiseConstructor" }],
      imported: { modules: [], exports: ["Promise"] },
      flow: [{ from: "1..", to: "0(0..)" }, { from: "0()", to: "return" }],
    },
  ],
} satisfies Pack;
