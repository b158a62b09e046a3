/** Sentry, all SDKs: where values leave. The SDKs re-export what `@sentry/core` declares. */
import type { Pack } from "../row.js";

const SDKS = [
  "@sentry/core", "@sentry/node", "@sentry/browser", "@sentry/react", "@sentry/vue", "@sentry/nextjs", "@sentry/nestjs", "@sentry/cloudflare",
  "@sentry/aws-serverless", "@sentry/serverless", "@sentry/react-native", "@sentry/angular", "@sentry/svelte", "@sentry/sveltekit", "@sentry/remix",
  "@sentry/astro", "@sentry/solid", "@sentry/solidstart", "@sentry/nuxt", "@sentry/gatsby", "@sentry/bun", "@sentry/deno", "@sentry/vercel-edge",
  "@sentry/google-cloud-serverless", "@sentry/electron", "@sentry/capacitor", "@sentry/minimal",
];

export const sentry = {
  library: "@sentry",
  modules: ["@sentry/"],
  docs: "https://docs.sentry.io/platforms/javascript/data-management/sensitive-data/",
  vendor: "Sentry",
  notes: "Options `beforeSend`, `beforeSendTransaction`, `beforeBreadcrumb`, `beforeSendSpan`, `beforeSendLog`; event processors; replayIntegration({ maskAllText, maskAllInputs, blockAllMedia }).",
  sinks: [
    {
      id: "@sentry/Sentry.captureException", kind: "error-reporting", shape: "call", level: "error",
      members: [
        "captureException", "captureMessage", "captureEvent", "setUser", "setTag", "setTags", "setExtra", "setExtras", "setContext", "setConversationId", "setAttribute", "setAttributes",
        "addBreadcrumb", "captureFeedback", "captureUserFeedback", "captureCheckIn",
      ],
      targets: [
        { package: "@sentry/core", owner: "module" }, { package: "@sentry/browser", owner: "module" }, { package: "@sentry/minimal", owner: "module" },
        { package: "@sentry/react-native", owner: "module" },
      ],
      imported: { modules: SDKS, exports: ["*"] },
      args: ["*"],
    },
    {
      id: "@sentry/Scope.setUser", kind: "error-reporting", shape: "call", level: "error",
      members: [
        "setUser", "setTag", "setTags", "setExtra", "setExtras", "setContext", "addBreadcrumb", "captureException", "captureMessage", "captureEvent",
        "setTransactionName", "setFingerprint", "addAttachment", "setAttribute", "setAttributes", "update",
      ],
      targets: [
        { package: "@sentry/core", owner: "Scope" }, { package: "@sentry/types", owner: "Scope" }, { package: "@sentry/types", owner: "Hub" },
        { package: "@sentry/core", owner: "Hub" },
      ],
      imported: { modules: SDKS, exports: ["*"], path: ["getCurrentScope", "()"] },
      args: ["*"],
    },
    {
      id: "@sentry/Client.captureException", kind: "error-reporting", shape: "call", level: "error",
      members: ["captureException", "captureMessage", "captureEvent", "sendEvent"],
      targets: [{ package: "@sentry/core", owner: "Client" }, { package: "@sentry/core", owner: "BaseClient" }, { package: "@sentry/types", owner: "Client" }],
      args: ["*"],
    },
    {
      id: "@sentry/Sentry.startSpan", kind: "telemetry", shape: "call", level: "error",
      members: ["startSpan", "startInactiveSpan", "startSpanManual", "startActiveSpan", "trace"],
      targets: [
        { package: "@sentry/core", owner: "module" }, { package: "@sentry/nextjs", owner: "module" }, { package: "@sentry/node", owner: "module" },
        { package: "@sentry/opentelemetry", owner: "module" },
      ],
      imported: { modules: SDKS, exports: ["*"] },
      args: ["0.name", "0.attributes", "0.op"],
      note: "`startActiveSpan` and `trace` are of version 7.",
    },
    {
      id: "@sentry/browser/Sentry.startBrowserTracingPageLoadSpan", kind: "telemetry", shape: "call", level: "error",
      members: ["startBrowserTracingPageLoadSpan", "startBrowserTracingNavigationSpan"],
      targets: [{ package: "@sentry/browser", owner: "module" }, { package: "@sentry-internal/tracing", owner: "module" }],
      imported: { modules: ["@sentry/browser", "@sentry/react", "@sentry/vue"], exports: ["*"] },
      args: ["1.name", "1.attributes", "1.op"],
    },
    {
      id: "@sentry/Sentry.setMeasurement", kind: "telemetry", shape: "call", level: "error",
      members: ["setMeasurement"],
      targets: [{ package: "@sentry/core", owner: "module" }],
      imported: { modules: SDKS, exports: ["*"] },
      args: ["0", "1"],
    },
    {
      id: "@sentry/Span.startChild", kind: "telemetry", shape: "call", level: "error",
      members: ["startChild"],
      targets: [{ package: "@sentry/core", owner: "Span" }, { package: "@sentry/types", owner: "Span" }],
      imported: { modules: SDKS, exports: ["*"], path: ["startTransaction", "()"] },
      args: ["0.op", "0.description", "0.name", "0.data", "0.tags", "0.attributes"],
      note: "Of version 7.",
    },
    {
      id: "@sentry/Transaction.setName", kind: "telemetry", shape: "call", level: "error",
      members: ["setName", "setContext", "setMeasurement", "setMetadata"],
      targets: [{ package: "@sentry/core", owner: "Transaction" }, { package: "@sentry/types", owner: "Transaction" }],
      imported: { modules: SDKS, exports: ["*"], path: ["startTransaction", "()"] },
      args: ["*"],
      note: "Of version 7.",
    },
    {
      id: "@sentry/browser/Sentry.sendFeedback", kind: "error-reporting", shape: "call", level: "error",
      members: ["sendFeedback"],
      targets: [{ package: "@sentry/feedback", owner: "module" }, { package: "@sentry-internal/feedback", owner: "module" }],
      imported: { modules: ["@sentry/browser", "@sentry/react", "@sentry/vue", "@sentry/svelte"], exports: ["*"] },
      args: ["0", "1"],
    },
    {
      id: "@sentry/browser/Sentry.showReportDialog", kind: "error-reporting", shape: "call", level: "error",
      members: ["showReportDialog"],
      targets: [{ package: "@sentry/browser", owner: "module" }],
      imported: { modules: ["@sentry/browser", "@sentry/react", "@sentry/vue", "@sentry/svelte"], exports: ["*"] },
      args: ["0.user", "0.title", "0.subtitle"],
      note: "What is filled in for the user is sent with the report.",
    },
    {
      id: "@sentry/Sentry.startTransaction", kind: "telemetry", shape: "call", level: "error",
      members: ["startTransaction"],
      targets: [{ package: "@sentry/core", owner: "module" }, { package: "@sentry/minimal", owner: "module" }],
      imported: { modules: SDKS, exports: ["*"] },
      args: ["0.name", "0.tags", "0.data", "0.description"],
      note: "Removed in version 8.",
    },
    {
      id: "@sentry/Sentry.updateSpanName", kind: "telemetry", shape: "call", level: "error",
      members: ["updateSpanName"],
      targets: [{ package: "@sentry/core", owner: "module" }],
      imported: { modules: SDKS, exports: ["*"] },
      args: ["1"],
    },
    {
      id: "@sentry/Span.setAttribute", kind: "telemetry", shape: "call", level: "error",
      members: ["setAttribute", "setAttributes", "setStatus", "updateName", "addEvent", "addLink", "addLinks", "recordException", "setTag", "setData", "setName"],
      targets: [{ package: "@sentry/core", owner: "Span" }, { package: "@sentry/types", owner: "Span" }],
      imported: { modules: SDKS, exports: ["*"], path: ["startInactiveSpan", "()"] },
      args: ["*"],
      note: "Sentry declares its own Span, separate from OpenTelemetry's.",
    },
    {
      id: "@sentry/Sentry.metrics.count", kind: "telemetry", shape: "call", level: "error",
      members: ["count", "gauge", "distribution", "increment", "set"],
      targets: [{ package: "@sentry/core", owner: "module" }],
      imported: { modules: SDKS, exports: ["*"], path: ["metrics"] },
      args: ["*"],
    },
    {
      id: "@sentry/Sentry.logger.info", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal"],
      targets: [
        { package: "@sentry/core", owner: "module" }, { package: "@sentry/node", owner: "module" }, { package: "@sentry/node-core", owner: "module" },
        { package: "@sentry/browser", owner: "module" }, { package: "@sentry/vercel-edge", owner: "module" },
      ],
      imported: { modules: SDKS, exports: ["*"], path: ["logger"] },
      args: ["*"],
      note: "Version 9 declares it in the SDKs for Node and browsers, 10 in the core. Sends where `enableLogs` is set.",
    },
    {
      id: "@sentry/Sentry.logger.fmt", kind: "logger", shape: "tag", level: "error",
      members: ["fmt"],
      targets: [{ package: "@sentry/core", owner: "module" }, { package: "@sentry/node-core", owner: "module" }, { package: "@sentry/browser", owner: "module" }],
      imported: { modules: SDKS, exports: ["*"], path: ["logger"] },
      args: ["1.."],
      note: "The template's values are kept as attributes of the log line.",
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
