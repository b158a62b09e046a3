/** aws-lambda-powertools: where values leave. */
import type { Pack } from "../row.js";

export const awsLambdaPowertools = {
  library: "aws-lambda-powertools",
  modules: ["@aws-lambda-powertools/logger", "@aws-lambda-powertools/tracer", "@aws-lambda-powertools/metrics"],
  docs: "https://www.npmjs.com/package/@aws-lambda-powertools/logger",
  vendor: "AWS",
  notes: "No redact option; a custom `logFormatter` or `jsonReplacerFn` constructor option may drop keys.",
  sinks: [
    {
      id: "@aws-lambda-powertools/logger/Logger.trace", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "critical"],
      targets: [{ package: "@aws-lambda-powertools/logger", owner: "Logger" }],
      imported: { modules: ["@aws-lambda-powertools/logger"], exports: ["Logger"] },
      args: ["*"],
    },
    {
      id: "@aws-lambda-powertools/logger/Logger.appendKeys", kind: "logger", shape: "call", level: "error",
      members: ["appendKeys", "appendPersistentKeys", "addPersistentLogAttributes", "setPersistentLogAttributes", "setCorrelationId", "logEventIfEnabled"],
      targets: [{ package: "@aws-lambda-powertools/logger", owner: "Logger" }],
      imported: { modules: ["@aws-lambda-powertools/logger"], exports: ["Logger"] },
      args: ["0"],
    },
    {
      id: "@aws-lambda-powertools/logger/Logger.new", kind: "logger", shape: "new", level: "error",
      members: ["Logger"],
      targets: [
        { package: "@aws-lambda-powertools/logger", owner: "Logger", members: ["new"] },
        { package: "@aws-lambda-powertools/logger", owner: "module" },
      ],
      imported: { modules: ["@aws-lambda-powertools/logger"], exports: ["Logger"] },
      args: ["0.persistentKeys", "0.persistentLogAttributes"],
    },
    {
      id: "@aws-lambda-powertools/tracer/Tracer.putAnnotation", kind: "telemetry", shape: "call", level: "error",
      members: ["putAnnotation", "putMetadata", "addErrorAsMetadata", "addResponseAsMetadata"],
      targets: [{ package: "@aws-lambda-powertools/tracer", owner: "Tracer" }],
      imported: { modules: ["@aws-lambda-powertools/tracer"], exports: ["Tracer"] },
      args: ["*"],
    },
    {
      id: "@aws-lambda-powertools/metrics/Metrics.addDimension", kind: "telemetry", shape: "call", level: "error",
      members: ["addDimension", "addDimensions", "setDefaultDimensions", "addMetadata", "addMetric"],
      targets: [{ package: "@aws-lambda-powertools/metrics", owner: "Metrics" }],
      imported: { modules: ["@aws-lambda-powertools/metrics"], exports: ["Metrics"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
