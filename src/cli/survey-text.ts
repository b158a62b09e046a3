/** What `phi-lint init` found, for people. */
import type { SetupProposal } from "../audit/init.js";
import { isFhirPackage } from "../phi/packs/fhir/packages.js";
import { count, labelled, type Page } from "../reporters/page.js";
import type { NamedPlace } from "../survey/named-sanitizers.js";

const LABEL_WIDTH = 12;
const MOST_PLACES = 6;
/** Packages whose types or schemas describe records. */
const CARRIERS: Readonly<Record<string, string>> = {
  "@prisma/client": "Prisma", typeorm: "TypeORM", "@mikro-orm/core": "MikroORM", sequelize: "Sequelize", mongoose: "Mongoose", "drizzle-orm": "Drizzle", kysely: "Kysely",
  zod: "zod", valibot: "valibot", "@sinclair/typebox": "TypeBox", "class-validator": "class-validator", "@apollo/client": "GraphQL", graphql: "GraphQL",
};

/** One paragraph a subject; subjects of which nothing was found are left out. */
export function surveyLines(proposal: SetupProposal, page: Page): string[] {
  const { survey, files, programs, missingModules } = proposal;
  const rows: readonly (readonly [label: string, texts: readonly string[]])[] = [
    ["examined", [`${count(files, "file")} in ${count(programs, "program")}${missingModules > 0 ? `; ${count(missingModules, "imported module")} not installed, so run this again after the installation` : ""}`]],
    ["sinks", [listed(survey.sinks)]],
    ["wrappers", [places(survey.wrappers, page)].map((text) => text && `${text}: followed as they are, no setting needed`)],
    ["endpoints", [listed(survey.frameworks)]],
    ["records", [carriers(proposal).join(", ")]],
    ["unknown", survey.unknownLoggers.map(({ module, members, calls }) => `${module}: ${count(calls, "call")} of ${members.join(", ")} like a logger's`)],
    ["safe by name", [places(survey.namedSanitizers, page)].map((text) => text && `${text}: read them; where one does what it says, tag it @phiSanitizer`)],
  ];
  return rows.flatMap(([label, texts]) => labelled(label, texts, page, undefined, LABEL_WIDTH + 2));
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([word, n]) => `${word} ${n}`).join(" · ");
}

function places(all: readonly NamedPlace[], page: Page): string {
  const shown = all.slice(0, MOST_PLACES).map(({ name, file, line }) => `${name} (${page.path(file)}:${line})`);
  return [...shown, ...(all.length > shown.length ? [`and ${all.length - shown.length} more`] : [])].join(", ");
}

function carriers({ survey: { packages }, prismaSchema, workingDirectory }: SetupProposal): readonly string[] {
  const fhir = [...packages].filter(isFhirPackage).map((name) => `FHIR (${name})`);
  const others = Object.entries(CARRIERS).filter(([name]) => packages.has(name) && !(prismaSchema && name === "@prisma/client")).map(([, title]) => title);
  const prisma = prismaSchema === undefined ? [] : [`Prisma (${prismaSchema.startsWith(`${workingDirectory}/`) ? prismaSchema.slice(workingDirectory.length + 1) : prismaSchema}; tag its fields with /// @phi)`];
  return [...new Set([...fhir, ...prisma, ...others])];
}
