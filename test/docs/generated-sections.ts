/** The parts of the documentation that are made from metadata, and how they are put between their markers. */
import { allPacks } from "../../src/catalog/load-packs.js";
import { SINK_KINDS, type SinkKind } from "../../src/catalog/row.js";
import { ruleInfo, ruleOfSinkKind } from "../../src/findings/kinds.js";
import type { TaggedSinkKind } from "../../src/phi/tags.js";
import { NAMESPACE } from "../../src/eslint/create-plugin.js";
import type { ConfigLevel, RuleDefinition } from "../../src/eslint/create-finding-rule.js";
import { defaultOptionsOf } from "../../src/eslint/create-finding-rule.js";
import { optionsSchema } from "../../src/eslint/rule-options.js";

/**
 * The text with the part between `<!-- begin name -->` and `<!-- end name -->` replaced.
 * @throws Error where the markers are missing.
 */
export function withSection(text: string, begin: string, end: string, content: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`The page needs the lines "${begin}" and "${end}".`);
  return `${text.slice(0, from + begin.length)}\n${content.trim()}\n${text.slice(to)}`;
}

/** A rule's page with its generated sections as the metadata has them now. */
export function withGeneratedSections(page: string, rule: RuleDefinition): string {
  const sections = { header: renderHeader(rule), ...(isAboutSinks(rule) && { sinks: renderSinks(rule) }), options: renderOptions(rule) };
  return Object.entries(sections).reduce(
    (text, [name, content]) => withSection(text, `<!-- begin ${name} -->`, `<!-- end ${name} -->`, content), page);
}

/** Whether a rule reports what leaves through sinks; the others describe what they look at in words. */
export function isAboutSinks({ name }: RuleDefinition): boolean {
  return Object.values(ruleOfSinkKind).includes(name);
}

/** The one kind that is no word of `@phiSink`. */
const UNTAGGED: Exclude<SinkKind, TaggedSinkKind> = "error";

const LEVELS: Record<ConfigLevel, string> = { error: "an error", warn: "a warning", off: "off" };

function renderHeader({ name, description, configs }: RuleDefinition): string {
  const { regulation, cwe } = ruleInfo[name];
  return [
    `# ${NAMESPACE}/${name}`,
    "",
    `> ${description}.`,
    "",
    `- In \`recommended\`: ${LEVELS[configs.recommended]}. In \`strict\`: ${LEVELS[configs.strict]}.`,
    "- Needs [type information](../eslint.md#type-information).",
    `- Related: ${[regulation, ...cwe.map((number) => `CWE-${String(number)}`)].join(", ")}.`,
  ].join("\n");
}

function renderSinks({ name }: RuleDefinition): string {
  const kinds = SINK_KINDS.filter((kind) => ruleOfSinkKind[kind] === name);
  const libraries = allPacks()
    .filter(({ sinks }) => sinks.some(({ kind, level }) => level !== "off" && kinds.includes(kind)))
    .map(({ library }) => library);
  const tags = kinds.filter((kind) => kind !== UNTAGGED).map((kind) => `tagged \`@phiSink ${kind}\``);
  return [
    `Calls of these libraries, as the catalogue describes them: ${[...new Set(libraries)].sort().join(", ")}.`,
    "",
    `Declarations of your own: ${[...tags, "listed"].join(", or ")} under \`sinks\` in \`phi-lint.config.json\`.`,
    "A function that hands its parameter on to any of these counts for what it is given.",
  ].join("\n");
}

function renderOptions(rule: RuleDefinition): string {
  const least = defaultOptionsOf(rule).minConfidence;
  const properties = Object.entries(optionsSchema(least).properties).flatMap(([option, schema]) => [
    `### \`${option}\``,
    "",
    schema.description,
    "",
    `One of ${schema.enum.map((value) => `\`"${value}"\``).join(", ")}. Default: \`"${least}"\`; in \`strict\`: \`"inferred-strong"\`.`,
    "",
  ]);
  const example = { [`${NAMESPACE}/${rule.name}`]: ["error", { minConfidence: rule.minConfidence === undefined ? "tagged" : "inferred-weak" }] };
  return [...properties, "```json", JSON.stringify(example), "```"].join("\n");
}

/** The table of rules for the README. */
export function renderRuleTable(rules: readonly RuleDefinition[]): string {
  const rows = rules.map(({ name, description, configs }) =>
    `| [\`${NAMESPACE}/${name}\`](docs/rules/${name}.md) | ${description} | ${configs.recommended} | ${configs.strict} |`);
  return ["| Rule | What it does | `recommended` | `strict` |", "|---|---|---|---|", ...rows].join("\n");
}
