/** dayjs: how dates move through parsing, arithmetic and formatting. */
import type { Pack } from "../row.js";

export const dayjs = {
  library: "dayjs",
  modules: ["dayjs"],
  docs: "https://day.js.org/docs",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "dayjs/dayjs", shape: "call",
      members: ["dayjs", "utc", "tz", "unix", "()"],
      targets: [
        { package: "dayjs", owner: "module", members: ["dayjs", "utc", "unix"] }, { package: "dayjs", owner: "dayjs", members: ["unix", "utc", "tz"] },
        { package: "dayjs", owner: "DayjsTimezone", members: ["()"] },
      ],
      imported: { modules: ["dayjs"], exports: ["default"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "dayjs/Dayjs.format", shape: "call",
      members: [
        "format", "toISOString", "toString", "toDate", "toJSON", "toObject", "toArray", "valueOf", "unix", "clone", "utc", "local", "tz", "locale",
        "startOf", "endOf", "fromNow", "toNow", "year", "month", "date", "day", "hour", "minute", "second", "millisecond", "week", "isoWeek",
        "quarter", "dayOfYear", "get",
      ],
      targets: [{ package: "dayjs", owner: "Dayjs" }],
      imported: { modules: ["dayjs"], exports: ["default"], path: ["()"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "dayjs/Dayjs.add", shape: "call",
      members: ["add", "subtract", "diff", "from", "to", "year", "month", "date"],
      targets: [{ package: "dayjs", owner: "Dayjs" }],
      imported: { modules: ["dayjs"], exports: ["default"], path: ["()"] },
      flow: [{ from: "this", to: "return" }, { from: "0", to: "return" }],
    },
    {
      id: "dayjs/Dayjs.set", shape: "call",
      members: ["set"],
      targets: [{ package: "dayjs", owner: "Dayjs" }],
      flow: [{ from: "this", to: "return" }, { from: "1", to: "return" }],
    },
  ],
} satisfies Pack;
