/** What the configuration makes of a finding: its severity, or nothing. */
import type { Finding, Severity } from "../findings/finding.js";
import { isRuleId } from "../findings/rule-id.js";
import { CONFIDENCES } from "../phi/fact.js";
import type { Config, VendorSetting } from "./config.js";
import { createPathFilter } from "./path-filter.js";

type Settled = Pick<Finding, "ruleId" | "severity" | "confidence" | "file" | "sink">;

/**
 * Makes the function that applies a configuration to findings: the level and options of their rule, and agreements with the
 * vendor that receives the value.
 * @param vendorOf the company behind a library of the catalogue
 * @returns the finding with its severity, or nothing where it is not to be reported
 */
export function createSettlement(config: Config, vendorOf: (library: string) => string | undefined): <F extends Settled>(finding: F) => F | undefined {
  const agreements = Object.entries(config.vendors).map(([name, setting]) => [simplify(name), setting] as const);
  const scopes = new Map(
    Object.entries(config.rules).flatMap(([rule, { options }]) => (options.paths ? [[rule, createPathFilter(options.paths, config.directory)] as const] : [])),
  );
  return (finding) => {
    const rule = isRuleId(finding.ruleId) ? config.rules[finding.ruleId] : undefined;
    if (rule?.level === "off" || scopes.get(finding.ruleId)?.(finding.file) === false) return undefined;
    const least = rule?.options.minConfidence;
    if (least !== undefined && CONFIDENCES.indexOf(finding.confidence) > CONFIDENCES.indexOf(least)) return undefined;
    const agreement = finding.sink && agreementWith(finding.sink.library, vendorOf(finding.sink.library));
    if (agreement?.severity === "off") return undefined;
    const severity: Severity = agreement?.severity ?? rule?.level ?? finding.severity;
    return severity === finding.severity ? finding : { ...finding, severity };
  };

  function agreementWith(library: string, vendor: string | undefined): VendorSetting | undefined {
    const names = new Set(namesOf(library, vendor));
    return agreements.find(([name]) => names.has(name))?.[1];
  }
}

/** The names that a user may know a recipient by: `@sentry/node` is also `sentry`; `Segment (Twilio)` is either. */
function namesOf(library: string, vendor: string | undefined): string[] {
  const [scope] = library.startsWith("@") ? library.slice(1).split("/") : [];
  const companies = vendor === undefined ? [] : [vendor, ...vendor.split(/[()]/)];
  return [library, ...(scope ? [scope] : []), ...companies].map(simplify).filter(Boolean);
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}
