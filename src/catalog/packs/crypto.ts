/** node:crypto and Web Crypto: what makes values safe: hashes, keyed hashes, ciphers, key derivation, random values. */
import type { Pack } from "../row.js";

export const cryptoPack = {
  library: "node:crypto",
  modules: [],
  docs: "https://nodejs.org/api/crypto.html",
  sinks: [],
  sanitizers: [
    {
      id: "node:crypto/Hash.digest", shape: "call", effect: "hash",
      members: ["digest"],
      targets: [{ package: "@types/node", owner: "Hash" }],
      imported: { modules: ["node:crypto"], exports: ["*"], path: ["createHash", "()"] },
      note: "An unkeyed digest of a short identifier (SSN, MRN, phone, date of birth) can be reversed by trying all values; a keyed hash cannot.",
    },
    {
      id: "node:crypto/Hmac.digest", shape: "call", effect: "keyed-hash",
      members: ["digest"],
      targets: [{ package: "@types/node", owner: "Hmac" }],
    },
    {
      id: "node:crypto/hash", shape: "call", effect: "hash",
      members: ["hash"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/Sign.sign", shape: "call", effect: "keyed-hash",
      members: ["sign"],
      targets: [{ package: "@types/node", owner: "Sign" }, { package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/scrypt", shape: "call", effect: "derive-key",
      members: ["pbkdf2", "pbkdf2Sync", "scrypt", "scryptSync", "hkdf", "hkdfSync", "argon2", "argon2Sync"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/Cipher.update", shape: "call", effect: "encrypt",
      members: ["update", "final"],
      targets: [{ package: "@types/node", owner: "Cipher" }, { package: "@types/node", owner: "Cipheriv" }],
      imported: { modules: ["node:crypto"], exports: ["createCipheriv"], path: ["()"] },
    },
    {
      id: "node:crypto/publicEncrypt", shape: "call", effect: "encrypt",
      members: ["publicEncrypt", "privateEncrypt"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "node:crypto/randomUUID", shape: "call", effect: "random",
      members: ["randomUUID", "randomBytes", "randomInt"],
      targets: [{ package: "@types/node", owner: "module" }],
      imported: { modules: ["node:crypto"], exports: ["*"] },
    },
    {
      id: "webcrypto/SubtleCrypto.digest", shape: "call", effect: "hash",
      members: ["digest"],
      targets: [{ package: "lib", owner: "SubtleCrypto" }, { package: "@types/node", owner: "SubtleCrypto" }],
      imported: { modules: [], exports: ["crypto"], path: ["subtle"] },
    },
    {
      id: "webcrypto/SubtleCrypto.sign", shape: "call", effect: "keyed-hash",
      members: ["sign"],
      targets: [{ package: "lib", owner: "SubtleCrypto" }, { package: "@types/node", owner: "SubtleCrypto" }],
      imported: { modules: [], exports: ["crypto"], path: ["subtle"] },
    },
    {
      id: "webcrypto/SubtleCrypto.encrypt", shape: "call", effect: "encrypt",
      members: ["encrypt", "wrapKey"],
      targets: [{ package: "lib", owner: "SubtleCrypto" }, { package: "@types/node", owner: "SubtleCrypto" }],
      imported: { modules: [], exports: ["crypto"], path: ["subtle"] },
    },
    {
      id: "webcrypto/SubtleCrypto.deriveBits", shape: "call", effect: "derive-key",
      members: ["deriveBits", "deriveKey"],
      targets: [{ package: "lib", owner: "SubtleCrypto" }, { package: "@types/node", owner: "SubtleCrypto" }],
      imported: { modules: [], exports: ["crypto"], path: ["subtle"] },
    },
    {
      id: "webcrypto/Crypto.randomUUID", shape: "call", effect: "random",
      members: ["randomUUID", "getRandomValues"],
      targets: [{ package: "lib", owner: "Crypto" }, { package: "@types/node", owner: "Crypto" }],
      imported: { modules: [], exports: ["crypto"] },
    },
  ],
  propagators: [
    {
      // The hash object holds what was put in until `digest`.
      id: "node:crypto/Hash.update", shape: "call",
      members: ["update"],
      targets: [{ package: "@types/node", owner: "Hash" }, { package: "@types/node", owner: "Hmac" }, { package: "@types/node", owner: "Sign" }],
      flow: [{ from: "this", to: "return" }, { from: "0", to: "return" }, { from: "0", to: "this" }],
    },
  ],
} satisfies Pack;
