/** bcrypt: what makes them safe. */
import type { Pack } from "../row.js";

export const bcrypt = {
  library: "bcrypt",
  modules: ["bcrypt", "bcryptjs"],
  docs: "https://www.npmjs.com/package/bcrypt",
  sinks: [],
  sanitizers: [
    {
      id: "bcrypt/bcrypt.hash", shape: "call", effect: "hash",
      members: ["hash", "hashSync"],
      targets: [{ package: "@types/bcrypt", owner: "module" }],
      imported: { modules: ["bcrypt"], exports: ["default"] },
    },
    {
      id: "bcryptjs/bcrypt.hash", shape: "call", effect: "hash",
      members: ["hash", "hashSync"],
      targets: [{ package: "bcryptjs", owner: "module" }],
      imported: { modules: ["bcryptjs"], exports: ["default"] },
    },
  ],
  propagators: [],
} satisfies Pack;
