import { describe, expect, it } from "vitest";
import { clientDirectories, isGeneratedClient, modelOfDelegate, modelOfGeneratedType } from "../../../src/phi/packs/prisma/generated-client.js";
import { parsePrismaSchema } from "../../../src/phi/packs/prisma/parse-schema.js";
import { parsePrismaTags } from "../../../src/phi/packs/prisma/parse-tags.js";
import { isPhiModel, prismaVerdict } from "../../../src/phi/packs/prisma/prisma-verdict.js";
import { findModel, mergeSchemas } from "../../../src/phi/packs/prisma/schema.js";

const SCHEMA = parsePrismaSchema(`
generator client {
  provider = "prisma-client-js"
  output   = "../src/generated/client" // not the default
}

generator erd {
  provider = "prisma-erd-generator"
  output = "./erd.svg"
}

datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

/// A patient of the clinic.
/// @phi
/// @phiExclude createdAt, clinicId
model Patient {
  id        String   @id @default(cuid())
  firstName String   @map("first_name") // plain comment
  /// @phi ssn
  taxNumber String?  @unique
  dob       DateTime /// the day of birth
  /// @phiExclude
  status    Status   @default(ACTIVE)
  createdAt DateTime @default(now())
  clinicId  String
  clinic    Clinic   @relation(fields: [clinicId], references: [id])
  visits    Visit[]
  website   String   @default("https://example.org") /// @phiExclude
  address   Address?

  @@map("patients")
  @@index([firstName, dob])
}

// @phi
model Clinic {
  id       String    @id
  // @phi
  name     String
  patients Patient[]
}

model Visit {
  visitNo   Int @id
  /// @phi note @encrypted
  notes     String @db.Text
  /// free text

  reason    String
  amount    Decimal @db.Decimal(10, 2) /// @phi
  tags      String[]
  patient   Patient @relation(fields: [patientId], references: [id])
  patientId String
}

/* model Removed {
  id String @id /// @phi
} */

/// @phiInclude line1
type Address {
  line1 String
  city  String
}

enum Status { ACTIVE
  INACTIVE }

enum Role {
  /// @phi
  ADMIN
}

/// @philosophy of views
view PatientNote {
  id   Int
  body Unsupported("tsvector")?
}
`);

describe("parsePrismaSchema", () => {
  it("reads models, views, composite types, enums and generators", () => {
    expect(SCHEMA.models.map(({ kind, name, table }) => `${kind} ${name} ${table}`)).toEqual([
      "model Patient patients", "model Clinic Clinic", "model Visit Visit", "type Address Address", "view PatientNote PatientNote",
    ]);
    expect(SCHEMA.enums).toEqual(["Status", "Role"]);
    expect(SCHEMA.generators).toEqual([
      { name: "client", provider: "prisma-client-js", output: "../src/generated/client" }, { name: "erd", provider: "prisma-erd-generator", output: "./erd.svg" },
    ]);
  });

  it("reads fields with their type, arity, column, identifier and line", () => {
    const patient = findModel(SCHEMA, "Patient");
    expect(patient?.fields.map(({ name }) => name)).toEqual([
      "id", "firstName", "taxNumber", "dob", "status", "createdAt", "clinicId", "clinic", "visits", "website", "address",
    ]);
    expect(patient?.fields[0]).toMatchObject({ type: "String", isId: true, list: false, optional: false, line: 21 });
    expect(patient?.fields[1]).toMatchObject({ column: "first_name", tags: {} });
    expect(patient?.fields[2]).toMatchObject({ optional: true, tags: { phi: { category: "ssn" } } });
    expect(patient?.fields[8]).toMatchObject({ type: "Visit", list: true });
    expect(findModel(SCHEMA, "PatientNote")?.fields[1]).toMatchObject({ type: "Unsupported", optional: true });
    expect(findModel(SCHEMA, "Visit")?.fields[1]).toMatchObject({ tags: { phi: { category: "note" }, encrypted: true } });
  });

  it("keeps a comment that an empty line separates away from the field below", () => {
    expect(parsePrismaSchema("model A {\n  /// @phi\n\n  b String\n}").models[0]?.fields[0]?.tags).toEqual({});
    expect(parsePrismaSchema("model A {\n  /// @phi\n  // plain\n  b String\n}").models[0]?.fields[0]?.tags).toEqual({ phi: {} });
  });

  it("passes over what it does not understand", () => {
    expect(parsePrismaSchema("").models).toEqual([]);
    expect(parsePrismaSchema("model {\n}\nmodel A {\n ???\n b String\n").models).toEqual([]);
    expect(parsePrismaSchema("model A {}\r\nmodel B {\r\n  c Int\r\n}\r\n").models.map(({ name, fields }) => `${name} ${fields.length}`)).toEqual(["A 0", "B 1"]);
  });

  it("merges the files of a schema folder", () => {
    const merged = mergeSchemas([SCHEMA, parsePrismaSchema("/// @phi\nmodel Allergy {\n  id Int @id\n  agent String\n}")]);
    expect(prismaVerdict(merged, "Allergy", "agent")).toMatchObject({ category: "health" });
    expect(prismaVerdict(merged, "Patient", "dob")).toMatchObject({ category: "date" });
  });
});

