/** One report with every shape of finding, for the tests of all reporters. Files and people are invented. */
import type { Finding, Step } from "../../src/findings/finding.js";
import { ruleInfo } from "../../src/findings/kinds.js";
import type { AuditReport } from "../../src/findings/report.js";
import type { RuleId } from "../../src/findings/rule-id.js";
import type { Style } from "../../src/reporters/style.js";

const ROOT = "/clinic";

export const texts: Readonly<Record<string, string>> = {
  "/clinic/src/labs/deliver.ts": `import { logger } from "../logger.js";
import type { Patient } from "../domain/patient.js";
import { describe } from "./describe.js";

export async function deliver(patient: Patient, result: LabResult): Promise<void> {
	if (result.critical) {
		logger.warn(describe(patient, result));
		analytics.capture({ distinctId: session.id, event: "critical result delivered", properties: { attempt: 1, channel: "portal", test: result.test, value: result.value } });
	}
}
`,
  "/clinic/src/billing/statement.ts": `export function send(statement: Statement): void {
  Sentry.captureMessage(
    \`Statement for \${statement.patient.name}
     failed\`,
  );
}
`,
};

function at(file: string, line: number, column: number, endColumn: number, endLine = line) {
  return { file: `${ROOT}/${file}`, line, column, endLine, endColumn };
}

function step(file: string, line: number, column: number, endColumn: number, description: string): Step {
  return { ...at(file, line, column, endColumn), description };
}

function finding(ruleId: RuleId, given: Omit<Finding, "ruleId" | "severity" | "advice" | "regulation">): Finding {
  const { severity, advice, regulation } = ruleInfo[ruleId];
  return { ruleId, severity, advice, regulation, ...given };
}

const nameEvidence = { category: "name", declaration: "Patient.name", file: `${ROOT}/src/domain/patient.ts`, line: 8, why: "property of the PHI model `Patient`" } as const;

export const sampleReport: AuditReport = {
  workingDirectory: ROOT,
  configFile: `${ROOT}/phi-lint.config.json`,
  findings: [
    finding("no-phi-in-error-reports", {
      ...at("src/billing/statement.ts", 3, 5, 14, 4),
      confidence: "inferred-strong",
      message: "`Patient.name` is sent to Sentry by `captureMessage`.",
      phi: [nameEvidence],
      sink: { library: "@sentry/node", member: "captureMessage", kind: "error-reporting" },
      steps: [step("src/billing/statement.ts", 3, 22, 44, "`statement.patient.name` is read"), step("src/billing/statement.ts", 3, 5, 14, "passed to `Sentry.captureMessage`")],
      fingerprint: "0a1b2c3d4e5f60718293",
    }),
    finding("no-phi-in-logs", {
      ...at("src/labs/deliver.ts", 7, 15, 40),
      confidence: "tagged",
      message: "`Patient.name` and `LabResult.value` are written to the log by pino `warn`.",
      phi: [
        nameEvidence,
        { category: "lab", declaration: "LabResult.value", file: `${ROOT}/src/domain/lab-result.ts`, line: 14, why: "tagged `@phi lab`" },
        { category: "mrn", declaration: "Patient.mrn", file: `${ROOT}/src/domain/patient.ts`, line: 9, why: "property of the PHI model `Patient`" },
        { category: "date", declaration: "Patient.birthDate", file: `${ROOT}/src/domain/patient.ts`, line: 10, why: "property of the PHI model `Patient`" },
      ],
      sink: { library: "pino", member: "warn", kind: "logger" },
      steps: [
        step("src/labs/describe.ts", 4, 20, 32, "`patient.name` is read from the parameter `patient`, which is bound to `patient` by the call in `deliver`, and joined to the name of the test"),
        step("src/labs/describe.ts", 4, 10, 60, "returned by `describe`"),
        step("src/labs/deliver.ts", 7, 15, 40, "passed to `logger.warn` (pino)"),
      ],
      fingerprint: "1a1b2c3d4e5f60718293",
    }),
    finding("no-phi-in-analytics", {
      ...at("src/labs/deliver.ts", 8, 154, 166),
      confidence: "pack",
      message: "`LabResult.value` is sent to analytics by posthog-node `capture`.",
      phi: [{ category: "lab", declaration: "LabResult.value", file: `${ROOT}/src/domain/lab-result.ts`, line: 14, why: "tagged `@phi lab`" }],
      sink: { library: "posthog-node", member: "capture", kind: "analytics" },
      steps: [step("src/labs/deliver.ts", 8, 154, 166, "passed to `analytics.capture` (posthog-node) in `properties.value`")],
      fingerprint: "2a1b2c3d4e5f60718293",
    }),
    finding("require-access-log", {
      ...at("src/labs/deliver.ts", 5, 23, 30),
      confidence: "tagged",
      message: "`GET /labs/:id` sends `LabResult` and records no access.",
      phi: [{ category: "lab", declaration: "LabResult.value", file: `${ROOT}/src/domain/lab-result.ts`, line: 14, why: "tagged `@phi lab`" }],
      steps: [],
      fingerprint: "3a1b2c3d4e5f60718293",
    }),
  ],
  coverage: {
    programs: [{ configFile: `${ROOT}/tsconfig.json`, files: 41 }, { files: 2 }],
    filesExamined: 43,
    filesWithSyntaxErrors: [{ file: `${ROOT}/src/legacy/import.js`, line: 12, message: "';' expected." }],
    filesSkipped: [{ file: `${ROOT}/public/vendor.min.js`, why: "minified" }],
    unresolvedModules: [{ name: "left-pad", importers: 2 }],
    limits: ["1 package is not installed (left-pad): what comes from it is known by its import and its names alone. Install the project's packages for a more exact result."],
    unresolvedCalls: [{ file: `${ROOT}/src/labs/deliver.ts`, line: 9, callee: "anything.goes" }],
  },
  stats: { milliseconds: 2345.6, programs: 2, files: 43, suppressed: 1 },
};

/** More findings than are shown, some in supporting code. */
export const longReport: AuditReport = {
  ...sampleReport,
  findings: [...sampleReport.findings, ...sampleReport.findings.slice(1).map((finding) => ({ ...finding, supporting: true as const }))],
};

/** Nothing found, nothing left out. */
export const cleanReport: AuditReport = {
  workingDirectory: ROOT,
  findings: [],
  coverage: { programs: [{ files: 1 }], filesExamined: 1, filesWithSyntaxErrors: [], filesSkipped: [], unresolvedModules: [], limits: [], unresolvedCalls: [] },
  stats: { milliseconds: 42, programs: 1, files: 1, suppressed: 0 },
};

export const plainStyle: Style = { color: false, width: 100, readText: (file) => texts[file] };
