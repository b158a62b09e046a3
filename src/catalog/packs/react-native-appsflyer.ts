/** react-native-appsflyer: where values leave. */
import type { Pack } from "../row.js";

export const reactNativeAppsflyer = {
  library: "react-native-appsflyer",
  modules: ["react-native-appsflyer"],
  docs: "https://www.npmjs.com/package/react-native-appsflyer",
  vendor: "AppsFlyer",
  notes: "anonymizeUser().",
  sinks: [
    {
      id: "react-native-appsflyer/appsFlyer.logEvent", kind: "analytics", shape: "call", level: "error",
      members: ["logEvent", "setCustomerUserId", "setAdditionalData", "setUserEmails"],
      targets: [{ package: "react-native-appsflyer", owner: "appsFlyer" }],
      imported: { modules: ["react-native-appsflyer"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
