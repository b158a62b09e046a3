/** plivo: where values leave. */
import type { Pack } from "../row.js";

export const plivo = {
  library: "plivo",
  modules: ["plivo"],
  docs: "https://www.npmjs.com/package/plivo",
  vendor: "Plivo",
  notes: "None in the SDK. Send a generic notice with a link that requires sign-in; subjects and push payloads are shown on lock screens and stored by carriers/providers.",
  sinks: [
    {
      id: "plivo/MessageInterface.create", kind: "message", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "plivo", owner: "MessageInterface" }],
      imported: { modules: ["plivo"], exports: ["Client"], path: ["messages"] },
      args: ["0.text", "2.."],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
