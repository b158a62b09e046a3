/** redux-persist: where values leave. */
import type { Pack } from "../row.js";

export const reduxPersist = {
  library: "redux-persist",
  modules: ["redux-persist"],
  docs: "https://www.npmjs.com/package/redux-persist",
  notes: "`whitelist`/`blacklist`, `transforms` (encrypt transform).",
  sinks: [
    {
      id: "redux-persist/module.persistReducer", kind: "storage", shape: "call", level: "warning",
      members: ["persistReducer"],
      targets: [{ package: "redux-persist", owner: "module" }],
      imported: { modules: ["redux-persist"], exports: ["persistReducer"] },
      args: ["1()"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
