/** The registry of report formats. */
import { reportJson } from "./json.js";
import { reportPretty } from "./pretty.js";
import type { Reporter } from "./style.js";

export const reporters = {
  pretty: reportPretty,
  json: reportJson,
} satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof reporters;

export const REPORT_FORMATS = Object.keys(reporters) as readonly ReportFormat[];
