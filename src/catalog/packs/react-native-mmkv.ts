/** react-native-mmkv: where values leave. */
import type { Pack } from "../row.js";

export const reactNativeMmkv = {
  library: "react-native-mmkv",
  modules: ["react-native-mmkv"],
  docs: "https://www.npmjs.com/package/react-native-mmkv",
  notes: "Pass `encryptionKey` when creating the instance to make writes encrypted at rest.",
  sinks: [
    {
      id: "react-native-mmkv/MMKV.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "react-native-mmkv", owner: "MMKV" }],
      imported: { modules: ["react-native-mmkv"], exports: ["MMKV"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
