/** argon2: what makes them safe. */
import type { Pack } from "../row.js";

export const argon2 = {
  library: "argon2",
  modules: ["argon2"],
  docs: "https://www.npmjs.com/package/argon2",
  sinks: [],
  sanitizers: [
    {
      id: "argon2/argon2.hash", shape: "call", effect: "hash",
      members: ["hash"],
      targets: [{ package: "argon2", owner: "module" }],
      imported: { modules: ["argon2"], exports: ["*"] },
    },
  ],
  propagators: [],
} satisfies Pack;
