/** sprintf-js: how they move. */
import type { Pack } from "../row.js";

export const sprintfJs = {
  library: "sprintf-js",
  modules: ["sprintf-js"],
  docs: "https://www.npmjs.com/package/sprintf-js",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "sprintf-js/fn.sprintf", shape: "call",
      members: ["sprintf"],
      targets: [{ package: "@types/sprintf-js", owner: "module" }],
      imported: { modules: ["sprintf-js"], exports: ["sprintf"] },
      flow: [{ from: "0..", to: "return" }],
    },
  ],
} satisfies Pack;
