/** Redaction that a library is configured with: which option of which factory says what is removed from what is handed over. */
import type { SinkKind } from "./row.js";

/** A factory of loggers, or a function that sets a library up for the whole program. */
export interface RedactingFactory {
  /** Modules that export it; one that ends with `/` stands for all of that scope. */
  readonly modules: readonly string[];
  /** The export: empty for the default (or same-named) one. */
  readonly exported: readonly string[];
  /** Methods that make a logger with the same configuration. */
  readonly inheritedBy: readonly string[];
  /** It makes no logger: these sinks of the library go through what it sets up. */
  readonly setsUp?: { readonly library: string; readonly kinds: readonly SinkKind[] };
  /** Frameworks that make such a logger from their own options, or take one, and hand it out. */
  readonly holders?: readonly LoggerHolder[];
  readonly options: readonly RedactingOption[];
  /** Options that govern what the library collects by itself: they are named in the reason of a finding, and remove nothing of what it is handed. */
  readonly collecting?: readonly string[];
}

/** A framework whose objects hold a logger: `request.log` of fastify. */
export interface LoggerHolder {
  readonly modules: readonly string[];
  /** The properties that the logger is handed out by. */
  readonly members: readonly string[];
  /** Where in its options the logger, or the logger's options, are; the options themselves are the logger's where no other holds any. */
  readonly options: readonly (readonly string[])[];
}

/** One option of a factory. */
export interface RedactingOption {
  /** Where it is in the factory's options; empty where it is the argument itself. */
  readonly option: readonly string[];
  /**
   * `paths`: an array of paths (or an object with `paths`) that are removed from the logged object. `properties`: functions under the names of
   * the properties whose values they replace. `function`: a function that sees what is sent. `formats`: a format, or several combined.
   */
  readonly how: "paths" | "properties" | "function" | "formats";
  /** What it applies to: the merging object alone, or everything, text included. */
  readonly covers: "object" | "everything";
  /** Members of the library that it concerns; all where absent. */
  readonly members?: readonly string[];
  /** Of `paths`: what the library writes a second time, as the text of a message that has none, before anything is removed. */
  readonly copied?: readonly string[];
}

export const REDACTING_FACTORIES: readonly RedactingFactory[] = [
  {
    // pino 6 to 10: these apply to the merging object, never to text already put into the message (https://getpino.io/#/docs/redaction, https://getpino.io/#/docs/api?id=options).
    modules: ["pino"],
    exported: [],
    inheritedBy: ["child"],
    // https://fastify.dev/docs/latest/Reference/Logging/, https://github.com/pinojs/pino-http#api
    holders: [
      { modules: ["fastify"], members: ["log"], options: [["loggerInstance"], ["logger"]] },
      { modules: ["pino-http"], members: ["log", "logger"], options: [["logger"], []] },
    ],
    options: [
      { option: ["redact"], how: "paths", covers: "object", copied: ["err", "message"] },
      { option: ["serializers"], how: "properties", covers: "object" },
      { option: ["formatters", "log"], how: "function", covers: "object" },
      { option: ["hooks", "logMethod"], how: "function", covers: "everything" },
    ],
  },
  {
    // winston 3: formats see the whole record and may change it (https://github.com/winstonjs/winston#formats).
    modules: ["winston"],
    exported: ["createLogger"],
    inheritedBy: ["child"],
    options: [{ option: ["format"], how: "formats", covers: "everything" }],
  },
  {
    // Sentry 7 to 11 (https://docs.sentry.io/platforms/javascript/configuration/filtering/). `sendDefaultPii` "only applies to data that the SDK is sending
    // by default but not data that was explicitly set" (its types; https://docs.sentry.io/platforms/javascript/configuration/options/#sendDefaultPii): in the
    // sources of 7.120, 8.55 and 9.47 it decides about the address of a user, headers, cookies, inputs of tRPC and of model calls. 11 reads `dataCollection` instead.
    modules: ["@sentry/"],
    exported: ["init"],
    inheritedBy: [],
    setsUp: { library: "@sentry", kinds: ["error-reporting", "telemetry", "logger"] },
    collecting: ["sendDefaultPii", "dataCollection"],
    options: [
      { option: ["beforeSend"], how: "function", covers: "everything", members: ["captureException", "captureMessage", "captureEvent", "setContext", "setExtra", "setExtras", "setTag", "setTags", "setUser"] },
      { option: ["beforeBreadcrumb"], how: "function", covers: "everything", members: ["addBreadcrumb"] },
      { option: ["beforeSendSpan"], how: "function", covers: "everything", members: ["startSpan", "startInactiveSpan", "startSpanManual", "setAttribute", "setAttributes"] },
      { option: ["beforeSendLog"], how: "function", covers: "everything", members: ["trace", "debug", "info", "warn", "error", "fatal"] },
    ],
  },
  {
    // An event processor sees every event before `beforeSend` does (https://docs.sentry.io/platforms/javascript/enriching-events/event-processors/).
    modules: ["@sentry/"],
    exported: ["addEventProcessor"],
    inheritedBy: [],
    setsUp: { library: "@sentry", kinds: ["error-reporting"] },
    options: [{ option: [], how: "function", covers: "everything", members: ["captureException", "captureMessage", "captureEvent", "setContext", "setExtra", "setExtras", "setTag", "setTags", "setUser"] }],
  },
];
