/** A Prisma schema as far as PHI is concerned: models, fields, their documentation tags, and where clients are generated. */
import type { PhiCategory } from "../../category.js";

/** The phi-lint tags in a documentation comment (`///`); `//` comments do not reach the generated client and do not count. */
export interface PrismaTags {
  /** `@phi`, with its category where one is given. */
  readonly phi?: { readonly category?: PhiCategory };
  /** `@phiExclude`: the field itself, or the fields listed. */
  readonly exclude?: true | readonly string[];
  readonly include?: readonly string[];
  readonly extend?: readonly string[];
  /** `@encrypted` (prisma-field-encryption): encrypted where it is stored, clear in the client. */
  readonly encrypted?: true;
}

export interface PrismaField {
  readonly name: string;
  /** Scalar, enum, composite type or model. */
  readonly type: string;
  readonly list: boolean;
  readonly optional: boolean;
  /** `@id`: the identifier of the row. */
  readonly isId: boolean;
  /** Column name, where `@map` gives another one. */
  readonly column: string;
  readonly tags: PrismaTags;
  /** 1-based line in the schema file. */
  readonly line: number;
}

export interface PrismaModel {
  readonly kind: "model" | "view" | "type";
  readonly name: string;
  /** Table name, where `@@map` gives another one. */
  readonly table: string;
  readonly fields: readonly PrismaField[];
  readonly tags: PrismaTags;
  readonly line: number;
}

/** A `generator` block that writes a client. */
export interface PrismaGenerator {
  readonly name: string;
  readonly provider: string;
  /** As written: relative to the schema file's directory. */
  readonly output?: string;
}

export interface PrismaSchema {
  readonly models: readonly PrismaModel[];
  readonly enums: readonly string[];
  readonly generators: readonly PrismaGenerator[];
}

/** One schema from the files of a schema folder. */
export function mergeSchemas(parts: readonly PrismaSchema[]): PrismaSchema {
  return {
    models: parts.flatMap(({ models }) => models),
    enums: parts.flatMap(({ enums }) => enums),
    generators: parts.flatMap(({ generators }) => generators),
  };
}

/** The model, view or composite type of that name. */
export function findModel(schema: PrismaSchema, name: string): PrismaModel | undefined {
  return schema.models.find((model) => model.name === name);
}
