/**
 * What each rule says to people: the only place for titles, advice and regulation.
 *
 * Regulation is named with care. HIPAA binds organisations, not source code: a finding is evidence to review. `basis` says how the
 * sections relate to the rule: `direct` (the provision addresses this control by name), `supporting` (the control is a common
 * way to meet it) or `contextual` (the provision explains why the exposure matters). All sections are of 45 CFR.
 */
import type { SinkKind } from "../catalog/row.js";
import type { Severity } from "./finding.js";
import type { RuleId } from "./rule-id.js";

export interface RuleInfo {
  /** A noun phrase: what was found. */
  readonly title: string;
  /** What to do, in one or two sentences. */
  readonly advice: string;
  readonly regulation: string;
  readonly basis: "direct" | "supporting" | "contextual";
  /** Numbers of the Common Weakness Enumeration, the closest first. */
  readonly cwe: readonly number[];
  /** Page of the rule, relative to the package. */
  readonly docs: string;
  readonly severity: Exclude<Severity, "info">;
}

export const ruleInfo: Record<RuleId, RuleInfo> = {
  "no-phi-in-logs": {
    title: "PHI written to a log",
    advice: "Log an opaque identifier instead, or pass the value through a redaction function that you tag with @phiSanitizer.",
    regulation: "45 CFR 164.312(a)(1), 164.502(b)",
    basis: "supporting",
    cwe: [532, 359],
    docs: "docs/rules/no-phi-in-logs.md",
    severity: "error",
  },
  "no-phi-in-telemetry": {
    title: "PHI recorded in traces or metrics",
    advice: "Record a count, a status or an opaque identifier; attributes and labels are stored by the telemetry backend like a log.",
    regulation: "45 CFR 164.502(b), 164.308(b), 164.312(e)(1)",
    basis: "supporting",
    cwe: [201, 359, 532],
    docs: "docs/rules/no-phi-in-telemetry.md",
    severity: "error",
  },
  "no-phi-in-analytics": {
    title: "PHI sent to analytics",
    advice: "Send the event without patient data. Where a business associate agreement with the vendor covers it, say so under \"vendors\" in phi-lint.config.json.",
    regulation: "45 CFR 164.502(a), 164.502(e), 164.308(b)",
    basis: "contextual",
    cwe: [201, 359],
    docs: "docs/rules/no-phi-in-analytics.md",
    severity: "error",
  },
  "no-phi-in-error-reports": {
    title: "PHI sent to an error reporting service",
    advice: "Report the error with an opaque identifier, or remove the fields before sending (for example in Sentry's beforeSend).",
    regulation: "45 CFR 164.502(e), 164.308(b), 164.312(a)(1)",
    basis: "supporting",
    cwe: [209, 532, 201],
    docs: "docs/rules/no-phi-in-error-reports.md",
    severity: "error",
  },
  "no-phi-in-errors": {
    title: "PHI put into an error",
    advice: "Say what went wrong and for which opaque identifier; an error's message travels to logs, error reports and often to the client.",
    regulation: "45 CFR 164.312(a)(1), 164.502(b)",
    basis: "supporting",
    cwe: [209, 532],
    docs: "docs/rules/no-phi-in-errors.md",
    severity: "error",
  },
  "no-phi-in-urls": {
    title: "PHI put into a URL",
    advice: "Send the value in a request body (for FHIR: POST _search); URLs are kept in browser histories, proxies and server logs.",
    regulation: "45 CFR 164.312(e)(1), 164.502(b)",
    basis: "contextual",
    cwe: [598, 359],
    docs: "docs/rules/no-phi-in-urls.md",
    severity: "error",
  },
  "no-phi-in-storage": {
    title: "PHI kept in unprotected storage",
    advice: "Keep it on the server, or encrypt it before it is stored; what a browser or device stores stays readable after the session.",
    regulation: "45 CFR 164.312(a)(1), 164.312(a)(2)(iv)",
    basis: "supporting",
    cwe: [922, 312],
    docs: "docs/rules/no-phi-in-storage.md",
    severity: "error",
  },
  "no-phi-in-prompts": {
    title: "PHI sent to a language model",
    advice: "De-identify the text first. Where a business associate agreement with the provider covers it, say so under \"vendors\" in phi-lint.config.json.",
    regulation: "45 CFR 164.502(b), 164.502(e), 164.514(a)-(c)",
    basis: "supporting",
    cwe: [201, 359],
    docs: "docs/rules/no-phi-in-prompts.md",
    severity: "error",
  },
  "no-phi-in-messages": {
    title: "PHI sent in a message or to a third party",
    advice: "Send a notice that something is waiting and let the recipient sign in to read it, or remove the patient data.",
    regulation: "45 CFR 164.312(e)(1), 164.502(b)",
    basis: "contextual",
    cwe: [201, 359],
    docs: "docs/rules/no-phi-in-messages.md",
    severity: "error",
  },
  "require-allow-phi": {
    title: "PHI read without saying who reads it and why",
    advice: "Read it inside allowPhi(user, reason, () => …), so that the access is recorded.",
    regulation: "45 CFR 164.312(b), 164.308(a)(1)(ii)(D), 164.502(b)",
    basis: "supporting",
    cwe: [285, 778],
    docs: "docs/rules/require-allow-phi.md",
    severity: "error",
  },
  "valid-allow-phi": {
    title: "An access block that records nothing useful",
    advice: "Name the user and a reason that an auditor understands, and revoke every grant.",
    regulation: "45 CFR 164.312(b), 164.308(a)(1)(ii)(D)",
    basis: "supporting",
    cwe: [778],
    docs: "docs/rules/valid-allow-phi.md",
    severity: "error",
  },
  "require-auth-guard": {
    title: "An endpoint that handles PHI without authentication",
    advice: "Put the endpoint behind an authentication guard. A guard that phi-lint does not know is named with @phiGuard or under \"guards\" in phi-lint.config.json.",
    regulation: "45 CFR 164.312(d), 164.312(a)(1)",
    basis: "direct",
    cwe: [306, 862],
    docs: "docs/rules/require-auth-guard.md",
    severity: "error",
  },
  "require-role-check": {
    title: "An endpoint that handles PHI without an authorization check",
    advice: "Check the caller's role, scope or relation to the patient before PHI is touched.",
    regulation: "45 CFR 164.308(a)(4), 164.312(a)(1)",
    basis: "direct",
    cwe: [862, 639],
    docs: "docs/rules/require-role-check.md",
    severity: "error",
  },
  "require-access-log": {
    title: "An endpoint that handles PHI and records no access",
    advice: "Record who saw which record, when and why (allowPhi or logPhiAccess), by identifier and without the PHI itself.",
    regulation: "45 CFR 164.312(b), 164.308(a)(1)(ii)(D)",
    basis: "direct",
    cwe: [778],
    docs: "docs/rules/require-access-log.md",
    severity: "warning",
  },
  "no-untagged-phi": {
    title: "A declaration that looks like PHI and is not tagged",
    advice: "Tag it with @phi, or with @phiExclude where it is not PHI.",
    regulation: "45 CFR 164.308(a)(1)(ii)(A)",
    basis: "supporting",
    cwe: [],
    docs: "docs/rules/no-untagged-phi.md",
    severity: "warning",
  },
  "no-phi-literal": {
    title: "A literal that may identify a real person",
    advice: "Use a value that cannot be real: an SSN that begins with 000, a phone number 555-01xx, an address at example.com, a name that is evidently made up beside a date of birth.",
    regulation: "45 CFR 164.502(b), 164.514(a)-(c)",
    basis: "contextual",
    cwe: [540, 615],
    docs: "docs/rules/no-phi-literal.md",
    severity: "error",
  },
};

/** Which rule reports what leaves through a sink of each kind. */
export const ruleOfSinkKind: Record<SinkKind, RuleId> = {
  logger: "no-phi-in-logs",
  telemetry: "no-phi-in-telemetry",
  analytics: "no-phi-in-analytics",
  "error-reporting": "no-phi-in-error-reports",
  error: "no-phi-in-errors",
  url: "no-phi-in-urls",
  storage: "no-phi-in-storage",
  prompt: "no-phi-in-prompts",
  message: "no-phi-in-messages",
  "third-party": "no-phi-in-messages",
};
