/** react-native-encrypted-storage: where values leave. */
import type { Pack } from "../row.js";

export const reactNativeEncryptedStorage = {
  library: "react-native-encrypted-storage",
  modules: ["react-native-encrypted-storage"],
  docs: "https://www.npmjs.com/package/react-native-encrypted-storage",
  notes: "SAFE store: EncryptedSharedPreferences / Keychain.",
  sinks: [
    {
      id: "react-native-encrypted-storage/EncryptedStorage.setItem", kind: "storage", shape: "call", level: "off",
      members: ["setItem"],
      targets: [{ package: "react-native-encrypted-storage", owner: "EncryptedStorage" }],
      imported: { modules: ["react-native-encrypted-storage"], exports: ["default"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
