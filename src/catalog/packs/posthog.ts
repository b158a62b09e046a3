/** posthog: where values leave. */
import type { Pack } from "../row.js";

export const posthog = {
  library: "posthog",
  modules: ["posthog-js", "posthog-node", "posthog-react-native"],
  docs: "https://www.npmjs.com/package/posthog-js",
  vendor: "PostHog",
  notes: "init options: `before_send` (edit/drop; formerly sanitize_properties), `property_denylist`, `mask_all_text`, `mask_all_element_attributes`, `mask_personal_data_properties`, `autocapture` (allow/ignore lists), `session_recording.maskAllInputs/maskTextSelector`, `disable_session_recording`; CSS class ph-no-capture.",
  sinks: [
    {
      id: "posthog-js/PostHog.capture", kind: "analytics", shape: "call", level: "error",
      members: [
        "capture", "identify", "alias", "group", "register", "register_once", "register_for_session", "setPersonProperties",
        "setPersonPropertiesForFlags", "setGroupPropertiesForFlags", "captureTraceFeedback", "captureTraceMetric",
      ],
      targets: [{ package: "posthog-js", owner: "PostHog" }],
      imported: { modules: ["posthog-js"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "posthog-js/PostHog.captureLog", kind: "logger", shape: "call", level: "error",
      members: ["captureLog"],
      targets: [{ package: "posthog-js", owner: "PostHog" }],
      imported: { modules: ["posthog-js"], exports: ["default"] },
      args: ["0.body", "0.attributes"],
    },
    {
      id: "posthog-js/PostHog.logger.info", kind: "logger", shape: "call", level: "error",
      members: ["trace", "debug", "info", "warn", "error", "fatal"],
      targets: [{ package: "@posthog/types", owner: "Logger" }],
      imported: { modules: ["posthog-js"], exports: ["default"], path: ["logger"] },
      args: ["*"],
    },
    {
      id: "posthog-js/PostHog.captureException", kind: "error-reporting", shape: "call", level: "error",
      members: ["captureException", "addExceptionStep"],
      targets: [{ package: "posthog-js", owner: "PostHog" }],
      imported: { modules: ["posthog-js"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "posthog-js/posthog.people.set", kind: "analytics", shape: "call", level: "error",
      members: ["set", "set_once"],
      targets: [{ package: "posthog-js", owner: "PostHog.people" }],
      imported: { modules: ["posthog-js"], exports: ["default"], path: ["people"] },
      args: ["*"],
    },
    {
      id: "posthog-node/PostHog.capture", kind: "analytics", shape: "call", level: "error",
      members: [
        "capture", "captureImmediate", "captureAi", "captureAiImmediate", "identify", "identifyImmediate", "alias", "aliasImmediate", "groupIdentify",
        "groupIdentifyImmediate", "setPersonProperties",
      ],
      targets: [
        { package: "posthog-node", owner: "PostHogBackendClient" },
        { package: "posthog-node", owner: "PostHog", members: ["capture", "identify", "alias", "groupIdentify"] },
      ],
      imported: { modules: ["posthog-node"], exports: ["PostHog"] },
      args: ["0"],
    },
    {
      id: "posthog-node/PostHog.captureException", kind: "error-reporting", shape: "call", level: "error",
      members: ["captureException", "captureExceptionImmediate"],
      targets: [{ package: "posthog-node", owner: "PostHogBackendClient" }],
      imported: { modules: ["posthog-node"], exports: ["PostHog"] },
      args: ["*"],
    },
    {
      id: "posthog-node/PostHog.getFeatureFlag", kind: "analytics", shape: "call", level: "warning",
      members: ["getFeatureFlag", "isFeatureEnabled"],
      targets: [{ package: "posthog-node", owner: "PostHogBackendClient" }, { package: "posthog-node", owner: "PostHog" }],
      imported: { modules: ["posthog-node"], exports: ["PostHog"] },
      args: ["2.personProperties", "2.groupProperties"],
    },
    {
      id: "posthog-node/PostHog.withContext", kind: "analytics", shape: "call", level: "error",
      members: ["withContext", "enterContext"],
      targets: [{ package: "posthog-node", owner: "PostHogBackendClient" }],
      imported: { modules: ["posthog-node"], exports: ["PostHog"] },
      args: ["0.distinctId", "0.properties"],
      note: "What is set here goes with every event inside.",
    },
    {
      id: "posthog-node/PostHog.captureLog", kind: "logger", shape: "call", level: "error",
      members: ["captureLog"],
      targets: [{ package: "posthog-node", owner: "PostHogBackendClient" }],
      imported: { modules: ["posthog-node"], exports: ["PostHog"] },
      args: ["0.body", "0.attributes"],
    },
    {
      id: "posthog-node/PostHog.startSpan", kind: "telemetry", shape: "call", level: "error",
      members: ["startSpan", "withSpan"],
      targets: [{ package: "posthog-node", owner: "PostHogBackendClient" }],
      imported: { modules: ["posthog-node"], exports: ["PostHog"] },
      args: ["0", "1.attributes"],
    },
    {
      id: "posthog-node/PostHog.getAllFlags", kind: "analytics", shape: "call", level: "warning",
      members: ["getAllFlags", "getAllFlagsAndPayloads", "evaluateFlags"],
      targets: [{ package: "posthog-node", owner: "PostHogBackendClient" }, { package: "posthog-node", owner: "PostHog" }],
      imported: { modules: ["posthog-node"], exports: ["PostHog"] },
      args: ["1.personProperties", "1.groupProperties"],
    },
    {
      id: "posthog-react-native/PostHog.capture", kind: "analytics", shape: "call", level: "error",
      members: ["capture", "identify", "alias", "group", "register", "screen"],
      targets: [
        { package: "@posthog/core", owner: "PostHogCore", members: ["capture"] },
        { package: "posthog-react-native", owner: "PostHog", members: ["identify", "alias", "group", "register", "screen"] },
      ],
      imported: { modules: ["posthog-react-native"], exports: ["PostHog"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
