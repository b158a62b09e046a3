/** phi-lint's own run-time library: blocks give back what their callback returns. */
import type { Pack } from "../row.js";

export const phiLint = {
  library: "phi-lint",
  modules: ["phi-lint/runtime"],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "phi-lint/allowPhi", shape: "call",
      members: ["allowPhi"],
      targets: [{ package: "phi-lint", owner: "module" }],
      imported: { modules: ["phi-lint/runtime"], exports: ["allowPhi"] },
      flow: [{ from: "2()", to: "return" }],
    },
    {
      id: "phi-lint/allowPhi.for", shape: "call",
      members: ["for"],
      targets: [{ package: "phi-lint", owner: "AllowPhi" }],
      imported: { modules: ["phi-lint/runtime"], exports: ["allowPhi"] },
      flow: [{ from: "0", to: "3(0)" }, { from: "3()", to: "return" }],
    },
    {
      id: "phi-lint/disallowPhi", shape: "call",
      members: ["disallowPhi"],
      targets: [{ package: "phi-lint", owner: "module" }],
      imported: { modules: ["phi-lint/runtime"], exports: ["disallowPhi"] },
      flow: [{ from: "0()", to: "return" }],
    },
    {
      id: "phi-lint/withPhiContext", shape: "call",
      members: ["withPhiContext"],
      targets: [{ package: "phi-lint", owner: "module" }],
      imported: { modules: ["phi-lint/runtime"], exports: ["withPhiContext"] },
      flow: [{ from: "1()", to: "return" }],
    },
    {
      id: "phi-lint/guardPhi", shape: "call",
      members: ["guardPhi"],
      targets: [{ package: "phi-lint", owner: "module" }],
      imported: { modules: ["phi-lint/runtime"], exports: ["guardPhi"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
