/** Where Prisma writes its clients, and which model a generated type or delegate belongs to. */
import { findModel, type PrismaSchema } from "./schema.js";

const CLIENT_PROVIDERS: ReadonlySet<string> = new Set(["prisma-client-js", "prisma-client"]);
const DEFAULT_LOCATIONS: readonly string[] = ["/.prisma/client/", "/@prisma/client/"];
/** What stands around a model's name in generated types: `$PatientPayload`, `PatientGetPayload`, `Prisma.PatientDelegate`, `PatientCreateManyInput`. */
const GENERATED_SUFFIX = new RegExp(
  "^(?:Payload|GetPayload|Delegate|Select|Include|Omit|DefaultArgs|FieldRefs|MinAggregateOutputType|MaxAggregateOutputType|AggregateArgs|GroupByOutputType"
  + "|(?:Find|Create|Update|Upsert|Delete|Count|GroupBy)\\w*Args|(?:Unchecked)?(?:Create|Update|Upsert|Where|Select|OrderBy|ScalarWhere|Nested)\\w*"
  + "|CountOutputType|CountArgs|ScalarFieldEnum|ModelType|Model)$",
);

/**
 * Directories that hold generated clients, absolute when the schema's path is: the `output` of each client generator, relative to the
 * schema's directory. Clients without `output` are in `node_modules/.prisma/client`, re-exported by `@prisma/client`.
 */
export function clientDirectories(schema: PrismaSchema, schemaPath: string): readonly string[] {
  const directory = schemaPath.replaceAll("\\", "/").replace(/\/?[^/]*$/, "");
  return schema.generators
    .filter(({ provider }) => CLIENT_PROVIDERS.has(provider))
    .flatMap(({ output }) => (output === undefined ? [] : [joinPath(directory, output)]));
}

/** Whether a declaration file belongs to a generated client: in one of the default places, or below one of these directories. */
export function isGeneratedClient(filePath: string, directories: readonly string[] = []): boolean {
  const path = filePath.replaceAll("\\", "/");
  return DEFAULT_LOCATIONS.some((place) => path.includes(place)) || directories.some((directory) => path.startsWith(`${directory}/`));
}

/**
 * The model that a generated type belongs to: `Patient`, `$PatientPayload`, `PatientDelegate`, `Prisma.PatientGetPayload`. The longest model
 * name that fits is meant (`PatientNoteSelect` belongs to `PatientNote`, not to `Patient`).
 */
export function modelOfGeneratedType(schema: PrismaSchema, typeName: string): string | undefined {
  const name = (typeName.split(".").at(-1) ?? "").replace(/^\$/, "");
  if (findModel(schema, name)) return name;
  return schema.models
    .map((model) => model.name)
    .filter((model) => name.startsWith(model) && GENERATED_SUFFIX.test(name.slice(model.length)))
    .sort((a, b) => b.length - a.length)[0];
}

/** The model behind a property of the client: `prisma.patientNote` is `PatientNote`. */
export function modelOfDelegate(schema: PrismaSchema, property: string): string | undefined {
  return schema.models.find(({ kind, name }) => kind !== "type" && name.charAt(0).toLowerCase() + name.slice(1) === property)?.name;
}

function joinPath(directory: string, relative: string): string {
  const path = relative.replaceAll("\\", "/");
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return path.replace(/\/$/, "");
  const parts = directory.split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
