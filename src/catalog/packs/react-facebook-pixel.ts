/** react-facebook-pixel: where values leave. */
import type { Pack } from "../row.js";

export const reactFacebookPixel = {
  library: "react-facebook-pixel",
  modules: ["react-facebook-pixel"],
  docs: "https://www.npmjs.com/package/react-facebook-pixel",
  vendor: "Meta",
  notes: "None.",
  sinks: [
    {
      id: "react-facebook-pixel/ReactPixel.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "trackCustom", "trackSingle", "trackSingleCustom", "fbq"],
      targets: [{ package: "react-facebook-pixel", owner: "module" }],
      imported: { modules: ["react-facebook-pixel"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "react-facebook-pixel/ReactPixel.init", kind: "analytics", shape: "call", level: "error",
      members: ["init"],
      targets: [{ package: "react-facebook-pixel", owner: "module" }],
      imported: { modules: ["react-facebook-pixel"], exports: ["default"] },
      args: ["1"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
