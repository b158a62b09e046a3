/** jose: what makes them safe. */
import type { Pack } from "../row.js";

export const jose = {
  library: "jose",
  modules: ["jose"],
  docs: "https://www.npmjs.com/package/jose",
  sinks: [],
  sanitizers: [
    {
      id: "jose/c.encrypt", shape: "call", effect: "encrypt",
      members: ["encrypt"],
      targets: [{ package: "jose", owner: "CompactEncrypt" }],
      imported: { modules: ["jose"], exports: ["CompactEncrypt", "EncryptJWT"] },
    },
    {
      id: "jose/e.encrypt", shape: "call", effect: "encrypt",
      members: ["encrypt"],
      targets: [{ package: "jose", owner: "EncryptJWT" }],
      imported: { modules: ["jose"], exports: ["EncryptJWT"] },
    },
  ],
  propagators: [],
} satisfies Pack;
