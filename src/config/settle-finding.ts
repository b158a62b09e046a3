/** What the configuration makes of a finding: its severity, or nothing. */
import { packsNamed } from "../catalog/find-packs.js";
import { recipientNames, simplifyName } from "../catalog/recipient-names.js";
import type { Finding, Severity, VendorAgreement } from "../findings/finding.js";
import { isRuleId } from "../findings/rule-id.js";
import { CONFIDENCES } from "../phi/fact.js";
import type { Config, VendorSetting } from "./config.js";
import { describeAgreement } from "./describe-agreement.js";
import { createPathFilter } from "./path-filter.js";

type Settled = Pick<Finding, "ruleId" | "severity" | "confidence" | "file" | "sink">;

/** What a configuration makes of a finding. */
export type Settlement =
  | { readonly kind: "reported"; readonly severity: Severity; readonly agreement?: VendorAgreement }
  | { readonly kind: "left out"; readonly why: string; readonly agreement?: VendorAgreement };

/**
 * Makes the function that applies a configuration to findings: the level and options of their rule, and agreements with the
 * vendor that receives the value.
 * @param vendorOf the company behind a library of the catalogue
 * @param onAgreed told of each finding that what is said of a vendor leaves out
 * @returns the finding with its severity, or nothing where it is not to be reported
 */
export function createSettlement(
  config: Config,
  vendorOf: (library: string) => string | undefined,
  onAgreed?: (finding: Settled, agreement: VendorAgreement) => void,
): <F extends Settled>(finding: F) => F | undefined {
  const judge = createJudgement(config, vendorOf);
  return (finding) => {
    const judged = judge(finding);
    if (judged.kind === "left out") {
      if (judged.agreement) onAgreed?.(finding, judged.agreement);
      return undefined;
    }
    return judged.severity === finding.severity && !judged.agreement ? finding : { ...finding, severity: judged.severity, ...(judged.agreement && { agreement: judged.agreement }) };
  };
}

/** The same, with the reason where a finding is left out: a clause that names the setting. */
export function createJudgement(config: Config, vendorOf: (library: string) => string | undefined): (finding: Settled) => Settlement {
  const agreements = Object.entries(config.vendors).map(([name, setting]) => ({ name, setting, key: simplifyName(name), libraries: new Set(packsNamed(name).map((pack) => pack.library)) }));
  const scopes = new Map(
    Object.entries(config.rules).flatMap(([rule, { options }]) => (options.paths ? [[rule, createPathFilter(options.paths, config.directory)] as const] : [])),
  );
  return (finding) => {
    const rule = isRuleId(finding.ruleId) ? config.rules[finding.ruleId] : undefined;
    const leftOut = (why: string): Settlement => ({ kind: "left out", why });
    if (rule?.level === "off") return leftOut(`the configuration turns ${finding.ruleId} off`);
    if (scopes.get(finding.ruleId)?.(finding.file) === false) return leftOut(`the configuration limits ${finding.ruleId} to other paths`);
    const least = rule?.options.minConfidence;
    if (least !== undefined && CONFIDENCES.indexOf(finding.confidence) > CONFIDENCES.indexOf(least)) return leftOut(`the configuration asks for at least "${least}" in ${finding.ruleId}, and this is "${finding.confidence}"`);
    const found = finding.sink && agreementWith(finding.sink.library, vendorOf(finding.sink.library));
    if (!found) return { kind: "reported", severity: rule?.level ?? finding.severity };
    const { baa, reason, severity } = found.setting;
    const agreement = { vendor: found.name, baa, reason, sentence: describeAgreement({ vendor: found.name, baa, reason }) };
    if (severity === "off") return { ...leftOut(`"vendors" in the configuration speaks of ${found.name} (${reason})`), agreement };
    return { kind: "reported", severity: severity ?? rule?.level ?? finding.severity, agreement };
  };

  function agreementWith(library: string, vendor: string | undefined): { readonly name: string; readonly setting: VendorSetting } | undefined {
    const names = new Set(recipientNames(library, vendor));
    return agreements.find(({ key, libraries }) => libraries.has(library) || names.has(key));
  }
}
