/**
 * What phi-lint.config.json may say. The one source: validation, the published JSON schema and the table in the documentation
 * are made from it.
 */
import { z } from "zod";
import { SINK_KINDS } from "../catalog/row.js";
import { RULE_IDS } from "../findings/rule-id.js";
import { PHI_CATEGORIES } from "../phi/category.js";
import { CONFIDENCES } from "../phi/fact.js";

const name = z.string().min(1);
const names = z.array(name);
const globs = z.array(name);

const functionReference = z
  .string()
  .regex(/^[^#]+#[^#]+$/, "a function, written as src/log.ts#audit, src/log.ts#Logger.write or package#name")
  .describe("A function by name: `src/log.ts#audit` (a path or the end of one), `src/log.ts#Logger.write` (a method), or `package#name`.");

const confidence = z.enum(CONFIDENCES);
const level = z.enum(["error", "warning", "off"]);
const shape = z.enum(["call", "new", "tag", "assign"]);
const flowPath = z.string().min(1);

const target = z.strictObject({
  package: name.describe("The npm package that declares it; `@types/node` for Node's own modules, `lib` for the language's."),
  owner: name.describe("Class, interface or type alias; `module` for what a module exports, `global` for globals."),
  members: names,
});

const importedAs = z.strictObject({
  modules: names,
  exports: names.describe("`default`, `*` (namespace) or names."),
  path: names.optional(),
});

const place = {
  id: name.optional(),
  shape: shape.optional(),
  members: names.optional(),
  targets: z.array(target),
  imported: importedAs.optional(),
};

const sinkKind = z.enum(SINK_KINDS);
const sanitizerEffect = z.enum(["hash", "keyed-hash", "encrypt", "redact", "random", "derive-key", "count"]);

const sinkOptions = {
  kind: sinkKind,
  args: z.array(flowPath).optional().describe("Which arguments leak: `0`, `1..` (that and later ones), `0.message`; all by default."),
  level: level.optional(),
};

const sink = z.union([
  z.strictObject({ function: functionReference, ...sinkOptions }),
  z.strictObject({ ...place, ...sinkOptions, receiverRequired: z.boolean().optional(), note: z.string().optional() }),
]);

const sanitizer = z.union([
  z.strictObject({ function: functionReference, effect: sanitizerEffect.optional() }),
  z.strictObject({ ...place, effect: sanitizerEffect.optional(), note: z.string().optional() }),
]);

const propagator = z.strictObject({ ...place, flow: z.array(z.strictObject({ from: flowPath, to: flowPath })) });

const guard = z.union([
  functionReference,
  z.strictObject({ function: functionReference, kind: z.enum(["authentication", "authorization"]).optional() }),
]);

const model = z.union([
  name,
  z.strictObject({
    name,
    from: name.optional().describe("The end of the path, or the package, that declares it; any declaration of that name by default."),
    include: names.optional(),
    exclude: names.optional(),
    extend: names.optional(),
  }),
]);

const fieldVerdict = z.union([z.boolean(), z.enum(PHI_CATEGORIES)]);

const ruleOptions = z.strictObject({
  minConfidence: confidence.optional().describe("Report findings of at least this confidence."),
  paths: globs.optional().describe("Report in these files only."),
  escape: z
    .union([z.boolean(), z.enum(["allow", "report"])])
    .optional()
    .describe('`require-allow-phi`: `"report"` (or `true`) also reports a value that leaves its block and is used outside.'),
});

const ruleSetting = z.union([level, z.tuple([level]), z.tuple([level, ruleOptions])]);

const vendor = z.strictObject({
  baa: z.boolean().describe("A business associate agreement with this vendor covers the data."),
  reason: z.string().trim().min(1).describe("Why that is so, for whoever reviews it: the contract, and since when."),
  severity: z.enum(["off", "info", "warning", "error"]).optional().describe("How findings at this vendor are reported; `info` by default where there is an agreement; what is `info` does not fail the audit, and what is `off` is only counted."),
});

const externallyGuarded = z.union([
  name,
  z.strictObject({ path: name, reason: z.string().trim().min(1).describe("What guards it: the gateway, the mesh, the network.") }),
]);

export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe("For completion in editors: `./node_modules/phi-lint/dist/schema.json`."),
    phi: z
      .strictObject({
        identifierFields: names.optional().describe("Fields of a model that identify the record and are not PHI; `id` and `_id` by default."),
        models: z.array(model).optional().describe("Types that are PHI models, by name."),
        fields: z
          .record(z.string().regex(/^[^.]+\.[^.]+$/, "an owner and a field, such as Patient.ssn"), fieldVerdict)
          .optional()
          .describe('Single fields: `"Patient.ssn": "ssn"`, or `false` where one is not PHI.'),
      })
      .optional()
      .describe("What is PHI, for types that cannot be tagged."),
    decorators: z
      .strictObject({ model: names.optional(), phi: names.optional(), exclude: names.optional() })
      .optional()
      .describe("Names of decorators that work as `@PhiModel`, `@Phi` and `@PhiExclude`, beside those."),
    sinks: z.array(sink).optional().describe("Places where values leave, beside those of the catalogue."),
    sanitizers: z.array(sanitizer).optional().describe("Functions whose result is not PHI."),
    propagators: z.array(propagator).optional().describe("How values move through calls of libraries that phi-lint does not know."),
    accessFunctions: z.array(functionReference).optional().describe("Functions that work as `allowPhi` blocks."),
    guards: z.array(guard).optional().describe("Authentication and authorization guards of endpoints."),
    externallyGuarded: z.array(externallyGuarded).optional().describe("Paths of endpoints that something outside the program guards."),
    rules: z.partialRecord(z.enum(RULE_IDS), ruleSetting).optional().describe("Severity of each rule in the audit: `error`, `warning` or `off`, alone or with options."),
    vendors: z.record(name, vendor).optional().describe("Agreements with companies that receive data, by their package or name in the catalogue."),
    ignore: globs.optional().describe("Files and directories to leave out."),
    testFiles: globs.optional().describe("Tests, seeds, stories, scripts and generated files: their findings are listed after all others. Replaces the default patterns."),
    reasons: name.optional().describe("A translations file (JSON or YAML) that holds the reasons given to `allowPhi` by key."),
    minConfidence: confidence.optional().describe("The audit reports findings of at least this confidence; `inferred-strong` by default."),
    inference: z.boolean().optional().describe("Whether names of fields and types count where no tag speaks; `true` by default."),
  })
  .describe("Configuration of phi-lint. Paths and globs are relative to this file.");

/** The file as it is written. */
export type ConfigFile = z.infer<typeof configSchema>;
