/** react-native-logs: where values leave. */
import type { Pack } from "../row.js";

export const reactNativeLogs = {
  library: "react-native-logs",
  modules: ["react-native-logs"],
  docs: "https://www.npmjs.com/package/react-native-logs",
  notes: "None; custom `transport` function.",
  sinks: [
    {
      id: "react-native-logs/LoggerInstance.debug", kind: "logger", shape: "call", level: "error",
      members: ["debug", "info", "warn", "error"],
      targets: [{ package: "react-native-logs", owner: "levelMethods", members: ["()"] }],
      imported: { modules: ["react-native-logs"], exports: ["logger"], path: ["createLogger", "()"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