describe("parsePrismaTags", () => {
  it.each([
    ["@phi", { phi: {} }], ["the number. @phi ssn", { phi: { category: "ssn" } }], ["@phi:mental-health", { phi: { category: "mental-health" } }],
    ["@phi nonsense", { phi: {} }], ["@phiExclude", { exclude: true }], ["@phiExclude a, b\n@phiInclude c", { exclude: ["a", "b"], include: ["c"] }],
    ["@phiExtend visits, notes", { extend: ["visits", "notes"] }], ["@philosophy @phi-node @@phi x@phi", {}], ["", {}],
  ])("%j", (text, tags) => expect(parsePrismaTags(text)).toEqual(tags));
});

describe("prismaVerdict", () => {
  it.each([
    ["Patient", "firstName", "name"], ["Patient", "first_name", "name"], ["patients", "first_name", "name"], ["Patient", "taxNumber", "ssn"], ["Patient", "dob", "date"],
    ["Patient", "clinic", "health"], ["Patient", "visits", "health"], ["Patient", "address", "address"], ["Visit", "notes", "note"], ["Visit", "amount", "health"],
    ["Address", "line1", "health"],
  ])("%s.%s is %s", (model, field, category) => expect(prismaVerdict(SCHEMA, model, field)).toMatchObject({ category }));

  it.each([["Patient", "id"], ["Patient", "status"], ["Patient", "createdAt"], ["Patient", "clinicId"], ["Patient", "website"]])(
    "%s.%s is not PHI", (model, field) => expect(prismaVerdict(SCHEMA, model, field)).toBe("not-phi"));

  it.each([["Clinic", "name"], ["Visit", "reason"], ["Visit", "patient"], ["Address", "city"], ["PatientNote", "body"], ["Nobody", "name"], ["Patient", "nothing"]])(
    "says nothing about %s.%s", (model, field) => expect(prismaVerdict(SCHEMA, model, field)).toBeUndefined());

  it("takes the configured identifier fields", () => {
    expect(prismaVerdict(SCHEMA, "Patient", "firstName", ["firstName"])).toBe("not-phi");
  });

  it("knows models with PHI and says why", () => {
    expect(["Patient", "Visit", "Address", "Clinic", "PatientNote"].map((name) => isPhiModel(SCHEMA, name))).toEqual([true, true, true, false, false]);
    expect(prismaVerdict(SCHEMA, "Patient", "dob")).toMatchObject({ why: "field of `Patient`, tagged `/// @phi` in the Prisma schema" });
    expect(prismaVerdict(SCHEMA, "Patient", "taxNumber")).toMatchObject({ why: "`/// @phi` at `Patient.taxNumber` in the Prisma schema" });
  });
});

describe("generated clients", () => {
  it("are found in the default places and where a generator puts them", () => {
    const directories = clientDirectories(SCHEMA, "/app/prisma/schema.prisma");
    expect(directories).toEqual(["/app/src/generated/client"]);
    expect(isGeneratedClient("/app/src/generated/client/index.d.ts", directories)).toBe(true);
    expect(isGeneratedClient("/app/src/generated/clients/index.d.ts", directories)).toBe(false);
    expect(isGeneratedClient("/app/node_modules/.prisma/client/index.d.ts")).toBe(true);
    expect(isGeneratedClient("C:\\app\\node_modules\\@prisma\\client\\index.d.ts")).toBe(true);
    expect(isGeneratedClient("/app/src/prisma/client.ts")).toBe(false);
    expect(clientDirectories(parsePrismaSchema('generator a {\n  provider = "prisma-client"\n  output = "/abs/x/"\n}'), "schema.prisma")).toEqual(["/abs/x"]);
  });

  it.each([
    ["Patient", "Patient"], ["$PatientPayload", "Patient"], ["PatientDelegate", "Patient"], ["Prisma.PatientGetPayload", "Patient"], ["PatientSelect", "Patient"],
    ["PatientCreateManyInput", "Patient"], ["PatientUncheckedUpdateInput", "Patient"], ["PatientWhereUniqueInput", "Patient"], ["PatientNoteSelect", "PatientNote"],
    ["PatientFindManyArgs", "Patient"], ["PatientService", undefined], ["Doctor", undefined],
  ])("the type %s belongs to %s", (type, model) => expect(modelOfGeneratedType(SCHEMA, type)).toBe(model));

  it.each([["patient", "Patient"], ["patientNote", "PatientNote"], ["Patient", undefined], ["address", undefined], ["$queryRaw", undefined]])(
    "prisma.%s is %s", (property, model) => expect(modelOfDelegate(SCHEMA, property)).toBe(model));
});
