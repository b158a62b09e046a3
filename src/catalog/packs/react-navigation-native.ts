/** @react-navigation/native: where values leave. */
import type { Pack } from "../row.js";

export const reactNavigationNative = {
  library: "@react-navigation/native",
  modules: ["@react-navigation/native"],
  docs: "https://www.npmjs.com/package/@react-navigation/native",
  notes: "Pass an id and load in the screen; params enter navigation state, which is persisted/logged by integrations (Sentry, analytics).",
  sinks: [
    {
      id: "@react-navigation/native/CommonActions.navigate", kind: "url", shape: "call", level: "warning",
      members: ["navigate"],
      targets: [{ package: "@react-navigation/routers", owner: "module" }],
      imported: { modules: ["@react-navigation/native"], exports: ["CommonActions"] },
      args: ["1"],
    },
    {
      id: "@react-navigation/native/CommonActions.setParams", kind: "url", shape: "call", level: "warning",
      members: ["setParams"],
      targets: [{ package: "@react-navigation/routers", owner: "module" }],
      imported: { modules: ["@react-navigation/native"], exports: ["CommonActions"] },
      args: ["0"],
    },
    {
      id: "@react-navigation/native/StackActions.push", kind: "url", shape: "call", level: "warning",
      members: ["push", "replace"],
      targets: [{ package: "@react-navigation/routers", owner: "StackActions" }],
      imported: { modules: ["@react-navigation/native"], exports: ["StackActions"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
