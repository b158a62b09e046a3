/** xlsx: where values leave, how they move. */
import type { Pack } from "../row.js";

export const xlsx = {
  library: "xlsx",
  modules: ["xlsx"],
  docs: "https://www.npmjs.com/package/xlsx",
  notes: "None.",
  sinks: [
    {
      id: "xlsx/XLSX.writeFile", kind: "storage", shape: "call", level: "warning",
      members: ["writeFile", "writeFileXLSX"],
      targets: [{ package: "xlsx", owner: "module" }],
      imported: { modules: ["xlsx"], exports: ["*"] },
      args: ["0", "1"],
    },
  ],
  sanitizers: [],
  propagators: [
    {
      id: "xlsx/XLSX.utils.json_to_sheet", shape: "call",
      members: ["json_to_sheet", "aoa_to_sheet", "sheet_to_json", "sheet_to_csv"],
      targets: [{ package: "xlsx", owner: "XLSX$Utils" }],
      imported: { modules: ["xlsx"], exports: ["*"], path: ["utils"] },
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "xlsx/XLSX.utils.book_append_sheet", shape: "call",
      members: ["book_append_sheet"],
      targets: [{ package: "xlsx", owner: "XLSX$Utils" }],
      imported: { modules: ["xlsx"], exports: ["*"], path: ["utils"] },
      flow: [{ from: "1", to: "0" }],
    },
  ],
} satisfies Pack;
