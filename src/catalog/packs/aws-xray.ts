/** aws-xray: where values leave. */
import type { Pack } from "../row.js";

export const awsXray = {
  library: "aws-xray",
  modules: ["aws-xray-sdk-core", "aws-xray-sdk"],
  docs: "https://www.npmjs.com/package/aws-xray-sdk-core",
  vendor: "AWS",
  notes: "None.",
  sinks: [
    {
      id: "aws-xray-sdk-core/Segment.addAnnotation", kind: "telemetry", shape: "call", level: "error",
      members: ["addAnnotation", "addMetadata", "addError", "addNewSubsegment", "setUser"],
      targets: [{ package: "aws-xray-sdk-core", owner: "Segment" }],
      imported: { modules: ["aws-xray-sdk-core"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "aws-xray-sdk-core/Segment.close", kind: "telemetry", shape: "call", level: "error",
      members: ["close"],
      targets: [{ package: "aws-xray-sdk-core", owner: "Segment" }],
      imported: { modules: ["aws-xray-sdk-core"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "aws-xray-sdk-core/Subsegment.addAnnotation", kind: "telemetry", shape: "call", level: "error",
      members: ["addAnnotation", "addMetadata", "addError", "addNewSubsegment"],
      targets: [{ package: "aws-xray-sdk-core", owner: "Subsegment" }],
      imported: { modules: ["aws-xray-sdk-core"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "aws-xray-sdk-core/AWSXRay.captureFunc", kind: "telemetry", shape: "call", level: "error",
      members: ["captureFunc", "captureAsyncFunc"],
      targets: [{ package: "aws-xray-sdk-core", owner: "module" }],
      imported: { modules: ["aws-xray-sdk-core"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "aws-xray-sdk/seg.addAnnotation", kind: "telemetry", shape: "call", level: "error",
      members: ["addAnnotation", "addMetadata", "addError", "addNewSubsegment"],
      targets: [{ package: "aws-xray-sdk-core", owner: "Segment" }, { package: "aws-xray-sdk-core", owner: "Subsegment" }],
      imported: { modules: ["aws-xray-sdk"], exports: ["default"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
