/** luxon: how they move. */
import type { Pack } from "../row.js";

export const luxon = {
  library: "luxon",
  modules: ["luxon"],
  docs: "https://www.npmjs.com/package/luxon",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "luxon/d.toISO", shape: "call",
      members: ["toISO", "toISODate", "toFormat", "toLocaleString", "toJSDate", "plus", "minus", "toJSON", "toMillis"],
      targets: [{ package: "@types/luxon", owner: "DateTime" }],
      imported: { modules: ["luxon"], exports: ["DateTime"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "luxon/DateTime.fromISO", shape: "call",
      members: ["fromISO", "fromJSDate", "fromFormat", "fromMillis"],
      targets: [{ package: "@types/luxon", owner: "DateTime" }],
      imported: { modules: ["luxon"], exports: ["DateTime"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
