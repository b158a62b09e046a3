/** @angular/core: how they move. */
import type { Pack } from "../row.js";

export const angularCore = {
  library: "@angular/core",
  modules: ["@angular/core"],
  docs: "https://www.npmjs.com/package/@angular/core",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "@angular/core/ng.signal", shape: "call",
      members: ["signal"],
      targets: [{ package: "@angular/core", owner: "module" }],
      imported: { modules: ["@angular/core"], exports: ["*"] },
      flow: [{ from: "0", to: "return()" }, { from: "return.set(0)", to: "return()" }],
    },
    {
      id: "@angular/core/ng.computed", shape: "call",
      members: ["computed"],
      targets: [{ package: "@angular/core", owner: "module" }],
      imported: { modules: ["@angular/core"], exports: ["*"] },
      flow: [{ from: "0()", to: "return()" }],
    },
  ],
} satisfies Pack;
