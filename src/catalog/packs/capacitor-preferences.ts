/** @capacitor/preferences: where values leave. */
import type { Pack } from "../row.js";

export const capacitorPreferences = {
  library: "@capacitor/preferences",
  modules: ["@capacitor/preferences"],
  docs: "https://www.npmjs.com/package/@capacitor/preferences",
  notes: "Unencrypted.",
  sinks: [
    {
      id: "@capacitor/preferences/PreferencesPlugin.set", kind: "storage", shape: "call", level: "warning",
      members: ["set"],
      targets: [{ package: "@capacitor/preferences", owner: "PreferencesPlugin" }],
      imported: { modules: ["@capacitor/preferences"], exports: ["Preferences"] },
      args: ["0.value", "0.key"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
