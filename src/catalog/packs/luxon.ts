/** luxon: how dates move through parsing, arithmetic and formatting. */
import type { Pack } from "../row.js";

export const luxon = {
  library: "luxon",
  modules: ["luxon"],
  docs: "https://moment.github.io/luxon/api-docs",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "luxon/DateTime.toISO", shape: "call",
      members: [
        "toISO", "toISODate", "toISOTime", "toISOWeekDate", "toFormat", "toLocaleString", "toLocaleParts", "toHTTP", "toRFC2822", "toSQL", "toSQLDate",
        "toString", "toJSON", "toJSDate", "toMillis", "toSeconds", "toUnixInteger", "toObject", "toRelative", "toRelativeCalendar", "toUTC", "toLocal",
        "valueOf", "setZone", "setLocale", "reconfigure", "startOf", "endOf", "get", "diffNow",
      ],
      targets: [{ package: "@types/luxon", owner: "DateTime" }],
      imported: { modules: ["luxon"], exports: ["DateTime"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "luxon/DateTime.plus", shape: "call",
      members: ["plus", "minus", "set", "diff", "until"],
      targets: [{ package: "@types/luxon", owner: "DateTime" }],
      imported: { modules: ["luxon"], exports: ["DateTime"] },
      flow: [{ from: "this", to: "return" }, { from: "0", to: "return" }],
    },
    {
      id: "luxon/DateTime.fromISO", shape: "call",
      members: ["fromISO", "fromJSDate", "fromFormat", "fromMillis", "fromSeconds", "fromObject", "fromSQL", "fromHTTP", "fromRFC2822"],
      targets: [{ package: "@types/luxon", owner: "DateTime" }],
      imported: { modules: ["luxon"], exports: ["DateTime"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "luxon/Duration.toISO", shape: "call",
      members: ["toISO", "toFormat", "toHuman", "toMillis", "toObject", "as", "get", "shiftTo", "normalize", "rescale", "valueOf", "toJSON", "toString"],
      targets: [{ package: "@types/luxon", owner: "Duration" }, { package: "@types/luxon", owner: "Interval" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "luxon/Interval.fromDateTimes", shape: "call",
      members: ["fromDateTimes"],
      targets: [{ package: "@types/luxon", owner: "Interval" }],
      imported: { modules: ["luxon"], exports: ["Interval"] },
      flow: [{ from: "0", to: "return" }, { from: "1", to: "return" }],
    },
    {
      id: "luxon/DateTime.max", shape: "call",
      members: ["max", "min"],
      targets: [{ package: "@types/luxon", owner: "DateTime" }],
      imported: { modules: ["luxon"], exports: ["DateTime"] },
      flow: [{ from: "0..", to: "return" }],
    },
    {
      id: "luxon/Duration.fromObject", shape: "call",
      members: ["fromObject", "fromISO", "fromMillis"],
      targets: [{ package: "@types/luxon", owner: "Duration" }],
      imported: { modules: ["luxon"], exports: ["Duration"] },
      flow: [{ from: "0", to: "return" }],
    },
  ],
} satisfies Pack;
