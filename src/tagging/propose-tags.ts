/** The tags of one program as replacements of text, and what no tag can say. */
import type ts from "typescript";
import { createEngine } from "../analysis/engine.js";
import { rangeOf } from "../checks/positions.js";
import type { Host } from "../compiler/host.js";
import type { Config } from "../config/config.js";
import type { PhiCategory } from "../phi/category.js";
import { createPrismaModels } from "../phi/inference/prisma-models.js";
import { namedSanitizers, placeOf, type NamedPlace } from "../survey/named-sanitizers.js";
import { findTaggable, type Taggable } from "./find-taggable.js";
import { tagSchemas } from "./tag-schemas.js";
import { tagSites } from "./tag-sites.js";
import type { Replacement } from "./write-tag.js";

/** PHI that is known by names alone and cannot be tagged in the source. */
export interface Remainder {
  readonly file: string;
  readonly line: number;
  readonly declaration: string;
  readonly category: PhiCategory;
}

export interface ProposedTags {
  /** By the file's absolute path, forward slashes. */
  readonly replacements: ReadonlyMap<string, readonly Replacement[]>;
  readonly remainders: readonly Remainder[];
  /** Functions that are believed for their names as long as only names make their values PHI. */
  readonly namedSanitizers: readonly NamedPlace[];
}

/**
 * @param isWritable whether people write a file: what is generated loses its tags at the next run
 * @param isProduct whether the fields of a file's types are tagged even where they do not leak
 */
export function proposeTags(host: Host, config: Config, isWritable: (file: ts.SourceFile) => boolean, isProduct: (file: ts.SourceFile) => boolean): ProposedTags {
  const replacements = new Map<string, Replacement[]>();
  const remainders: Remainder[] = [];
  const taggable: Taggable[] = [];
  const engine = createEngine(host, config);
  const prisma = createPrismaModels(host);
  for (const found of findTaggable(engine, (file) => isWritable(file) && isProduct(file))) {
    const node = found.kind === "declaration" ? found.node : found.at;
    if (found.kind === "declaration" && isWritable(node.getSourceFile())) taggable.push(found);
    else if (!prisma.ofMember(node)) remainders.push({ ...placeOf(found.declaration, node), declaration: found.declaration, category: found.category ?? "health" });
  }
  const add = (file: string, replacement: Replacement): void => void replacements.set(file, [...(replacements.get(file) ?? []), replacement]);
  for (const { file, replacement } of tagSites(host, taggable, config.phi.identifierFields)) add(rangeOf(file).file, replacement);
  if (config.inference) for (const { file, replacement } of tagSchemas(host, prisma.schemaFiles())) add(file, replacement);
  const isTagged = (node: ts.Node): boolean => engine.flow.phi.tagsOf(node).sanitizer === true;
  const sanitizers = host.files.filter((file) => isWritable(file) && isProduct(file)).flatMap((file) => namedSanitizers(host, file, isTagged));
  return { replacements, remainders, namedSanitizers: sanitizers };
}
