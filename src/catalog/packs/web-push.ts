/** web-push: where values leave. */
import type { Pack } from "../row.js";

export const webPush = {
  library: "web-push",
  modules: ["web-push"],
  docs: "https://www.npmjs.com/package/web-push",
  vendor: "browser push services",
  notes: "Payload is encrypted end-to-end (aes128gcm) but shown on the lock screen.",
  sinks: [
    {
      id: "web-push/webpush.sendNotification", kind: "message", shape: "call", level: "warning",
      members: ["sendNotification"],
      targets: [{ package: "@types/web-push", owner: "module" }],
      imported: { modules: ["web-push"], exports: ["default"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
