/** The published JSON schema, for completion and checks in editors. */
import { z } from "zod";
import { configSchema } from "./schema.js";

/** A JSON schema of draft 7, the one that editors know best. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

export function configJsonSchema(): JsonSchema {
  return { ...z.toJSONSchema(configSchema, { target: "draft-7" }), title: "phi-lint.config.json" };
}
