/** What a Prisma schema says about a field of a model. */
import type { PhiCategory } from "../../category.js";
import { classifyName } from "../../dictionary/classify-name.js";
import type { PackVerdict } from "../fhir/fhir-verdict.js";
import { findModel, type PrismaField, type PrismaModel, type PrismaSchema } from "./schema.js";

/**
 * The verdict on one field: its own tag, then the lists of its model, then the model's tag. On a tagged model every field is PHI except the row's
 * identifier (`@id`, or one of `identifierFields`). A field is found by its name in the client or in the database; `undefined`: not tagged, or not known.
 */
export function prismaVerdict(
  schema: PrismaSchema, modelName: string, fieldName: string, identifierFields: readonly string[] = ["id", "_id"],
): PackVerdict {
  const model = findModel(schema, modelName) ?? schema.models.find(({ table }) => table === modelName);
  const field = model?.fields.find(({ name, column }) => name === fieldName || column === fieldName);
  return model && field ? verdictOf(model, field, identifierFields) : undefined;
}

/** Whether any field of the model is PHI. */
export function isPhiModel(schema: PrismaSchema, modelName: string): boolean {
  const model = findModel(schema, modelName);
  return model?.fields.some((field) => typeof verdictOf(model, field, ["id", "_id"]) === "object") ?? false;
}

function verdictOf(model: PrismaModel, field: PrismaField, identifierFields: readonly string[]): PackVerdict {
  const path = `${model.name}.${field.name}`;
  if (field.tags.phi) return phi(field, `\`/// @phi\` at \`${path}\` in the Prisma schema`);
  if (field.tags.exclude === true) return "not-phi";
  if (model.tags.include?.includes(field.name)) return phi(field, `\`/// @phiInclude ${field.name}\` at \`${model.name}\` in the Prisma schema`);
  if (Array.isArray(model.tags.exclude) && model.tags.exclude.includes(field.name)) return "not-phi";
  if (!model.tags.phi) return undefined;
  if (field.isId || identifierFields.includes(field.name)) return "not-phi";
  return phi(field, `field of \`${model.name}\`, tagged \`/// @phi\` in the Prisma schema`);
}

function phi(field: PrismaField, why: string): { category: PhiCategory; why: string } {
  return { category: field.tags.phi?.category ?? classifyName(field.name)?.category ?? "health", why };
}
