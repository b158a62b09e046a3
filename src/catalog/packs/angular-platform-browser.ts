/** @angular/platform-browser: where values leave. */
import type { Pack } from "../row.js";

export const angularPlatformBrowser = {
  library: "@angular/platform-browser",
  modules: ["@angular/platform-browser"],
  docs: "https://www.npmjs.com/package/@angular/platform-browser",
  notes: "None.",
  sinks: [
    {
      id: "@angular/platform-browser/Title.setTitle", kind: "storage", shape: "call", level: "warning",
      members: ["setTitle"],
      targets: [{ package: "@angular/platform-browser", owner: "Title" }],
      imported: { modules: ["@angular/platform-browser"], exports: ["Title"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
