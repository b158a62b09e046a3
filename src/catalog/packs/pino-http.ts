/** pino-http: where values leave. */
import type { Pack } from "../row.js";

export const pinoHttp = {
  library: "pino-http",
  modules: ["pino-http"],
  docs: "https://www.npmjs.com/package/pino-http",
  notes: "Inherits pino options (`redact`, e.g. [\"req.headers.authorization\",\"req.query\"]), plus `serializers.req/res`, `wrapSerializers`, `autoLogging.ignore`.",
  sinks: [
    {
      id: "pino-http/module.pinoHttp", kind: "logger", shape: "call", level: "error",
      members: ["pinoHttp", "()"],
      targets: [{ package: "pino-http", owner: "module", members: ["pinoHttp=PinoHttp"] }],
      imported: { modules: ["pino-http"], exports: ["default"] },
      args: [
        "0.customProps()", "0.customSuccessMessage()", "0.customErrorMessage()", "0.customReceivedMessage()", "0.customReceivedObject()",
        "0.customSuccessObject()", "0.customErrorObject()",
      ],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
