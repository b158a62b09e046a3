/** The configuration in use: validated, defaults filled in. Plain data, so that equal configurations have equal JSON. */
import type { PropagatorRow, SanitizerRow, SinkRow } from "../catalog/row.js";
import type { FunctionReference, UserFunctionSanitizer, UserFunctionSink } from "../catalog/user-rows.js";
import type { Severity } from "../findings/finding.js";
import type { RuleId } from "../findings/rule-id.js";
import type { PhiCategory } from "../phi/category.js";
import type { Confidence } from "../phi/fact.js";
import type { ConfiguredModel, PhiSettings } from "../phi/settings.js";

export interface RuleOptions {
  readonly minConfidence?: Confidence;
  /** Globs, relative to `Config.directory`; everywhere where absent. */
  readonly paths?: readonly string[];
  /** `"report"` or `true`: PHI that leaves an access block and is used outside is reported, too. */
  readonly escape?: boolean | "allow" | "report";
}

export interface RuleSetting {
  readonly level: "error" | "warning" | "off";
  readonly options: RuleOptions;
}

export interface ConfiguredGuard {
  readonly function: FunctionReference;
  readonly kind: "authentication" | "authorization";
}

/** What holds for a company that receives data. */
export interface VendorSetting {
  readonly baa: boolean;
  readonly reason: string;
  /** How findings at this vendor are reported; as any others where absent. */
  readonly severity?: Severity | "off";
}

export interface ExternalGuard {
  readonly path: string;
  readonly reason?: string;
}

export interface Config {
  /** Absolute, with forward slashes: what paths and globs are relative to. */
  readonly directory: string;
  readonly phi: {
    readonly identifierFields: readonly string[];
    readonly models: readonly ConfiguredModel[];
    /** By `Owner.field`. `health` where the file says `true`. */
    readonly fields: Readonly<Record<string, PhiCategory | false>>;
  };
  readonly decorators: PhiSettings["decorators"];
  readonly sinks: readonly (SinkRow | UserFunctionSink)[];
  readonly sanitizers: readonly (SanitizerRow | UserFunctionSanitizer)[];
  readonly propagators: readonly PropagatorRow[];
  readonly accessFunctions: readonly FunctionReference[];
  readonly guards: readonly ConfiguredGuard[];
  readonly externallyGuarded: readonly ExternalGuard[];
  /** Rules that the file does not name are absent; their defaults are those of `ruleInfo`. */
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  readonly vendors: Readonly<Record<string, VendorSetting>>;
  readonly ignore: readonly string[];
  /** Globs of tests, seeds, stories, scripts and generated files. */
  readonly testFiles: readonly string[];
  /** Absolute. */
  readonly reasons?: string;
  readonly minConfidence: Confidence;
  readonly inference: boolean;
}
