/** The text of a phi-lint.config.json for what a survey found: nothing that is not needed, and why for the rest. */
import { findNodeAtLocation, getNodeValue, parseTree, type Node } from "jsonc-parser";
import type { NamedPlace } from "./named-sanitizers.js";
import type { Survey, UnknownLogger } from "./survey.js";

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
  return `{\n${candidates(survey.namedSanitizers, path)}${sections.join(",\n")}\n}\n`;
}

/** A name proves nothing: these stay comments until somebody has read the functions. */
function candidates(functions: readonly NamedPlace[], path: (file: string) => string): string {
  if (functions.length === 0) return "";
  const listed = functions.slice(0, MOST_SANITIZERS).map(({ name, file }) => `  { "function": ${JSON.stringify(`${path(file)}#${name}`)} }`);
  const lines = ['"sanitizers": [', ...listed.map((line, i) => (i < listed.length - 1 ? `${line},` : line)), "],"];
  return `  // Named as if what they return were safe. Where that is so, remove the slashes:\n${lines.map((line) => `  // ${line}\n`).join("")}`;
}

function sinkOf({ module, exportName, path, members }: UnknownLogger) {
  return {
    kind: "logger",
    targets: [{ package: module, owner: "module", members }],
    imported: { modules: [module], exports: [exportName], ...(path.length > 0 && { path }) },
  };
}

/** Adds the sinks that an existing configuration does not name, behind what it has. All that is written stays as it is. */
function extend(existing: string, sinks: readonly ReturnType<typeof sinkOf>[]): string {
  const root = parseTree(existing, [], { allowTrailingComma: true });
  if (root?.type !== "object") return existing;
  const listed = findNodeAtLocation(root, ["sinks"]);
  const named = ((listed && getNodeValue(listed)) ?? []) as { targets?: { package?: string }[]; function?: string }[];
  const isNamed = (module: string): boolean => named.some(({ targets, function: name }) => targets?.some((target) => target.package === module) || name?.startsWith(`${module}#`));
  const missing = sinks.filter((sink) => !isNamed(sink.targets[0]!.package));
  let text = existing;
  // From the end towards the start, so that offsets stay true.
  if (missing.length > 0 && listed?.children?.length) text = addBehind(text, listed, missing.map((sink) => `    ${indented(sink, "    ")}`));
  else if (missing.length > 0 && !listed) text = addBehind(text, root, [`  "sinks": ${indented(missing)}`]);
  if (!findNodeAtLocation(root, ["$schema"])) text = `${text.slice(0, root.offset + 1)}\n  "$schema": ${JSON.stringify(SCHEMA_PATH)}${root.children?.length || missing.length > 0 ? "," : "\n"}${text.slice(root.offset + 1)}`;
  return text;
}

/** Puts lines behind the last child of an object or list. */
function addBehind(text: string, parent: Node, added: readonly string[]): string {
  const last = parent.children?.at(-1);
  if (!last) return `${text.slice(0, parent.offset + 1)}\n${added.join(",\n")}\n${text.slice(parent.offset + 1).trimStart()}`;
  const end = last.offset + last.length;
  return `${text.slice(0, end)},\n${added.join(",\n")}${text.slice(end)}`;
}

function indented(value: unknown, margin = "  "): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${margin}`);
}
