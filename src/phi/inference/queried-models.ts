/** SQL on the tables of a Prisma schema: what `$queryRaw` returns is what the schema's tags say of the columns. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { readStatement } from "../dictionary/infer-columns.js";
import type { NotPhi, PhiFact } from "../fact.js";
import { prismaVerdict } from "../packs/prisma/prisma-verdict.js";
import { LAYERS, sqlOf } from "./infer-call.js";
import type { PrismaModels } from "./prisma-models.js";

/** What the schema says of the part of a statement's result that the names lead to; `undefined` where it names no tagged table. */
export function queriedVerdict(host: Host, prisma: PrismaModels, identifierFields: readonly string[], call: ts.CallExpression | ts.TaggedTemplateExpression, segments: readonly string[]): PhiFact | NotPhi | undefined {
  const written = host.ts.isCallExpression(call) ? call.arguments[0] : call.template;
  const text = written && sqlOf(host, written);
  if (text === undefined || !/^\s*(?:select|with|insert|update|delete)\b/i.test(text)) return undefined;
  const { tables, columns } = readStatement(text);
  const read = segments.find((segment) => !LAYERS.has(segment));
  const selected = read === undefined ? columns : columns.filter(({ name }) => name === read || name === "*");
  let notPhi: NotPhi | undefined;
  for (const { schema } of prisma.schemaFiles()) {
    for (const { name, fields } of schema.models.filter((model) => tables.includes(model.table))) {
      for (const { column } of selected) {
        for (const field of column !== "*" ? [column] : read === undefined ? fields.map((one) => one.name) : [read]) {
          const verdict = prismaVerdict(schema, name, field, identifierFields);
          if (typeof verdict === "object") return { kind: "phi", confidence: "pack", declaration: `${name}.${field}`, node: call, ...verdict };
          if (verdict === "not-phi" && read !== undefined) notPhi = { kind: "not-phi", why: `\`${name}.${field}\` is not PHI by the Prisma schema` };
        }
      }
    }
  }
  return notPhi;
}
