/** vue: how they move. */
import type { Pack } from "../row.js";

export const vue = {
  library: "vue",
  modules: ["vue"],
  docs: "https://www.npmjs.com/package/vue",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "vue/V.ref", shape: "call",
      members: ["ref", "shallowRef"],
      targets: [{ package: "@vue/reactivity", owner: "module" }],
      imported: { modules: ["vue"], exports: ["*"] },
      flow: [{ from: "0", to: "return.value" }],
    },
    {
      id: "vue/V.reactive", shape: "call",
      members: ["reactive", "readonly", "toRaw", "unref", "shallowReactive"],
      targets: [{ package: "@vue/reactivity", owner: "module" }],
      imported: { modules: ["vue"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "vue/V.computed", shape: "call",
      members: ["computed"],
      targets: [{ package: "@vue/runtime-core", owner: "module" }],
      imported: { modules: ["vue"], exports: ["*"] },
      flow: [{ from: "0()", to: "return.value" }],
    },
    {
      id: "vue/V.watch", shape: "call",
      members: ["watch"],
      targets: [{ package: "@vue/runtime-core", owner: "module" }],
      imported: { modules: ["vue"], exports: ["*"] },
      flow: [{ from: "0", to: "1(0)" }],
    },
    {
      id: "vue/V.toRef", shape: "call",
      members: ["toRef"],
      targets: [{ package: "@vue/reactivity", owner: "module" }],
      imported: { modules: ["vue"], exports: ["*"] },
      flow: [{ from: "0.*", to: "return.value" }],
    },
  ],
} satisfies Pack;
