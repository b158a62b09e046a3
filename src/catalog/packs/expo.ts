/** expo: where values leave. */
import type { Pack } from "../row.js";

export const expo = {
  library: "expo",
  modules: ["expo-secure-store", "expo-file-system", "expo-clipboard", "expo-router", "expo-linking", "expo-notifications", "expo-server-sdk"],
  docs: "https://www.npmjs.com/package/expo-secure-store",
  vendor: "Expo",
  notes: "SAFE store: values are kept in Keychain / Android Keystore-encrypted preferences. Listed as a declassifying store, not a sink.",
  sinks: [
    {
      id: "expo-secure-store/SecureStore.setItemAsync", kind: "storage", shape: "call", level: "off",
      members: ["setItemAsync", "setItem"],
      targets: [{ package: "expo-secure-store", owner: "module" }],
      imported: { modules: ["expo-secure-store"], exports: ["*"] },
      args: ["1"],
    },
    {
      id: "expo-file-system/FileSystem.writeAsStringAsync", kind: "storage", shape: "call", level: "warning",
      members: ["writeAsStringAsync"],
      targets: [{ package: "expo-file-system", owner: "module" }],
      imported: { modules: ["expo-file-system"], exports: ["*"] },
      args: ["0", "1"],
    },
    {
      id: "expo-clipboard/Clipboard.setStringAsync", kind: "storage", shape: "call", level: "warning",
      members: ["setStringAsync"],
      targets: [{ package: "expo-clipboard", owner: "module" }],
      imported: { modules: ["expo-clipboard"], exports: ["*"] },
      args: ["0"],
    },
    {
      id: "expo-router/Router.push", kind: "url", shape: "call", level: "error",
      members: ["push", "replace", "navigate", "setParams", "prefetch"],
      targets: [{ package: "expo-router", owner: "Router" }],
      imported: { modules: ["expo-router"], exports: ["router"] },
      args: ["0"],
    },
    {
      id: "expo-router/Router.push~2", kind: "url", shape: "call", level: "error",
      members: ["push", "replace", "navigate"],
      targets: [{ package: "expo-router", owner: "Router" }],
      imported: { modules: ["expo-router"], exports: ["useRouter"], path: ["()"] },
      args: ["0"],
    },
    {
      id: "expo-linking/Linking.openURL", kind: "url", shape: "call", level: "error",
      members: ["openURL"],
      targets: [{ package: "expo-linking", owner: "module" }],
      imported: { modules: ["expo-linking"], exports: ["*"] },
      args: ["0"],
    },
    {
      id: "expo-linking/Linking.createURL", kind: "url", shape: "call", level: "off",
      members: ["createURL"],
      targets: [{ package: "expo-linking", owner: "module" }],
      imported: { modules: ["expo-linking"], exports: ["*"] },
      args: ["0", "1.queryParams"],
    },
    {
      id: "expo-notifications/Notifications.scheduleNotificationAsync", kind: "message", shape: "call", level: "warning",
      members: ["scheduleNotificationAsync"],
      targets: [{ package: "expo-notifications", owner: "module" }],
      imported: { modules: ["expo-notifications"], exports: ["*"] },
      args: ["0.content"],
    },
    {
      id: "expo-server-sdk/Expo.sendPushNotificationsAsync", kind: "message", shape: "call", level: "error",
      members: ["sendPushNotificationsAsync"],
      targets: [{ package: "expo-server-sdk", owner: "Expo" }],
      imported: { modules: ["expo-server-sdk"], exports: ["Expo"] },
      args: ["0[].title", "0[].subtitle", "0[].body", "0[].data"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
