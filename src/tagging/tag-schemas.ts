/** The tags of a Prisma schema: `/// @phi` above the fields that names make PHI, from where they reach whatever the client returns. */
import type { Host } from "../compiler/host.js";
import { readBeside } from "../compiler/project-directory.js";
import { inferPrismaField } from "../phi/inference/prisma-fields.js";
import type { SchemaFile } from "../phi/inference/prisma-models.js";
import type { Replacement } from "./write-tag.js";

/** One tag in one schema. */
export interface SchemaTag {
  /** Absolute, with forward slashes. */
  readonly file: string;
  readonly replacement: Replacement;
}

export function tagSchemas(host: Host, files: readonly SchemaFile[]): readonly SchemaTag[] {
  return files.flatMap(({ file, schema }) => {
    const text = readBeside(host, file) ?? "";
    const starts = lineStarts(text);
    return schema.models.flatMap((model) => model.fields.flatMap((field): readonly SchemaTag[] => {
      const from = starts[field.line - 1];
      const inference = field.tags.exclude === true ? undefined : inferPrismaField(schema, model, field);
      if (inference?.confidence !== "inferred-strong" || from === undefined) return [];
      const indentation = /^[ \t]*/.exec(text.slice(from))?.[0] ?? "";
      return [{ file, replacement: { from, to: from, text: `${indentation}/// @phi ${inference.category}${text.includes("\r\n") ? "\r\n" : "\n"}` } }];
    }));
  });
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
