/** moment: how dates move through parsing, arithmetic and formatting. */
import type { Pack } from "../row.js";

export const moment = {
  library: "moment",
  modules: ["moment", "moment-timezone"],
  docs: "https://momentjs.com/docs",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "moment/moment", shape: "call",
      members: ["moment", "utc", "unix", "parseZone", "tz", "duration", "()"],
      targets: [
        { package: "moment", owner: "module", members: ["moment"] }, { package: "moment", owner: "moment", members: ["utc", "unix", "parseZone", "duration"] },
        { package: "moment-timezone", owner: "MomentTimezone", members: ["()"] },
      ],
      imported: { modules: ["moment", "moment-timezone"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "moment/Moment.format", shape: "call",
      members: [
        "format", "toISOString", "toString", "toDate", "toJSON", "toObject", "toArray", "valueOf", "unix", "clone", "utc", "local", "tz", "locale",
        "startOf", "endOf", "fromNow", "toNow", "calendar", "year", "month", "date", "day", "hour", "hours", "minute", "minutes", "second", "week",
        "isoWeek", "quarter", "dayOfYear", "weekday",
      ],
      targets: [{ package: "moment", owner: "Moment" }, { package: "moment-timezone", owner: "Moment", members: ["tz"] }],
      imported: { modules: ["moment", "moment-timezone"], exports: ["default"], path: ["()"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "moment/Moment.add", shape: "call",
      members: ["add", "subtract", "set", "diff", "from", "to"],
      targets: [{ package: "moment", owner: "Moment" }],
      imported: { modules: ["moment", "moment-timezone"], exports: ["default"], path: ["()"] },
      flow: [{ from: "this", to: "return" }, { from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
