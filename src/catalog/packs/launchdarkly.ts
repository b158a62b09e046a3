/** launchdarkly: where values leave. */
import type { Pack } from "../row.js";

export const launchdarkly = {
  library: "launchdarkly",
  modules: ["launchdarkly-js-client-sdk", "@launchdarkly/node-server-sdk", "launchdarkly-react-client-sdk"],
  docs: "https://www.npmjs.com/package/launchdarkly-js-client-sdk",
  vendor: "LaunchDarkly",
  notes: "Context `_meta.privateAttributes`, and client config `privateAttributes` / `allAttributesPrivate` keep attribute values out of analytics events (still used for evaluation; browser SDKs send the context to the flag service).",
  sinks: [
    {
      id: "launchdarkly-js-client-sdk/LDClient.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify"],
      targets: [{ package: "launchdarkly-js-sdk-common", owner: "LDClientBase" }],
      imported: { modules: ["launchdarkly-js-client-sdk"], exports: ["initialize"] },
      args: ["0"],
    },
    {
      id: "launchdarkly-js-client-sdk/LDClient.track", kind: "analytics", shape: "call", level: "error",
      members: ["track"],
      targets: [{ package: "launchdarkly-js-sdk-common", owner: "LDClientBase" }],
      imported: { modules: ["launchdarkly-js-client-sdk"], exports: ["initialize"] },
      args: ["0", "1"],
    },
    {
      id: "launchdarkly-js-client-sdk/module.initialize", kind: "analytics", shape: "call", level: "error",
      members: ["initialize"],
      targets: [{ package: "launchdarkly-js-client-sdk", owner: "module" }],
      imported: { modules: ["launchdarkly-js-client-sdk"], exports: ["initialize"] },
      args: ["1"],
    },
    {
      id: "@launchdarkly/node-server-sdk/LDClient.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify"],
      targets: [{ package: "@launchdarkly/js-server-sdk-common", owner: "LDClient" }],
      imported: { modules: ["@launchdarkly/node-server-sdk"], exports: ["init"] },
      args: ["0"],
    },
    {
      id: "@launchdarkly/node-server-sdk/LDClient.track", kind: "analytics", shape: "call", level: "error",
      members: ["track"],
      targets: [{ package: "@launchdarkly/js-server-sdk-common", owner: "LDClient" }],
      imported: { modules: ["@launchdarkly/node-server-sdk"], exports: ["init"] },
      args: ["0", "1", "2"],
    },
    {
      id: "@launchdarkly/node-server-sdk/LDClient.variation", kind: "analytics", shape: "call", level: "warning",
      members: ["variation", "boolVariation", "stringVariation", "numberVariation", "jsonVariation", "variationDetail"],
      targets: [{ package: "@launchdarkly/js-server-sdk-common", owner: "LDClient" }],
      imported: { modules: ["@launchdarkly/node-server-sdk"], exports: ["init"] },
      args: ["1"],
    },
    {
      id: "@launchdarkly/node-server-sdk/LDClient.allFlagsState", kind: "analytics", shape: "call", level: "warning",
      members: ["allFlagsState"],
      targets: [{ package: "@launchdarkly/js-server-sdk-common", owner: "LDClient" }],
      imported: { modules: ["@launchdarkly/node-server-sdk"], exports: ["init"] },
      args: ["0"],
    },
    {
      id: "launchdarkly-react-client-sdk/LDClient.identify", kind: "analytics", shape: "call", level: "error",
      members: ["identify"],
      targets: [{ package: "launchdarkly-js-sdk-common", owner: "LDClientBase" }],
      imported: { modules: ["launchdarkly-react-client-sdk"], exports: ["useLDClient"] },
      args: ["0"],
    },
    {
      id: "launchdarkly-react-client-sdk/LDClient.track", kind: "analytics", shape: "call", level: "error",
      members: ["track"],
      targets: [{ package: "launchdarkly-js-sdk-common", owner: "LDClientBase" }],
      imported: { modules: ["launchdarkly-react-client-sdk"], exports: ["useLDClient"] },
      args: ["0", "1"],
    },
    {
      id: "launchdarkly-react-client-sdk/module.withLDProvider", kind: "analytics", shape: "call", level: "error",
      members: ["withLDProvider", "asyncWithLDProvider"],
      targets: [{ package: "launchdarkly-react-client-sdk", owner: "module" }],
      imported: { modules: ["launchdarkly-react-client-sdk"], exports: ["withLDProvider", "asyncWithLDProvider"] },
      args: ["0.context"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
