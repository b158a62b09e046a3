/** clipboard: where values leave. */
import type { Pack } from "../row.js";

export const clipboard = {
  library: "clipboard",
  modules: ["@react-native-clipboard/clipboard", "clipboardy"],
  docs: "https://www.npmjs.com/package/@react-native-clipboard/clipboard",
  notes: "None; other apps and universal clipboard can read.",
  sinks: [
    {
      id: "@react-native-clipboard/clipboard/Clipboard.setString", kind: "storage", shape: "call", level: "warning",
      members: ["setString"],
      targets: [{ package: "@react-native-clipboard/clipboard", owner: "Clipboard" }],
      imported: { modules: ["@react-native-clipboard/clipboard"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "clipboardy/clipboardy.write", kind: "storage", shape: "call", level: "warning",
      members: ["write", "writeSync"],
      targets: [{ package: "clipboardy", owner: "clipboard" }],
      imported: { modules: ["clipboardy"], exports: ["default"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
