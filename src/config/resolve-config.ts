/** Turns the file as written into the configuration in use. */
import { resolve } from "node:path";
import type { PropagatorRow, SanitizerRow, SinkRow } from "../catalog/row.js";
import { DEFAULT_PHI_SETTINGS } from "../phi/settings.js";
import type { Config, RuleSetting, VendorSetting } from "./config.js";
import type { ConfigFile } from "./schema.js";

/** Which files are tests and the like where the configuration does not say. */
export const DEFAULT_TEST_FILES: readonly string[] = [
  "**/*.{test,spec,e2e,cy,stories,story,mock,fixture,fixtures,generated,gen}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}",
  "**/{__tests__,__mocks__,__fixtures__,test,tests,testing,e2e,cypress,playwright,mocks,fixtures}/**",
  "**/{seed,seeds,seeder,seeders,seeding}/**",
  "**/{seed,seeds,seeder,seed-*,*-seed,*.seed,*.seeder}.{ts,mts,cts,js,mjs,cjs}",
  "**/{test,spec,e2e}-{util,utils,helper,helpers,data,constants,setup}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}",
  "**/*{Test,Spec,Mock}{Util,Utils,Utilities,Helper,Helpers,Data,Constants,Fixtures,Setup}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}",
  "**/{test,spec,mock}{Util,Utils,Utilities,Helper,Helpers,Data,Constants,Fixtures,Setup,Queries}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}",
  "**/{stories,.storybook,__stories__,test-utils,test-data,testdata,mock-data,mockData,demo-data}/**",
  "**/{script,scripts}/**",
  "**/{generated,__generated__}/**",
];

/** @param directory absolute, with forward slashes: what the file's paths are relative to */
export function resolveConfig(file: ConfigFile, directory: string): Config {
  const { decorators } = DEFAULT_PHI_SETTINGS;
  return {
    directory,
    phi: {
      identifierFields: file.phi?.identifierFields ?? DEFAULT_PHI_SETTINGS.identifierFields,
      models: (file.phi?.models ?? []).map(modelOf),
      fields: mapValues(file.phi?.fields ?? {}, (verdict) => (verdict === true ? "health" : verdict)),
    },
    decorators: {
      model: [...decorators.model, ...(file.decorators?.model ?? [])],
      phi: [...decorators.phi, ...(file.decorators?.phi ?? [])],
      exclude: [...decorators.exclude, ...(file.decorators?.exclude ?? [])],
    },
    sinks: (file.sinks ?? []).map((row, index) => ("function" in row ? row : sinkOf(row, index))),
    sanitizers: (file.sanitizers ?? []).map((row, index) => ("function" in row ? row : sanitizerOf(row, index))),
    propagators: (file.propagators ?? []).map((row, index): PropagatorRow => ({ ...placeOf(row, `configured propagator ${index + 1}`), flow: row.flow })),
    accessFunctions: file.accessFunctions ?? [],
    guards: (file.guards ?? []).map((guard) =>
      typeof guard === "string" ? { function: guard, kind: "authentication" } : { function: guard.function, kind: guard.kind ?? "authentication" },
    ),
    externallyGuarded: (file.externallyGuarded ?? []).map((entry) => (typeof entry === "string" ? { path: entry } : entry)),
    rules: mapValues(file.rules ?? {}, ruleOf),
    vendors: mapValues(file.vendors ?? {}, vendorOf),
    ignore: file.ignore ?? [],
    testFiles: file.testFiles ?? DEFAULT_TEST_FILES,
    ...(file.reasons !== undefined && { reasons: resolve(directory, file.reasons) }),
    minConfidence: file.minConfidence ?? "inferred-strong",
    inference: file.inference ?? true,
  };
}

type Model = NonNullable<NonNullable<ConfigFile["phi"]>["models"]>[number];

function modelOf(model: Model): Config["phi"]["models"][number] {
  if (typeof model === "string") return { name: model, include: [], exclude: [], extend: [] };
  const { name, from, include = [], exclude = [], extend = [] } = model;
  return { name, ...(from !== undefined && { from }), include, exclude, extend };
}

type WrittenSink = Exclude<NonNullable<ConfigFile["sinks"]>[number], { function: string }>;
type WrittenSanitizer = Exclude<NonNullable<ConfigFile["sanitizers"]>[number], { function: string }>;
type WrittenPlace = Pick<WrittenSink, "id" | "shape" | "members" | "targets" | "imported">;

function sinkOf(row: WrittenSink, index: number): SinkRow {
  const { kind, args = ["*"], level = "error", receiverRequired, note } = row;
  return {
    ...placeOf(row, `configured sink ${index + 1}`),
    kind,
    args,
    level,
    ...(kind === "error" && row.shape !== "new" && { throws: true }),
    ...(receiverRequired !== undefined && { receiverRequired }),
    ...(note !== undefined && { note }),
  };
}

function sanitizerOf(row: WrittenSanitizer, index: number): SanitizerRow {
  return { ...placeOf(row, `configured sanitizer ${index + 1}`), effect: row.effect ?? "redact", ...(row.note !== undefined && { note: row.note }) };
}

/** What all rows share. The members are those of the targets unless stated. */
function placeOf(row: WrittenPlace, id: string) {
  const members: readonly string[] = row.members ?? [...new Set(row.targets.flatMap((target) => target.members))];
  return { id: row.id ?? id, shape: row.shape ?? "call", members, targets: row.targets, ...(row.imported && { imported: row.imported }) } as const;
}

type WrittenRule = NonNullable<NonNullable<ConfigFile["rules"]>[keyof NonNullable<ConfigFile["rules"]>]>;

function ruleOf(setting: WrittenRule): RuleSetting {
  if (typeof setting === "string") return { level: setting, options: {} };
  return { level: setting[0], options: setting[1] ?? {} };
}

function vendorOf({ baa, reason, severity }: NonNullable<ConfigFile["vendors"]>[string]): VendorSetting {
  const set = severity ?? (baa ? "info" : undefined);
  return { baa, reason, ...(set !== undefined && { severity: set }) };
}

function mapValues<Value, Result>(record: Readonly<Record<string, Value | undefined>>, change: (value: Value) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, change(value)]])));
}
