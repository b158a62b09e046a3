/** raygun: where values leave. */
import type { Pack } from "../row.js";

export const raygun = {
  library: "raygun",
  modules: ["raygun4js", "raygun"],
  docs: "https://www.npmjs.com/package/raygun4js",
  vendor: "Raygun",
  notes: "filterSensitiveData([...]), setFilterScope(\"all\"), onBeforeSend.",
  sinks: [
    {
      id: "raygun4js/RaygunV2.call", kind: "error-reporting", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "raygun4js", owner: "RaygunV2" }],
      imported: { modules: ["raygun4js"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "raygun/Raygun.send", kind: "error-reporting", shape: "call", level: "error",
      members: ["send"],
      targets: [{ package: "raygun", owner: "Raygun" }],
      imported: { modules: ["raygun"], exports: ["Client"] },
      args: ["*"],
    },
    {
      id: "raygun/Raygun.setTags", kind: "error-reporting", shape: "call", level: "error",
      members: ["setTags", "addBreadcrumb"],
      targets: [{ package: "raygun", owner: "Raygun" }],
      imported: { modules: ["raygun"], exports: ["Client"] },
      args: ["0"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
