/** The table of settings in docs/configuration.md, made from the published JSON schema. */
import { configJsonSchema, type JsonSchema } from "../../src/config/json-schema.js";

/** One row a setting; those of `phi` and the like after the setting that holds them. */
export function renderSettings(): string {
  const rows = Object.entries(configJsonSchema().properties ?? {}).flatMap(([name, schema]) => rowsOf(name, schema as JsonSchema));
  return ["| Setting | Value | Meaning |", "|---|---|---|", ...rows].join("\n");
}

function rowsOf(name: string, schema: JsonSchema): string[] {
  const { properties } = schema;
  const inner = properties === undefined ? [] : Object.entries(properties).flatMap(([key, value]) => rowsOf(`${name}.${key}`, value as JsonSchema));
  return [`| \`${name}\` | ${cell(valueOf(schema))} | ${cell(schema.description ?? "")} |`, ...inner];
}

function valueOf(schema: JsonSchema): string {
  if (schema.anyOf) return [...new Set((schema.anyOf as JsonSchema[]).map(valueOf))].join(" or ");
  if (schema.enum) return schema.enum.length > 8 ? `one of ${String(schema.enum.length)} words` : schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  switch (schema.type) {
    case "array":
      return Array.isArray(schema.items) ? "list" : `list of ${manyOf(schema.items as JsonSchema)}`;
    case "object":
      return typeof schema.additionalProperties === "object" ? `by name: ${valueOf(schema.additionalProperties as JsonSchema)}` : fieldsOf(schema);
    case "boolean":
      return "`true`, `false`";
    default:
      return "text";
  }
}

function manyOf(schema: JsonSchema): string {
  return schema.type === "string" && !schema.enum ? "texts" : valueOf(schema);
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): string {
  const fields = Object.keys(properties).map((field) => `\`${field}\`${required.includes(field) ? "" : "?"}`);
  return `{ ${fields.join(", ")} }`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
