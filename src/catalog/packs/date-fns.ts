/** date-fns: how dates move through formatting, parsing and arithmetic. */
import type { Pack } from "../row.js";

export const dateFns = {
  library: "date-fns",
  modules: ["date-fns"],
  docs: "https://date-fns.org/docs",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "date-fns/format", shape: "call",
      members: [
        "format", "formatISO", "formatISO9075", "formatRFC3339", "formatRFC7231", "lightFormat", "formatDistanceToNow", "formatDistanceToNowStrict",
        "parseISO", "parseJSON", "parse", "toDate", "getYear", "getMonth", "getDate", "getDay", "getHours", "getMinutes", "getTime", "getUnixTime",
        "getWeek", "getISOWeek", "getQuarter", "getDayOfYear", "getDecade", "fromUnixTime", "formatDuration",
        "startOfDay", "startOfWeek", "startOfISOWeek", "startOfMonth", "startOfQuarter", "startOfYear", "startOfHour", "startOfMinute",
        "endOfDay", "endOfWeek", "endOfISOWeek", "endOfMonth", "endOfQuarter", "endOfYear", "endOfHour", "roundToNearestMinutes",
      ],
      targets: [{ package: "date-fns", owner: "module" }],
      imported: { modules: ["date-fns"], exports: ["*", "default"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "date-fns/add", shape: "call",
      members: [
        "add", "addDays", "addWeeks", "addMonths", "addQuarters", "addYears", "addHours", "addMinutes", "addSeconds", "addMilliseconds", "addBusinessDays",
        "sub", "subDays", "subWeeks", "subMonths", "subQuarters", "subYears", "subHours", "subMinutes", "subSeconds", "subBusinessDays",
        "set", "setYear", "setMonth", "setDate", "setDay", "setHours", "setMinutes", "setSeconds", "nextDay", "previousDay",
        "formatDistance", "formatDistanceStrict", "formatRelative", "intlFormat", "intlFormatDistance",
        "differenceInYears", "differenceInQuarters", "differenceInMonths", "differenceInWeeks", "differenceInDays", "differenceInCalendarDays",
        "differenceInCalendarMonths", "differenceInCalendarYears", "differenceInBusinessDays", "differenceInHours", "differenceInMinutes",
        "differenceInSeconds", "differenceInMilliseconds",
      ],
      targets: [{ package: "date-fns", owner: "module" }],
      imported: { modules: ["date-fns"], exports: ["*", "default"] },
      flow: [{ from: "0", to: "return" }, { from: "1", to: "return" }],
    },
    {
      id: "date-fns/min", shape: "call",
      members: ["min", "max", "closestTo"],
      targets: [{ package: "date-fns", owner: "module" }],
      imported: { modules: ["date-fns"], exports: ["*", "default"] },
      flow: [{ from: "0[]", to: "return" }, { from: "1[]", to: "return" }],
    },
    {
      id: "date-fns/interval", shape: "call",
      members: ["interval", "intervalToDuration", "eachDayOfInterval", "eachWeekOfInterval", "eachMonthOfInterval"],
      targets: [{ package: "date-fns", owner: "module" }],
      imported: { modules: ["date-fns"], exports: ["*", "default"] },
      flow: [{ from: "0", to: "return.start" }, { from: "1", to: "return.end" }, { from: "0.start", to: "return[]" }, { from: "0.end", to: "return[]" }],
    },
  ],
} satisfies Pack;
