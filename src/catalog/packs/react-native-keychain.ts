/** react-native-keychain: where values leave. */
import type { Pack } from "../row.js";

export const reactNativeKeychain = {
  library: "react-native-keychain",
  modules: ["react-native-keychain"],
  docs: "https://www.npmjs.com/package/react-native-keychain",
  notes: "SAFE store: Keychain/Keystore.",
  sinks: [
    {
      id: "react-native-keychain/Keychain.setGenericPassword", kind: "storage", shape: "call", level: "off",
      members: ["setGenericPassword"],
      targets: [{ package: "react-native-keychain", owner: "module" }],
      imported: { modules: ["react-native-keychain"], exports: ["*"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
