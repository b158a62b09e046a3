/** @react-native-async-storage/async-storage: where values leave. */
import type { Pack } from "../row.js";

export const asyncStorage = {
  library: "@react-native-async-storage/async-storage",
  modules: ["@react-native-async-storage/async-storage"],
  docs: "https://www.npmjs.com/package/@react-native-async-storage/async-storage",
  notes: "Unencrypted on disk; use an encrypted store (expo-secure-store, react-native-keychain, encrypted MMKV).",
  sinks: [
    {
      id: "@react-native-async-storage/async-storage/AsyncStorage.setItem", kind: "storage", shape: "call", level: "warning",
      members: ["setItem"],
      targets: [{ package: "@react-native-async-storage/async-storage", owner: "AsyncStorage" }],
      imported: { modules: ["@react-native-async-storage/async-storage"], exports: ["default"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
