/** @microsoft/clarity: where values leave. */
import type { Pack } from "../row.js";

export const microsoftClarity = {
  library: "@microsoft/clarity",
  modules: ["@microsoft/clarity"],
  docs: "https://www.npmjs.com/package/@microsoft/clarity",
  vendor: "Microsoft Clarity",
  notes: "data-clarity-mask attribute and project masking mode.",
  sinks: [
    {
      id: "@microsoft/clarity/Clarity.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify", "setTag", "event"],
      targets: [{ package: "@microsoft/clarity", owner: "Clarity" }],
      imported: { modules: ["@microsoft/clarity"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
