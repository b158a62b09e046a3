/** maskdata: what makes them safe. */
import type { Pack } from "../row.js";

export const maskdata = {
  library: "maskdata",
  modules: ["maskdata"],
  docs: "https://www.npmjs.com/package/maskdata",
  sinks: [],
  sanitizers: [
    {
      id: "maskdata/md.maskEmail2", shape: "call", effect: "redact",
      members: ["maskEmail2", "maskPhone", "maskCard", "maskString", "maskStringV2", "maskUuid", "maskJwt", "maskPassword", "maskJSON2"],
      targets: [{ package: "maskdata", owner: "module" }],
      imported: { modules: ["maskdata"], exports: ["*"] },
    },
  ],
  propagators: [],
} satisfies Pack;
