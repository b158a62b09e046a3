/** ecmascript/text: how they move. */
import type { Pack } from "../row.js";

export const ecmascriptText = {
  library: "ecmascript/text",
  modules: [],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "ecmascript/JSON.stringify", shape: "call",
      members: ["stringify"],
      targets: [{ package: "lib", owner: "JSON" }],
      imported: { modules: [], exports: ["JSON"] },
      flow: [{ from: "0", to: "return" }, { from: "0.*", to: "1(1)" }, { from: "1()", to: "return" }],
    },
    {
      id: "ecmascript/JSON.parse", shape: "call",
      members: ["parse"],
      targets: [{ package: "lib", owner: "JSON" }],
      imported: { modules: [], exports: ["JSON"] },
      flow: [{ from: "0", to: "return" }, { from: "0", to: "1(1)" }, { from: "1()", to: "return" }],
    },
    {
      id: "ecmascript/fn.String", shape: "call",
      members: ["String"],
      targets: [{ package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["String"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/fn.Number", shape: "call",
      members: ["Number", "parseInt", "parseFloat", "BigInt"],
      targets: [{ package: "lib", owner: "global" }],
      imported: { modules: [], exports: ["Number", "parseInt", "parseFloat", "BigInt"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/fn.encodeURIComponent", shape: "call",
      members: ["encodeURIComponent", "encodeURI", "decodeURIComponent", "decodeURI", "escape", "unescape", "btoa", "atob"],
      targets: [{ package: "lib", owner: "global" }, { package: "@types/node", owner: "global", members: ["btoa", "atob"] }],
      imported: { modules: [], exports: ["encodeURIComponent", "encodeURI", "decodeURIComponent", "decodeURI", "escape", "unescape", "btoa", "atob"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/str.charAt", shape: "call",
      members: [
        "charAt", "slice", "substring", "substr", "at", "trim", "trimStart", "trimEnd", "toLowerCase", "toUpperCase", "toLocaleLowerCase",
        "toLocaleUpperCase", "normalize", "padStart", "padEnd", "repeat", "toString", "valueOf", "toWellFormed", "codePointAt", "charCodeAt",
      ],
      targets: [{ package: "lib", owner: "String" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "ecmascript/str.concat", shape: "call",
      members: ["concat"],
      targets: [{ package: "lib", owner: "String" }],
      flow: [{ from: "this", to: "return" }, { from: "0..", to: "return" }],
    },
    {
      id: "ecmascript/str.padStart", shape: "call",
      members: ["padStart", "padEnd"],
      targets: [{ package: "lib", owner: "String" }],
      flow: [{ from: "1", to: "return" }],
    },
    {
      id: "ecmascript/str.replace", shape: "call",
      members: ["replace", "replaceAll"],
      targets: [{ package: "lib", owner: "String" }],
      flow: [{ from: "this", to: "return" }, { from: "1", to: "return" }, { from: "this", to: "1(0)" }, { from: "1()", to: "return" }],
    },
    {
      id: "ecmascript/str.split", shape: "call",
      members: ["split", "match", "matchAll"],
      targets: [{ package: "lib", owner: "String" }],
      flow: [{ from: "this", to: "return[]" }],
    },
    {
      id: "ecmascript/String.raw", shape: "call",
      members: ["raw"],
      targets: [{ package: "lib", owner: "StringConstructor" }],
      imported: { modules: [], exports: ["String"] },
      flow: [{ from: "1..", to: "return" }],
    },
    {
      id: "ecmascript/num.toString", shape: "call",
      members: ["toString", "toFixed", "toPrecision", "toExponential", "toLocaleString", "valueOf"],
      targets: [{ package: "lib", owner: "Number" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "ecmascript/dt.toISOString", shape: "call",
      members: [
        "toISOString", "toJSON", "toString", "toDateString", "toTimeString", "toUTCString", "toLocaleString", "toLocaleDateString",
        "toLocaleTimeString", "getTime", "valueOf", "getMonth", "getDate", "getDay", "getHours", "getMinutes", "getUTCMonth", "getUTCDate",
      ],
      targets: [{ package: "lib", owner: "Date" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "ecmascript/dt.setFullYear", shape: "call",
      members: ["setFullYear", "setMonth", "setDate", "setTime"],
      targets: [{ package: "lib", owner: "Date" }],
      flow: [{ from: "0..", to: "this" }],
    },
    {
      id: "ecmascript/Date.parse", shape: "call",
      members: ["parse"],
      targets: [{ package: "lib", owner: "DateConstructor" }],
      imported: { modules: [], exports: ["Date"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/newIntl.DateTimeFormat.format", shape: "call",
      members: ["format", "formatToParts", "formatRange"],
      targets: [{ package: "lib", owner: "DateTimeFormat" }],
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/newIntl.DateTimeFormat.formatRange", shape: "call",
      members: ["formatRange"],
      targets: [{ package: "lib", owner: "DateTimeFormat" }],
      flow: [{ from: "1", to: "return" }],
    },
    {
      id: "ecmascript/newIntl.NumberFormat.format", shape: "call",
      members: ["format", "formatToParts"],
      targets: [{ package: "lib", owner: "NumberFormat" }],
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "ecmascript/newIntl.ListFormat.format", shape: "call",
      members: ["format"],
      targets: [{ package: "lib", owner: "ListFormat" }],
      flow: [{ from: "0[]", to: "return" }],
    },
    {
      id: "ecmascript/x.exec", shape: "call",
      members: ["exec"],
      targets: [{ package: "lib", owner: "RegExp" }],
      flow: [{ from: "0", to: "return[]" }],
    },
  ],
} satisfies Pack;
