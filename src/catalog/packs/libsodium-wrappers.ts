/** libsodium-wrappers: what makes them safe. */
import type { Pack } from "../row.js";

export const libsodiumWrappers = {
  library: "libsodium-wrappers",
  modules: ["libsodium-wrappers"],
  docs: "https://www.npmjs.com/package/libsodium-wrappers",
  sinks: [],
  sanitizers: [
    {
      id: "libsodium-wrappers/sodium.crypto_secretbox_easy", shape: "call", effect: "encrypt",
      members: ["crypto_secretbox_easy", "crypto_box_seal", "crypto_aead_xchacha20poly1305_ietf_encrypt"],
      targets: [{ package: "libsodium-wrappers", owner: "sodium" }],
      imported: { modules: ["libsodium-wrappers"], exports: ["default"] },
    },
    {
      id: "libsodium-wrappers/sodium.crypto_generichash", shape: "call", effect: "derive-key",
      members: ["crypto_generichash", "crypto_pwhash"],
      targets: [{ package: "libsodium-wrappers", owner: "sodium" }],
      imported: { modules: ["libsodium-wrappers"], exports: ["default"] },
    },
  ],
  propagators: [],
} satisfies Pack;
