/** @aws-crypto/client-node: what makes them safe. */
import type { Pack } from "../row.js";

export const awsCryptoClientNode = {
  library: "@aws-crypto/client-node",
  modules: ["@aws-crypto/client-node"],
  docs: "https://www.npmjs.com/package/@aws-crypto/client-node",
  sinks: [],
  sanitizers: [
    {
      id: "@aws-crypto/client-node/c.encrypt", shape: "call", effect: "encrypt",
      members: ["encrypt"],
      targets: [{ package: "@aws-crypto/encrypt-node", owner: "buildEncrypt()" }],
      imported: { modules: ["@aws-crypto/client-node"], exports: ["buildClient"] },
    },
  ],
  propagators: [],
} satisfies Pack;
