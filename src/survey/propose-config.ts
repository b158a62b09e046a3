/** The text of a phi-lint.config.json for what a survey found: nothing that is not needed, and why for the rest. */
import { applyEdits, modify, parse } from "jsonc-parser";
import type { NamedPlace, Survey, UnknownLogger } from "./survey.js";

export const SCHEMA_PATH = "./node_modules/phi-lint/dist/schema.json";
const MOST_SANITIZERS = 8;

/**
 * @param existing the file as it stands; its settings are kept, and only what it lacks is added
 * @param path how to show a file: relative to the configuration
 */
export function proposeConfig(survey: Survey, existing: string | undefined, path: (file: string) => string): string {
  const sinks = survey.unknownLoggers.map(sinkOf);
  if (existing !== undefined) return extend(existing, sinks);
  const sections = [
    `  // For completion in editors.\n  "$schema": ${JSON.stringify(SCHEMA_PATH)}`,
    ...(sinks.length > 0 ? [`  // Called like loggers, of packages that phi-lint does not know: delete those that keep nothing.\n  "sinks": ${indented(sinks)}`] : []),
  ];
  return `{\n${sections.join(",\n")}${candidates(survey.namedSanitizers, path)}\n}\n`;
}

/** A name proves nothing: these stay comments until somebody has read the functions. */
function candidates(functions: readonly NamedPlace[], path: (file: string) => string): string {
  if (functions.length === 0) return "";
  const listed = functions.slice(0, MOST_SANITIZERS).map(({ name, file }) => `    { "function": ${JSON.stringify(`${path(file)}#${name}`)} }`);
  const lines = ['  "sanitizers": [', ...listed.map((line, i) => (i < listed.length - 1 ? `${line},` : line)), "  ]"];
  return `\n  // Named as if what they return were safe. Where that is so, remove the slashes (and add a comma above):\n${lines.map((line) => `  // ${line.slice(2)}`).join("\n")}`;
}

function sinkOf({ module, exportName, path, members }: UnknownLogger) {
  return {
    kind: "logger",
    targets: [{ package: module, owner: "module", members }],
    imported: { modules: [module], exports: [exportName], ...(path.length > 0 && { path }) },
  };
}

/** Adds the sinks that an existing configuration does not name, at the end of its list. Comments and layout stay. */
function extend(existing: string, sinks: readonly ReturnType<typeof sinkOf>[]): string {
  const options = { formattingOptions: { insertSpaces: !/\n\t/.test(existing), tabSize: 2 } };
  const before = (parse(existing) ?? {}) as { $schema?: unknown; sinks?: { targets?: { package?: string }[]; function?: string }[] };
  let text = existing;
  if (before.$schema === undefined) text = applyEdits(text, modify(text, ["$schema"], SCHEMA_PATH, { ...options, getInsertionIndex: () => 0 }));
  for (const sink of sinks) {
    const isNamed = before.sinks?.some(({ targets, function: name }) => targets?.some((target) => target.package === sink.targets[0]!.package) || name?.startsWith(`${sink.targets[0]!.package}#`));
    if (!isNamed) text = applyEdits(text, modify(text, before.sinks ? ["sinks", -1] : ["sinks"], before.sinks ? sink : [sink], { ...options, isArrayInsertion: true }));
    before.sinks ??= [];
  }
  return text;
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
}
