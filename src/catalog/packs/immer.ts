/** immer: how they move. */
import type { Pack } from "../row.js";

export const immer = {
  library: "immer",
  modules: ["immer"],
  docs: "https://www.npmjs.com/package/immer",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "immer/fn.produce", shape: "call",
      members: ["produce"],
      targets: [{ package: "immer", owner: "module" }],
      imported: { modules: ["immer"], exports: ["produce"] },
      flow: [
        { from: "0", to: "1(0)", copies: true },
        { from: "1(0)", to: "return" },
        { from: "1()", to: "return" },
        { from: "1(0).*", to: "2(0)[].value" },
        { from: "0.*", to: "2(1)[].value" },
      ],
    },
    {
      id: "immer/fn.produce.curried", shape: "call",
      members: ["produce"],
      targets: [{ package: "immer", owner: "module" }],
      imported: { modules: ["immer"], exports: ["produce"] },
      flow: [{ from: "return(0)", to: "0(0)", copies: true }, { from: "return(1)", to: "0(1)" }, { from: "0(0)", to: "return()" }, { from: "0()", to: "return()" }],
      unless: "1",
    },
    {
      id: "immer/fn.produceWithPatches", shape: "call",
      members: ["produceWithPatches"],
      targets: [{ package: "immer", owner: "module" }],
      imported: { modules: ["immer"], exports: ["produceWithPatches"] },
      flow: [
        { from: "0", to: "1(0)", copies: true },
        { from: "1(0)", to: "return.0" },
        { from: "1()", to: "return.0" },
        { from: "1(0).*", to: "return.1[].value" },
        { from: "0.*", to: "return.2[].value" },
      ],
    },
    {
      id: "immer/fn.applyPatches", shape: "call",
      members: ["applyPatches"],
      targets: [{ package: "immer", owner: "module" }],
      imported: { modules: ["immer"], exports: ["applyPatches"] },
      flow: [{ from: "0", to: "return" }, { from: "1[].value", to: "return.*" }],
    },
    {
      id: "immer/fn.createDraft", shape: "call",
      members: ["createDraft", "finishDraft", "current", "original", "freeze", "castDraft", "castImmutable"],
      targets: [{ package: "immer", owner: "module" }],
      imported: { modules: ["immer"], exports: ["createDraft", "finishDraft", "current", "original", "freeze", "castDraft", "castImmutable"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
