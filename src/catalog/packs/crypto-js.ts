/** crypto-js: what makes them safe. */
import type { Pack } from "../row.js";

export const cryptoJs = {
  library: "crypto-js",
  modules: ["crypto-js"],
  docs: "https://www.npmjs.com/package/crypto-js",
  sinks: [],
  sanitizers: [
    {
      id: "crypto-js/CryptoJS.SHA256", shape: "call", effect: "hash",
      members: ["SHA256", "SHA384", "SHA512", "SHA3", "MD5", "SHA1"],
      targets: [{ package: "@types/crypto-js", owner: "CryptoJS" }],
      imported: { modules: ["crypto-js"], exports: ["default"] },
    },
    {
      id: "crypto-js/CryptoJS.HmacSHA256", shape: "call", effect: "keyed-hash",
      members: ["HmacSHA256", "HmacSHA512"],
      targets: [{ package: "@types/crypto-js", owner: "CryptoJS" }],
      imported: { modules: ["crypto-js"], exports: ["default"] },
    },
    {
      id: "crypto-js/CryptoJS.AES.encrypt", shape: "call", effect: "encrypt",
      members: ["encrypt"],
      targets: [{ package: "@types/crypto-js", owner: "CipherHelper" }],
      imported: { modules: ["crypto-js"], exports: ["default"], path: ["AES"] },
    },
  ],
  propagators: [],
} satisfies Pack;
