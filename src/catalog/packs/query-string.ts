/** query-string: how they move. */
import type { Pack } from "../row.js";

export const queryString = {
  library: "query-string",
  modules: ["query-string"],
  docs: "https://www.npmjs.com/package/query-string",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "query-string/qs.stringify", shape: "call",
      members: ["stringify", "parse", "stringifyUrl", "parseUrl"],
      targets: [{ package: "query-string", owner: "module" }],
      imported: { modules: ["query-string"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
