/** What the name of a field says in a Prisma model that carries no tags. */
import { inferField, type Inference } from "../dictionary/infer-field.js";
import type { PrismaField, PrismaModel, PrismaSchema } from "../packs/prisma/schema.js";

/** Nothing for flags, keys and relations, and where some field of the model is tagged: then the model has spoken about all of them. */
export function inferPrismaField(schema: PrismaSchema, model: PrismaModel, field: PrismaField): Inference | undefined {
  const isValue = field.type !== "Boolean" && !field.isId && !schema.models.some((other) => other.name === field.type);
  if (!isValue || model.tags.phi || model.fields.some(({ tags }) => tags.phi)) return undefined;
  const siblings = model.fields.map((one) => one.name).filter((other) => other !== field.name);
  return inferField({ name: field.name, ownerName: model.name, siblings, tableName: model.table });
}
