/** swr: how they move. */
import type { Pack } from "../row.js";

export const swr = {
  library: "swr",
  modules: ["swr"],
  docs: "https://www.npmjs.com/package/swr",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "swr/fn.useSWR", shape: "call",
      members: ["useSWR", "()"],
      targets: [{ package: "swr", owner: "module", members: ["useSWR"] }],
      imported: { modules: ["swr"], exports: ["default"] },
      flow: [{ from: "1()", to: "return.data" }, { from: "0", to: "1(0)" }, { from: "2.fallbackData", to: "return.data" }],
    },
    {
      id: "swr/fn.mutate", shape: "call",
      members: ["mutate"],
      targets: [{ package: "swr", owner: "module" }],
      imported: { modules: ["swr"], exports: ["mutate"] },
      flow: [{ from: "1", to: "return" }],
    },
  ],
} satisfies Pack;
