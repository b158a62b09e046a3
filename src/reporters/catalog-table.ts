/** What the catalogue knows, as text: all libraries by kind, or one library in full. */
import { membersOf, partsOf, receiverOf } from "../catalog/describe-row.js";
import { SINK_KINDS, type Pack, type SinkKind } from "../catalog/row.js";
import { textTable } from "./text-table.js";
import { wrapText } from "./wrap-text.js";

export const CATALOG_FORMATS = ["table", "json"] as const;
export type CatalogFormat = (typeof CATALOG_FORMATS)[number];

/** What each kind is, for people. */
export const KIND_TITLES: Readonly<Record<SinkKind, string>> = {
  logger: "Logs",
  telemetry: "Traces and metrics",
  analytics: "Analytics",
  "error-reporting": "Error reports",
  error: "Thrown errors",
  url: "URLs",
  storage: "Storage on devices and in caches",
  prompt: "Prompts for language models",
  message: "Messages",
  "third-party": "Other companies",
};

/** How many rows of each kind a library has. */
export interface LibrarySummary {
  readonly library: string;
  readonly vendor?: string;
  readonly docs?: string;
  readonly sinks: Readonly<Partial<Record<SinkKind, number>>>;
  readonly sanitizers: number;
  readonly propagators: number;
}

export function summaryOf(pack: Pack): LibrarySummary {
  const sinks: Partial<Record<SinkKind, number>> = {};
  for (const { kind } of pack.sinks) sinks[kind] = (sinks[kind] ?? 0) + 1;
  return {
    library: pack.library,
    ...(pack.vendor !== undefined && { vendor: pack.vendor }),
    ...(pack.docs !== undefined && { docs: pack.docs }),
    sinks,
    sanitizers: pack.sanitizers.length,
    propagators: pack.propagators.length,
  };
}

/** All libraries, by what they are known for; ends with a line break. */
export function renderLibraries(packs: readonly Pack[], format: CatalogFormat, width: number): string {
  const libraries = [...packs].sort((a, b) => (a.library < b.library ? -1 : 1)).map(summaryOf);
  if (format === "json") return `${JSON.stringify({ libraries }, null, 2)}\n`;
  const groups = [
    ...SINK_KINDS.map((kind) => [KIND_TITLES[kind], libraries.map(({ library, sinks }) => [library, sinks[kind] ?? 0] as const)] as const),
    ["Makes values harmless", libraries.map(({ library, sanitizers }) => [library, sanitizers] as const)] as const,
    ["Moves values", libraries.map(({ library, propagators }) => [library, propagators] as const)] as const,
  ].map(([title, all]) => [title, all.filter(([, rows]) => rows > 0)] as const);
  const lines = groups.flatMap(([title, found]) => {
    const rows = found.reduce((sum, [, count]) => sum + count, 0);
    return [`${title}: ${count(found.length, "library", "libraries")}, ${count(rows, "row")}`, ...wrapText(found.map(([library, own]) => `${library}\u00A0${own}`).join(", "), width - 2).map((line) => `  ${line.replaceAll("\u00A0", " ")}`), ""];
  });
  return [...lines, `${count(libraries.length, "library", "libraries")} in all. \`phi-lint catalog <library>\` shows one of them in full.`, ""].join("\n");
}

/** Everything known about libraries; ends with a line break. */
export function renderPacks(packs: readonly Pack[], format: CatalogFormat, width: number): string {
  if (format === "json") return `${JSON.stringify({ libraries: packs }, null, 2)}\n`;
  return packs.map((pack) => packLines(pack, width).join("\n")).join("\n");
}

function packLines(pack: Pack, width: number): string[] {
  const facts: (readonly [string, string | undefined])[] = [
    ["packages", pack.modules.map((name) => (name.endsWith("/") ? `${name}*` : name)).join(", ") || undefined],
    ["globals", pack.globals?.join(", ")],
    ["received by", pack.vendor],
    ["see", pack.docs],
    ["note", pack.notes === "None." ? undefined : pack.notes],
  ];
  return [
    pack.library,
    ...facts.flatMap(([label, text]) => (text === undefined ? [] : wrapText(text, width - 14).map((line, index) => `  ${(index === 0 ? label : "").padEnd(12)}${line}`))),
    "",
    ...section("Where values leave", ["kind", "severity", "on", "members", "what leaves"], pack.sinks.map((row) => [row.kind, row.level, receiverOf(row), membersOf(row), partsOf(row.args)]), width),
    ...section("What makes values harmless", ["effect", "on", "members", ""], pack.sanitizers.map((row) => [row.effect, receiverOf(row), membersOf(row), ""]), width),
    ...section("How values move", ["on", "members", "from → to"], pack.propagators.map((row) => [receiverOf(row), membersOf(row), [...row.flow.map(({ from, to }) => `${partsOf([from])} → ${partsOf([to])}`), ...(row.chain ? ["through the functions given, one after the other"] : [])].join("; ")]), width),
  ];
}

function section(title: string, columns: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  return rows.length === 0 ? [] : [title, ...textTable([columns, ...rows], width - 2).map((line) => `  ${line}`), ""];
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
