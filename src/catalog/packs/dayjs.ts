/** dayjs: how they move. */
import type { Pack } from "../row.js";

export const dayjs = {
  library: "dayjs",
  modules: ["dayjs"],
  docs: "https://www.npmjs.com/package/dayjs",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "dayjs/d.format", shape: "call",
      members: ["format", "toISOString", "toDate", "valueOf", "add", "subtract", "startOf", "endOf", "toJSON"],
      targets: [{ package: "dayjs", owner: "Dayjs" }],
      imported: { modules: ["dayjs"], exports: ["default"] },
      flow: [{ from: "this", to: "return" }],
    },
  ],
} satisfies Pack;
