/**
 * Writes a healthcare program of a wanted size: domains with models, repositories, services and controllers that call each
 * other, log through a wrapper and directly, and leak here and there. The same size always gives the same program. Every line
 * that leaks says so (`// expect: rule`), so that a benchmark can tell whether it measured a working analysis.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SUBJECTS = ["Appointment", "LabResult", "Prescription", "Invoice", "Referral", "Admission", "Immunization", "Allergy", "CarePlan", "Consent", "Message", "Claim"];
const FIELDS = ["summary", "outcome", "comment", "finding", "instruction", "history"];

/** @returns {{ directory: string, files: number, lines: number, leaks: number }} */
export function generateProgram(directory, wantedLines) {
  rmSync(directory, { recursive: true, force: true });
  const written = { directory, files: 0, lines: 0, leaks: 0 };
  const write = (path, text) => {
    const file = join(directory, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
    written.files++;
    written.lines += text.split("\n").length - 1;
    written.leaks += text.split("// expect: ").length - 1;
  };
  write("tsconfig.json", `${JSON.stringify({ compilerOptions: TSCONFIG_OPTIONS, include: ["src"] }, null, 2)}\n`);
  write("src/pino.d.ts", PINO);
  write("src/domain/patient.ts", PATIENT);
  write("src/logging.ts", LOGGING);
  for (let number = 0; written.lines < wantedLines; number++) {
    const domain = domainOf(number);
    write(`${domain.path}/model.ts`, model(domain));
    write(`${domain.path}/repository.ts`, repository(domain));
    write(`${domain.path}/format.ts`, format(domain));
    write(`${domain.path}/service.ts`, service(domain));
    write(`${domain.path}/controller.ts`, controller(domain));
  }
  return written;
}

const TSCONFIG_OPTIONS = { target: "ES2022", module: "NodeNext", moduleResolution: "NodeNext", lib: ["ES2023"], types: ["node"], strict: true, skipLibCheck: true, noEmit: true };

const PINO = `declare module "pino" {
  export interface LogFn {
    (fields: object, message?: string): void;
    (message: string): void;
  }
  export interface Logger {
    info: LogFn;
    warn: LogFn;
    error: LogFn;
    child(bindings: object): Logger;
  }
  export default function pino(options?: object): Logger;
}
`;

const PATIENT = `/** @phi */
export interface Patient {
  id: string;
  /** @phi name */
  name: string;
  mrn: string;
  birthDate: Date;
  email: string;
  address: Address;
}

/** @phi */
export interface Address {
  street: string;
  city: string;
  zip: string;
}

/** @phiSanitizer */
export function redact(text: string): string {
  return text.replace(/[a-z]/gi, "x");
}

export function describePatient(patient: Patient): string {
  return \`\${patient.name} (\${patient.mrn})\`;
}
`;

const LOGGING = `import pino from "pino";

export const logger = pino({ level: "info" });

export function record(event: string, detail: unknown): void {
  logger.info({ event, detail });
}

export function measure<T>(name: string, action: () => T): T {
  const started = Date.now();
  try {
    return action();
  } finally {
    logger.info({ name, milliseconds: Date.now() - started });
  }
}
`;

/** A pseudo-random whole number below \`below\`, fixed by two numbers. */
function pick(number, salt, below) {
  let hash = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % below;
}

function domainOf(number) {
  const name = nameOf(number);
  return {
    number,
    name,
    variable: uncapitalize(name),
    path: `src/${uncapitalize(name)}`,
    field: FIELDS[pick(number, 1, FIELDS.length)],
    previous: number === 0 ? undefined : { name: nameOf(number - 1), variable: uncapitalize(nameOf(number - 1)) },
    methods: 8 + pick(number, 2, 10),
  };
}

function nameOf(number) {
  return `${SUBJECTS[number % SUBJECTS.length]}${Math.floor(number / SUBJECTS.length) || ""}`;
}

function uncapitalize(name) {
  return name[0].toLowerCase() + name.slice(1);
}

function model({ name, field }) {
  return `import type { Patient } from "../domain/patient.js";

/** @phi */
export interface ${name} {
  id: string;
  patient: Patient;
  /** @phi note */
  ${field}: string;
  /** @phiExclude */
  status: "open" | "done" | "cancelled";
  /** @phiExclude */
  priority: number;
  scheduledFor: Date;
}

export interface ${name}Filter {
  status?: ${name}["status"];
  minimumPriority?: number;
  limit: number;
}

export type ${name}Summary = Pick<${name}, "id" | "status" | "priority">;

export type ${name}Draft = Omit<${name}, "id" | "status">;
`;
}

function repository({ name }) {
  return `import type { ${name}, ${name}Draft, ${name}Filter, ${name}Summary } from "./model.js";
import { logger } from "../logging.js";

export class ${name}Repository {
  private readonly rows = new Map<string, ${name}>();
  private next = 1;

  async find(id: string): Promise<${name} | undefined> {
    logger.info({ id }, "find ${name}");
    return this.rows.get(id);
  }

  async list(filter: ${name}Filter): Promise<${name}[]> {
    const found: ${name}[] = [];
    for (const row of this.rows.values()) {
      if (filter.status !== undefined && row.status !== filter.status) continue;
      if (filter.minimumPriority !== undefined && row.priority < filter.minimumPriority) continue;
      found.push(row);
      if (found.length === filter.limit) break;
    }
    logger.info({ count: found.length, limit: filter.limit });
    return found;
  }

  async summaries(filter: ${name}Filter): Promise<${name}Summary[]> {
    const rows = await this.list(filter);
    return rows.map(({ id, status, priority }) => ({ id, status, priority }));
  }

  async create(draft: ${name}Draft): Promise<${name}> {
    const row: ${name} = { ...draft, id: String(this.next++), status: "open" };
    this.rows.set(row.id, row);
    logger.info({ id: row.id, status: row.status }, "created");
    return row;
  }

  async remove(id: string): Promise<boolean> {
    const removed = this.rows.delete(id);
    logger.warn({ id, removed });
    return removed;
  }
}
`;
}

function format({ name, variable, field, number }) {
  return `import { describePatient, redact } from "../domain/patient.js";
import type { ${name} } from "./model.js";

export function title(${variable}: ${name}): string {
  const when = ${variable}.scheduledFor.toISOString().slice(0, 10);
  return \`\${describePatient(${variable}.patient)}, \${when}: \${${variable}.${field}.trim()}\`;
}

export function safeTitle(${variable}: ${name}): string {
  return \`${name} \${${variable}.id} is \${${variable}.status}, \${redact(${variable}.${field})}\`;
}

export function priorityLabel(priority: number): string {
  if (priority > ${5 + (number % 4)}) return "urgent";
  return priority > 2 ? "soon" : "routine";
}

export function fieldsOf(${variable}: ${name}): Record<string, string> {
  const fields: Record<string, string> = {};
  fields.id = ${variable}.id;
  fields.status = ${variable}.status;
  fields.label = priorityLabel(${variable}.priority);
  return fields;
}
`;
}

function service(domain) {
  const { name, variable, previous, methods } = domain;
  const body = Array.from({ length: methods }, (_, index) => METHODS[pick(domain.number, 10 + index, METHODS.length)](domain, index)).join("");
  const uses = previous ? `import type { ${previous.name}Service } from "../${previous.variable}/service.js";\n` : "";
  const parameter = previous ? `, readonly ${previous.variable}s?: ${previous.name}Service` : "";
  return `import { logger, measure, record } from "../logging.js";
import { redact } from "../domain/patient.js";
import { fieldsOf, priorityLabel, safeTitle, title } from "./format.js";
import type { ${name}, ${name}Filter } from "./model.js";
import type { ${name}Repository } from "./repository.js";
${uses}
export class ${name}Service {
  private readonly log = logger.child({ service: "${variable}" });

  constructor(private readonly repository: ${name}Repository${parameter}) {}

  async load(id: string): Promise<${name}> {
    const found = await this.repository.find(id);
    if (!found) throw new Error(\`no ${variable} \${id}\`);
    return found;
  }
${body}}
`;
}

const METHODS = [
  ({ variable }, index) => `
  async review${index}(id: string): Promise<string> {
    const ${variable} = await this.load(id);
    const line = safeTitle(${variable});
    this.log.info(line);
    return measure("review${index}", () => title(${variable}));
  }
`,
  ({ variable }, index) => `
  async announce${index}(id: string): Promise<void> {
    const ${variable} = await this.load(id);
    const fields = fieldsOf(${variable});
    this.log.info(fields, priorityLabel(${variable}.priority));
    record("announced", ${variable}.status);
    if (${variable}.priority > ${index}) {
      this.log.warn(title(${variable})); // expect: no-phi-in-logs
    }
  }
`,
  ({ name, field }, index) => `
  async count${index}(filter: ${name}Filter): Promise<Map<string, number>> {
    const rows = await this.repository.list(filter);
    const counts = new Map<string, number>();
    for (const row of rows) {
      const key = row.${field}.length > ${index + 3} ? row.status : "short";
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    logger.info({ total: rows.length, keys: counts.size });
    return counts;
  }
`,
  ({ variable, field }, index) => `
  async close${index}(id: string, reason: string): Promise<void> {
    const ${variable} = await this.load(id);
    const before = ${variable}.status;
    ${variable}.status = reason === "" ? "cancelled" : "done";
    record("closed", { id: ${variable}.id, before, after: ${variable}.status });
    const note = redact(${variable}.${field});
    logger.info({ id, note });
  }
`,
  ({ variable, field }, index) => `
  async export${index}(ids: readonly string[]): Promise<string[]> {
    const lines: string[] = [];
    for (const id of ids) {
      const ${variable} = await this.load(id);
      const { patient, ...rest } = ${variable};
      lines.push(\`\${patient.id};\${rest.status};\${rest.${field}}\`);
    }
    logger.info({ exported: lines.length });
    record("exported", lines[${index}]); // expect: no-phi-in-logs
    return lines;
  }
`,
  ({ name, previous }, index) => `
  async related${index}(id: string): Promise<${name}["status"]> {
    const row = await this.load(id);
    ${previous ? `const other = await this.${previous.variable}s?.load(row.patient.id);` : `const other = undefined as { status: string; priority: number } | undefined;`}
    const label = other === undefined ? "none" : priorityLabel(other.priority);
    logger.info({ id: row.id, label, related: other?.status });
    return row.status;
  }
`,
  ({ variable, name }, index) => `
  async urgent${index}(filter: ${name}Filter): Promise<${name}[]> {
    const rows = await this.repository.list(filter);
    const urgent = rows.filter((${variable}) => ${variable}.priority > ${index});
    const sorted = [...urgent].sort((a, b) => b.priority - a.priority);
    const first = sorted[0];
    if (first) {
      logger.info({ first: first.id, label: priorityLabel(first.priority) });
    }
    return sorted;
  }
`,
];

function controller({ name, variable, number, field }) {
  const leak = pick(number, 3, 3) === 0;
  return `import { logger } from "../logging.js";
import type { ${name}Draft } from "./model.js";
import { ${name}Repository } from "./repository.js";
import { ${name}Service } from "./service.js";

interface Request {
  params: Record<string, string | undefined>;
  body: unknown;
}

interface Response {
  status(code: number): Response;
  json(body: unknown): void;
}

const repository = new ${name}Repository();
export const ${variable}Service = new ${name}Service(repository);

export async function get${name}(request: Request, response: Response): Promise<void> {
  const id = request.params["id"] ?? "";
  try {
    const ${variable} = await ${variable}Service.load(id);
    logger.info({ id, status: ${variable}.status });
    response.status(200).json(${variable});
  } catch (error) {
    logger.error({ id, error });
    response.status(404).json({ error: "not found" });
  }
}

export async function post${name}(request: Request, response: Response): Promise<void> {
  const draft = request.body as ${name}Draft;
${leak ? `  logger.info({ ${field}: draft.${field} }); // expect: no-phi-in-logs\n` : `  logger.info({ priority: draft.priority });\n`}  const created = await repository.create(draft);
  response.status(201).json({ id: created.id });
}

export async function list${name}(request: Request, response: Response): Promise<void> {
  const limit = Number(request.params["limit"] ?? "50");
  const summaries = await repository.summaries({ limit });
  logger.info({ count: summaries.length, first: summaries[0]?.status });
  response.status(200).json(summaries);
}
`;
}
