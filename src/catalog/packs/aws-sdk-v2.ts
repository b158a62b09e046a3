/** aws-sdk (version 2): where values leave. */
import type { Pack } from "../row.js";

export const awsSdkV2 = {
  library: "aws-sdk",
  modules: ["aws-sdk"],
  docs: "https://docs.aws.amazon.com/AWSJavaScriptSDK/latest/",
  vendor: "AWS",
  sinks: [
    {
      id: "aws-sdk/SNS.publish", kind: "message", shape: "call", level: "warning",
      members: ["publish"],
      targets: [{ package: "aws-sdk", owner: "SNS" }],
      imported: { modules: ["aws-sdk"], exports: ["*", "default", "SNS"] },
      args: ["0.Message", "0.Subject", "0.MessageAttributes"],
    },
    {
      id: "aws-sdk/SQS.sendMessage", kind: "message", shape: "call", level: "warning",
      members: ["sendMessage"],
      targets: [{ package: "aws-sdk", owner: "SQS" }],
      imported: { modules: ["aws-sdk"], exports: ["*", "default", "SQS"] },
      args: ["0.MessageBody", "0.MessageAttributes", "0.MessageGroupId"],
    },
    {
      id: "aws-sdk/SQS.sendMessageBatch", kind: "message", shape: "call", level: "warning",
      members: ["sendMessageBatch"],
      targets: [{ package: "aws-sdk", owner: "SQS" }],
      imported: { modules: ["aws-sdk"], exports: ["*", "default", "SQS"] },
      args: ["0.Entries"],
    },
    {
      id: "aws-sdk/SES.sendEmail", kind: "message", shape: "call", level: "warning",
      members: ["sendEmail"],
      targets: [{ package: "aws-sdk", owner: "SES" }],
      imported: { modules: ["aws-sdk"], exports: ["*", "default", "SES"] },
      args: ["0.Message", "0.Tags"],
    },
    {
      id: "aws-sdk/CloudWatchLogs.putLogEvents", kind: "logger", shape: "call", level: "error",
      members: ["putLogEvents"],
      targets: [{ package: "aws-sdk", owner: "CloudWatchLogs" }],
      imported: { modules: ["aws-sdk"], exports: ["*", "default", "CloudWatchLogs"] },
      args: ["0.logEvents", "0.logStreamName"],
    },
    {
      id: "aws-sdk/CloudWatch.putMetricData", kind: "telemetry", shape: "call", level: "error",
      members: ["putMetricData"],
      targets: [{ package: "aws-sdk", owner: "CloudWatch" }],
      imported: { modules: ["aws-sdk"], exports: ["*", "default", "CloudWatch"] },
      args: ["0.MetricData", "0.Namespace"],
    },
    {
      id: "aws-sdk/S3.putObject", kind: "storage", shape: "call", level: "warning",
      members: ["putObject", "upload"],
      targets: [{ package: "aws-sdk", owner: "S3" }],
      imported: { modules: ["aws-sdk"], exports: ["*", "default", "S3"] },
      args: ["0.Key", "0.Metadata", "0.Tagging", "0.ContentDisposition"],
      note: "The body of an object is the store's purpose; its key and metadata are kept in listings and access logs.",
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
