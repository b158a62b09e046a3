/** The parts of the documentation that are made from metadata, and how they are put between their markers. */
import { ruleInfo } from "../../src/findings/kinds.js";
import { NAMESPACE } from "../../src/eslint/create-plugin.js";
import type { ConfigLevel, RuleDefinition } from "../../src/eslint/create-finding-rule.js";
import { OPTIONS_SCHEMA } from "../../src/eslint/rule-options.js";

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
  const withHeader = withSection(page, "<!-- begin header -->", "<!-- end header -->", renderHeader(rule));
  return withSection(withHeader, "<!-- begin options -->", "<!-- end options -->", renderOptions(rule));
}

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

function renderOptions({ name }: RuleDefinition): string {
  const properties = Object.entries(OPTIONS_SCHEMA.properties).flatMap(([option, schema]) => [
    `### \`${option}\``,
    "",
    schema.description,
    "",
    `One of ${schema.enum.map((value) => `\`"${value}"\``).join(", ")}. Default: \`"${schema.default}"\`; in \`strict\`: \`"inferred-strong"\`.`,
    "",
  ]);
  const example = { [`${NAMESPACE}/${name}`]: ["error", { minConfidence: "tagged" }] };
  return [...properties, "```json", JSON.stringify(example), "```"].join("\n");
}

/** The table of rules for the README. */
export function renderRuleTable(rules: readonly RuleDefinition[]): string {
  const rows = rules.map(({ name, description, configs }) =>
    `| [\`${NAMESPACE}/${name}\`](docs/rules/${name}.md) | ${description} | ${configs.recommended} | ${configs.strict} |`);
  return ["| Rule | What it does | `recommended` | `strict` |", "|---|---|---|---|", ...rows].join("\n");
}
