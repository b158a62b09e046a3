/** Prisma: what `schema.prisma` says about the types of a generated client, from which model-level comments and tags are lost. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { listBeside, projectDirectoryOf, readBeside } from "../../compiler/project-directory.js";
import { clientDirectories, isGeneratedClient, modelOfGeneratedType } from "../packs/prisma/generated-client.js";
import { parsePrismaSchema } from "../packs/prisma/parse-schema.js";
import { mergeSchemas, type PrismaModel, type PrismaSchema } from "../packs/prisma/schema.js";
import { memoize } from "../phi-scope.js";

/** A property of a generated type, and the model that it belongs to. */
export interface PrismaMember {
  readonly schema: PrismaSchema;
  readonly model: PrismaModel;
}

/** A schema as it is written. */
export interface SchemaFile {
  /** Absolute, with forward slashes. */
  readonly file: string;
  readonly schema: PrismaSchema;
}

export interface PrismaModels {
  /** The model behind a declaration in a generated client; `undefined` for declarations of other files. */
  ofMember(declaration: ts.Node): PrismaMember | undefined;
  /** The schemas beside the projects of the program, without the copies that clients carry. */
  schemaFiles(): readonly SchemaFile[];
}

interface FoundSchema {
  readonly parts: readonly SchemaFile[];
  readonly schema: PrismaSchema;
  readonly clients: readonly string[];
}

/** Looks for schemas beside the projects of the program when it is first asked about a client. */
export function createPrismaModels(host: Host): PrismaModels {
  let schemas: readonly FoundSchema[] | undefined;
  const found = (): readonly FoundSchema[] => (schemas ??= findSchemas(host));
  const schemaOfFile = memoize((file: ts.SourceFile): PrismaSchema | undefined => {
    if (!/prisma|generated|client/i.test(file.fileName)) return undefined;
    return found().find(({ clients }) => isGeneratedClient(file.fileName, clients))?.schema ?? schemaInClient(host, file.fileName);
  });
  return {
    ofMember(declaration) {
      const schema = schemaOfFile(declaration.getSourceFile());
      const name = schema && modelNameAt(host, schema, declaration);
      const model = name === undefined ? undefined : schema?.models.find((one) => one.name === name);
      return schema && model && { schema, model };
    },
    schemaFiles() {
      const clients = found().flatMap((one) => one.clients);
      return found().flatMap(({ parts }) => parts).filter(({ file }) => !isGeneratedClient(file, clients));
    },
  };
}

/** A client that another package of a workspace generates carries a copy of its schema. */
function schemaInClient(host: Host, clientFile: string): PrismaSchema | undefined {
  const text = isGeneratedClient(clientFile) ? readBeside(host, `${clientFile.slice(0, clientFile.lastIndexOf("/"))}/schema.prisma`) : undefined;
  return text === undefined ? undefined : parsePrismaSchema(text);
}

function findSchemas(host: Host): readonly FoundSchema[] {
  const directories = new Set(host.files.map((file) => projectDirectoryOf(host, file.fileName)));
  return [...directories].flatMap((directory) => {
    const single = [`${directory}/prisma/schema.prisma`, `${directory}/schema.prisma`, `${directory}/src/prisma/schema.prisma`, ...configuredSchema(host, directory)];
    const files = new Set([...single, ...listBeside(host, `${directory}/prisma`, [".prisma"])]);
    const parts = [...files].flatMap((file) => {
      const text = readBeside(host, file);
      return text === undefined ? [] : [{ file, schema: parsePrismaSchema(text) }];
    });
    if (parts.length === 0) return [];
    return [{ parts, schema: mergeSchemas(parts.map(({ schema }) => schema)), clients: parts.flatMap(({ file, schema }) => clientDirectories(schema, file)) }];
  });
}

/** `"prisma": { "schema": "db/schema.prisma" }` in package.json: a file, or a directory of files. */
function configuredSchema(host: Host, directory: string): readonly string[] {
  const manifest = readBeside(host, `${directory}/package.json`);
  const path = manifest === undefined ? undefined : /"prisma"\s*:\s*\{[^}]*"schema"\s*:\s*"([^"]+)"/.exec(manifest)?.[1]?.replace(/^\.\//, "");
  if (path === undefined) return [];
  return path.endsWith(".prisma") ? [`${directory}/${path}`] : listBeside(host, `${directory}/${path}`, [".prisma"]);
}

/** The outermost named type around a declaration tells the model: `$PatientPayload`, `PatientGetPayload`, `Patient`. */
function modelNameAt(host: Host, schema: PrismaSchema, declaration: ts.Node): string | undefined {
  const { ts } = host;
  for (let at: ts.Node | undefined = declaration.parent; at; at = at.parent) {
    if (!(ts.isTypeAliasDeclaration(at) || ts.isInterfaceDeclaration(at) || ts.isClassDeclaration(at)) || !at.name) continue;
    const model = modelOfGeneratedType(schema, at.name.text);
    if (model !== undefined) return model;
  }
  return undefined;
}
