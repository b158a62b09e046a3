/** react-native: where values leave. */
import type { Pack } from "../row.js";

export const reactNative = {
  library: "react-native",
  modules: ["react-native"],
  docs: "https://www.npmjs.com/package/react-native",
  notes: "None.",
  sinks: [
    {
      id: "react-native/LinkingStatic.openURL", kind: "url", shape: "call", level: "error",
      members: ["openURL"],
      targets: [{ package: "react-native", owner: "LinkingStatic" }],
      imported: { modules: ["react-native"], exports: ["Linking"] },
      args: ["0"],
    },
    {
      id: "react-native/AlertStatic.alert", kind: "message", shape: "call", level: "off",
      members: ["alert"],
      targets: [{ package: "react-native", owner: "AlertStatic" }],
      imported: { modules: ["react-native"], exports: ["Alert"] },
      args: ["0", "1"],
    },
    {
      id: "react-native/ToastAndroidStatic.show", kind: "message", shape: "call", level: "off",
      members: ["show"],
      targets: [{ package: "react-native", owner: "ToastAndroidStatic" }],
      imported: { modules: ["react-native"], exports: ["ToastAndroid"] },
      args: ["0"],
    },
    {
      id: "react-native/ShareStatic.share", kind: "storage", shape: "call", level: "off",
      members: ["share"],
      targets: [{ package: "react-native", owner: "ShareStatic" }],
      imported: { modules: ["react-native"], exports: ["Share"] },
      args: ["0"],
    },
    {
      id: "react-native/SettingsStatic.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "react-native", owner: "SettingsStatic" }],
      imported: { modules: ["react-native"], exports: ["Settings"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
