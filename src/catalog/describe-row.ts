/** Rows in words, for people who ask what the catalogue knows. */
import { packageOfSpecifier } from "../compiler/identity.js";
import { parseFlowPath, type FlowSegment } from "./flow-path.js";
import { CALLED, type MatchableRow } from "./row-table.js";
import type { FlowPath } from "./row.js";

/** What the members of a row are members of: `Logger`, `openai chat.completions`, `global`. */
export function receiverOf(row: MatchableRow): string {
  const owner = row.targets.map((target) => target.owner).find((name) => name !== "module" && name !== "global");
  const { imported } = row;
  const isConstructed = row.shape === "new" && row.members.every((member) => imported?.exports.includes(member) ?? owner?.startsWith(member));
  if (owner !== undefined && !isConstructed && !/[$()]|_base$|^_default/.test(owner)) return owner;
  if (imported && imported.modules.length > 0) {
    const steps = [...(imported.exports.find((name) => !/^(?:default|\*)$/.test(name) && !row.members.includes(name)) ?? "").split(".").filter(Boolean), ...(imported.path ?? [])];
    return [packageOfSpecifier(imported.modules[0]!) === "@types/node" ? imported.modules[0]! : packageOfSpecifier(imported.modules[0]!), steps.join(".").replaceAll(".()", "()")].filter(Boolean).join(" ");
  }
  if (imported) return ["global", ...imported.exports.filter((name) => !row.members.includes(name)).slice(0, 1), ...(imported.path ?? [])].join(" ");
  return row.targets[0]?.owner === "global" ? "global" : (row.targets[0]?.package ?? "");
}

/** The members of a row as they are called. */
export function membersOf(row: MatchableRow): string {
  return row.members.map((member) => (member === CALLED ? "(called itself)" : row.shape === "new" ? `new ${member}` : row.shape === "assign" ? `${member} =` : row.shape === "tag" ? `${member}\`\`` : member)).join(", ");
}

/** Which parts of a call paths name: `argument 1, argument 2: name`. */
export function partsOf(paths: readonly FlowPath[]): string {
  const byRoot = new Map<string, string[]>();
  for (const path of paths) {
    const { segments } = parseFlowPath(path);
    const root = rootOf(path);
    const parts = byRoot.get(root) ?? [];
    byRoot.set(root, segments.length === 0 ? ["", ...parts] : [...parts, segments.map(segmentText).join("").replace(/^\./, "")]);
  }
  return [...byRoot].map(([root, parts]) => (parts.includes("") ? root : `${root}: ${parts.join(", ")}`)).join("; ");
}

function rootOf(path: FlowPath): string {
  const { root } = parseFlowPath(path);
  switch (root.kind) {
    case "argument":
      return `argument ${root.index + 1}`;
    case "arguments":
      return root.from === 0 ? "all arguments" : `argument ${root.from + 1} and later ones`;
    case "this":
      return "the receiver";
    case "return":
      return "the result";
    case "shared":
      return `what is kept as \`${root.name}\``;
  }
}

function segmentText(segment: FlowSegment): string {
  switch (segment.kind) {
    case "property":
      return /^[\w$-]+$/.test(segment.name) ? `.${segment.name}` : `["${segment.name}"]`;
    case "element":
      return "[]";
    case "key":
      return "[keys]";
    case "result":
      return "()";
    case "parameter":
      return `(parameter ${segment.index + 1})`;
    case "rejection":
      return " (rejection)";
    default:
      return ".*";
  }
}
