/** docs/catalog.md, made from the packs and from what is recorded of their comparison with the real packages. */
import { membersOf, partsOf, receiverOf } from "../../src/catalog/describe-row.js";
import { SINK_KINDS, type SinkKind } from "../../src/catalog/row.js";
import { KIND_TITLES } from "../../src/reporters/catalog-table.js";
import type { PackFile } from "../catalog/pack-files.js";
import type { PackResult } from "../conformance/pack-result.js";

/** A pack with what is recorded of it. */
interface Listed extends PackFile {
  readonly result: PackResult | undefined;
}

const MOST_PACKAGES = 6;

export function renderCatalog(files: readonly PackFile[], results: Readonly<Record<string, PackResult>>): string {
  const listed: readonly Listed[] = files.map((one) => ({ ...one, result: results[one.file] })).sort((a, b) => (a.pack.library < b.pack.library ? -1 : 1));
  const withSinks = listed.filter(({ pack }) => pack.sinks.length > 0);
  return [
    INTRODUCTION,
    "## In numbers",
    "",
    ...numbers(listed),
    "",
    ...SINK_KINDS.flatMap((kind) => librariesOf(kind, listed)),
    "## What makes values harmless, and how values move",
    "",
    "`phi-lint catalog <library>` shows these rows.",
    "",
    ...table(["Library", "Packages", "Harmless results", "Ways of values", "Compared with"], listed.filter(({ pack }) => pack.sanitizers.length + pack.propagators.length > 0).map(({ pack, result }) => [pack.library, packagesOf({ pack }), String(pack.sanitizers.length || ""), String(pack.propagators.length || ""), versionsOf({ pack, result })])),
    "",
    "## Where values leave, library by library",
    "",
    ...withSinks.flatMap(({ pack }) => [
      `### ${pack.library}`,
      "",
      ...[pack.vendor && `Received by ${pack.vendor}.`, pack.notes && pack.notes !== "None." && pack.notes, pack.docs && `See <${pack.docs}>.`].filter(Boolean).flatMap((text) => [escape(String(text)), ""]),
      ...table(["Kind", "Severity", "On", "Members", "What leaves"], pack.sinks.map((row) => [row.kind, row.level, code(receiverOf(row)), code(membersOf(row)), partsOf(row.args)])),
      "",
    ]),
  ].join("\n");
}

const INTRODUCTION = `# The catalogue

The libraries that phi-lint knows: where values leave, what makes them harmless, how they move. A call counts when the type checker finds the
library's own declaration behind it, under whatever name it was imported; where there are no types, the import decides.

\`phi-lint catalog\` prints this list, \`phi-lint catalog pino\` everything about one library, and \`--format json\` the rows themselves. What is missing
can be added in [\`phi-lint.config.json\`](configuration.md#where-it-leaves-and-what-makes-it-harmless) in the same shape, or with [\`@phiSink\` and \`@phiSanitizer\`](../README.md).
\`off\` is listed for completeness and not reported.

Each row is compared with the real packages: \`npm run conformance\` installs them at the versions below, looks for the members and arguments in their
declarations, writes calls of them through default, namespace and named imports and parameters of their types, and has the audit and ESLint find each.
*Borne out* counts the rows that pass in full; for the others the record, \`test/conformance/results.json\`, gives the reason (mostly
globals and packages without declarations).

This page is made by \`npm run update\`.
`;

function numbers(listed: readonly Listed[]): readonly string[] {
  const line = (title: string, counted: readonly (readonly [Listed, readonly string[]])[]): readonly string[] => {
    const having = counted.filter(([, ids]) => ids.length > 0);
    const rows = having.flatMap(([one, ids]) => ids.map((id) => isBorneOut(one, id)));
    return [title, String(having.length), String(rows.length), String(rows.filter(Boolean).length)];
  };
  return table(
    ["Kind", "Libraries", "Rows", "Borne out"],
    [
      ...SINK_KINDS.map((kind) => line(KIND_TITLES[kind], listed.map((one) => [one, one.pack.sinks.filter((row) => row.kind === kind).map((row) => row.id)] as const))),
      line("Harmless results", listed.map((one) => [one, one.pack.sanitizers.map((row) => row.id)] as const)),
      line("Ways of values", listed.map((one) => [one, one.pack.propagators.map((row) => row.id)] as const)),
    ],
  );
}

function isBorneOut({ result }: Listed, id: string): boolean {
  return result !== undefined && result.unverified?.[id] === undefined && result.wrong?.[id] === undefined;
}

function librariesOf(kind: SinkKind, listed: readonly Listed[]): readonly string[] {
  const rows = listed.flatMap((one) => {
    const own = one.pack.sinks.filter((row) => row.kind === kind).length;
    return own === 0 ? [] : [[one.pack.library, packagesOf(one), String(own), one.pack.vendor ?? "", versionsOf(one)]];
  });
  return rows.length === 0 ? [] : [`## ${KIND_TITLES[kind]}`, "", ...table(["Library", "Packages", "Rows", "Received by", "Compared with"], rows), ""];
}

function packagesOf({ pack }: Pick<Listed, "pack">): string {
  const names = pack.modules.map((name) => (name.endsWith("/") ? `${name}*` : name));
  const shown = names.slice(0, MOST_PACKAGES).map(code).join(", ");
  return names.length > MOST_PACKAGES ? `${shown} and ${names.length - MOST_PACKAGES} more` : shown;
}

/** The versions of the package that most rows are about. */
function versionsOf({ pack, result }: Pick<Listed, "pack" | "result">): string {
  const versions = result?.versions ?? {};
  const main = [...pack.modules, pack.library, ...Object.keys(versions)].find((name) => versions[name] !== undefined);
  return main === undefined ? "" : (versions[main] ?? []).join(", ");
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.map(escape).join(" | ")} |`);
}

function code(text: string): string {
  return text === "" ? "" : `\`${text.replaceAll("`", "")}\``;
}

function escape(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
