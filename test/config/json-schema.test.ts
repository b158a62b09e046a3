import { describe, expect, it } from "vitest";
import { configJsonSchema } from "../../src/config/json-schema.js";
import { configSchema } from "../../src/config/schema.js";
import { RULE_IDS } from "../../src/findings/rule-id.js";

describe("the JSON schema", () => {
  const schema = configJsonSchema();

  it("knows every top-level key, and rejects others", () => {
    expect(Object.keys(schema.properties!)).toEqual(Object.keys(configSchema.shape));
    expect(schema.additionalProperties).toBe(false);
  });

  it("completes rule names", () => {
    const rules = schema.properties!.rules as { propertyNames: { enum: string[] } };
    expect(rules.propertyNames.enum).toEqual([...RULE_IDS]);
  });

  it("describes every top-level key", () => {
    for (const [key, value] of Object.entries(schema.properties!)) expect(value, key).toHaveProperty("description");
  });
});
