/** The rules there are. A new rule is a file beside this one and a line here. */
import { noPhiInAnalytics } from "./no-phi-in-analytics.js";
import { noPhiInErrorReports } from "./no-phi-in-error-reports.js";
import { noPhiInErrors } from "./no-phi-in-errors.js";
import { noPhiInLogs } from "./no-phi-in-logs.js";
import { noPhiInMessages } from "./no-phi-in-messages.js";
import { noPhiInPrompts } from "./no-phi-in-prompts.js";
import { noPhiInStorage } from "./no-phi-in-storage.js";
import { noPhiInTelemetry } from "./no-phi-in-telemetry.js";
import { noPhiInUrls } from "./no-phi-in-urls.js";
import { noPhiLiteral } from "./no-phi-literal.js";
import { noUntaggedPhi } from "./no-untagged-phi.js";
import { requireAccessLog } from "./require-access-log.js";
import { requireAllowPhi } from "./require-allow-phi.js";
import { requireAuthGuard } from "./require-auth-guard.js";
import { requireRoleCheck } from "./require-role-check.js";
import { validAllowPhi } from "./valid-allow-phi.js";

export const ruleDefinitions = [
  noPhiInLogs,
  noPhiInTelemetry,
  noPhiInAnalytics,
  noPhiInErrorReports,
  noPhiInUrls,
  noPhiInPrompts,
  noPhiInErrors,
  noPhiInStorage,
  noPhiInMessages,
  requireAllowPhi,
  validAllowPhi,
  requireAuthGuard,
  requireRoleCheck,
  requireAccessLog,
  noUntaggedPhi,
  noPhiLiteral,
] as const;
