/** noble: what makes them safe. */
import type { Pack } from "../row.js";

export const noble = {
  library: "noble",
  modules: ["@noble/hashes", "@noble/ciphers"],
  docs: "https://www.npmjs.com/package/@noble/hashes",
  sinks: [],
  sanitizers: [
    {
      id: "@noble/hashes/fn.sha256", shape: "call", effect: "hash",
      members: ["sha256", "sha512"],
      targets: [{ package: "@noble/hashes", owner: "module" }],
      imported: { modules: ["@noble/hashes/sha2.js"], exports: ["sha256", "sha512"] },
    },
    {
      id: "@noble/hashes/fn.hmac", shape: "call", effect: "keyed-hash",
      members: ["hmac"],
      targets: [{ package: "@noble/hashes", owner: "module" }],
      imported: { modules: ["@noble/hashes/hmac.js"], exports: ["hmac"] },
    },
    {
      id: "@noble/ciphers/c.encrypt", shape: "call", effect: "encrypt",
      members: ["encrypt"],
      targets: [{ package: "@noble/ciphers", owner: "Cipher" }],
      imported: { modules: ["@noble/ciphers/aes.js"], exports: ["gcm"] },
    },
  ],
  propagators: [],
} satisfies Pack;
