/** date-fns: how they move. */
import type { Pack } from "../row.js";

export const dateFns = {
  library: "date-fns",
  modules: ["date-fns"],
  docs: "https://www.npmjs.com/package/date-fns",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "date-fns/df.format", shape: "call",
      members: [
        "format", "formatISO", "formatRFC3339", "formatDistance", "formatDistanceToNow", "formatRelative", "parseISO", "parse", "addDays",
        "addMonths", "subDays", "startOfDay", "endOfDay", "toDate", "differenceInYears", "differenceInDays",
      ],
      targets: [{ package: "date-fns", owner: "module" }],
      imported: { modules: ["date-fns"], exports: ["*"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
