/** handlebars: how they move. */
import type { Pack } from "../row.js";

export const handlebars = {
  library: "handlebars",
  modules: ["handlebars"],
  docs: "https://www.npmjs.com/package/handlebars",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "handlebars/Handlebars.compile", shape: "call",
      members: ["compile"],
      targets: [{ package: "handlebars", owner: "Handlebars" }],
      imported: { modules: ["handlebars"], exports: ["default"] },
      flow: [{ from: "0", to: "return()" }],
    },
  ],
} satisfies Pack;
