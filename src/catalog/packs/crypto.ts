/** node:crypto: what makes them safe. */
import type { Pack } from "../row.js";

export const cryptoPack = {
  library: "node:crypto",
  modules: [],
  sinks: [],
  sanitizers: [
    {
      id: "node:crypto/crypto.createHashsha256..digest", shape: "call", effect: "hash",
      members: ["digest"],
      targets: [{ package: "@types/node", owner: "Hash" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/crypto.createHmacsha256k.digest", shape: "call", effect: "keyed-hash",
      members: ["digest"],
      targets: [{ package: "@types/node", owner: "Hmac" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/crypto.hash", shape: "call", effect: "hash",
      members: ["hash"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/crypto.pbkdf2Sync", shape: "call", effect: "derive-key",
      members: ["pbkdf2Sync", "scryptSync", "pbkdf2", "scrypt"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/crypto.createCipherivaes.update", shape: "call", effect: "encrypt",
      members: ["update", "final"],
      targets: [{ package: "@types/node", owner: "Cipher" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/crypto.publicEncrypt", shape: "call", effect: "encrypt",
      members: ["publicEncrypt"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/crypto.randomUUID", shape: "call", effect: "random",
      members: ["randomUUID", "randomBytes", "randomInt"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
  ],
  propagators: [],
} satisfies Pack;
