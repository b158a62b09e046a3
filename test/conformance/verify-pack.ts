/**
 * Compares one pack with the packages installed: are the members and argument positions of each row in the declarations, and do
 * the audit and ESLint find calls of them, however the program came by the receiver?
 */
import { existsSync } from "node:fs";
import type ts from "typescript";
import { createCatalog, type Catalog } from "../../src/catalog/registry.js";
import { packsFor } from "../../src/catalog/load-packs.js";
import { canonicalPackage, type MatchableRow } from "../../src/catalog/row-table.js";
import type { Pack, SinkRow } from "../../src/catalog/row.js";
import type { Host } from "../../src/compiler/host.js";
import { identitiesOf, packageOfSpecifier } from "../../src/compiler/identity.js";
import { symbolOf } from "../../src/compiler/symbols.js";
import { ruleOfSinkKind } from "../../src/findings/kinds.js";
import { CallForms, type CallForm, type ProbedModule } from "./call-forms.js";
import { programBeside } from "./conformance-program.js";
import { admitsPath, declarationName, findDeclarations } from "./declarations.js";
import { findReported, type Reported } from "./findings-of-calls.js";
import type { Install } from "./installs.js";
import { writeCalls, type WantedCall, type WrittenCall } from "./written-calls.js";

export type Role = "sinks" | "sanitizers" | "propagators";
export const ROLES: readonly Role[] = ["sinks", "sanitizers", "propagators"];

/** What one install says of one row. */
export interface RowEvidence {
  /** Declarations of the row's targets that exist: `package owner member`. */
  readonly declared: Set<string>;
  /** Members of which a call was written and matched, by way of coming by the receiver. */
  readonly matched: Map<string, Set<string>>;
  /** Calls that the checker accepts and the engine does not match, or whose value it does not report. */
  readonly missed: Set<string>;
  /** Argument paths that some call admits, and those that none does. */
  readonly admitted: Set<string>;
  readonly refused: Set<string>;
}

/** What one install says of the rows of a pack, by row id. */
export function verifyPack(pack: Pack, install: Install): ReadonlyMap<string, RowEvidence> {
  const rows = ROLES.flatMap((role) => pack[role].map((row) => ({ role, row: row as MatchableRow })));
  const evidence = new Map(rows.map(({ row }) => [row.id, { declared: new Set<string>(), matched: new Map<string, Set<string>>(), missed: new Set<string>(), admitted: new Set<string>(), refused: new Set<string>() }]));
  const specifiers = [...new Set(rows.flatMap(({ row }) => [...(row.imported?.modules ?? []), ...row.targets.flatMap((target) => moduleOf(target.package, pack))]))].filter((one) => isInstalled(one, install));
  const types = [...new Set(rows.flatMap(({ row }) => row.targets.map((target) => target.package)))]
    .map((name) => (name === "bun-types" ? "@types/bun" : name))
    .filter((name) => name.startsWith("@types/") && name !== "@types/node" && install.versionOf(name) !== undefined);
  const wanted = new Set(rows.flatMap(({ row }) => targetsOf(row).map(({ name }) => name)));

  const probe = programBeside(install.directory, { "conformance-probe.ts": probeText(specifiers, augmentationsOf(pack, install)) }, types.map((name) => name.slice("@types/".length)));
  for (const name of findDeclarations(probe, wanted)) for (const { row } of rows) if (targetsOf(row).some((target) => target.name === name)) evidence.get(row.id)!.declared.add(name);
  const forms = new CallForms(probe.ts, probe.checker, probe.files[0]!);
  const modules = probedModules(probe, specifiers);
  const calls = rows.flatMap(({ role, row }) => formsOf(row, pack, modules, forms).flatMap((form) => wantedCalls(role, row, form)));

  const { texts, calls: written } = writeCalls(calls);
  const host = programBeside(install.directory, { ...texts, "conformance-probe.ts": probeText([], augmentationsOf(pack, install)) }, types.map((name) => name.slice("@types/".length)));
  const catalog = createCatalog(host, packsFor(host));
  const reported = findReported(host, written.some(({ rowId }) => pack.sinks.some(({ id }) => id === rowId)));
  for (const call of written) judge(call, { host, catalog, reported, rows: new Map(rows.map((one) => [one.row.id, one])), pack, evidence });
  return evidence;
}

/** The declarations that a row names, with the members of the row that each stands for. */
export function targetsOf(row: MatchableRow): readonly { readonly name: string; readonly members: readonly string[]; readonly package: string }[] {
  return row.targets.flatMap((target) =>
    (target.members ?? row.members).map((member) => {
      const declared = member.slice(member.indexOf("=") + 1);
      const own = member.slice(0, member.indexOf("=") >>> 0);
      const members = row.members.includes(own) ? [own] : declared === "()" || declared === "new" ? row.members : row.members.filter((one) => one === declared);
      return { name: declarationName(target.package, target.owner, declared), members, package: target.package };
    }),
  );
}

function moduleOf(packageName: string, pack?: Pack): readonly string[] {
  // Node's types are declared by module: those that load the pack.
  if (packageName === "@types/node") return [...new Set([...(pack?.modules ?? []), ...(pack ? ROLES.flatMap((role) => pack[role].flatMap((row) => row.imported?.modules ?? [])) : [])])].filter((name) => name.startsWith("node:"));
  if (packageName === "lib" || packageName === "bun-types") return [];
  if (!packageName.startsWith("@types/")) return [packageName];
  const bare = packageName.slice("@types/".length);
  return [bare.includes("__") ? `@${bare.replace("__", "/")}` : bare];
}

function isInstalled(specifier: string, install: Install): boolean {
  const name = packageOfSpecifier(specifier);
  if (name === undefined) return false;
  if (name === "@types/node") return true;
  const types = `@types/${name.startsWith("@") ? name.slice(1).replace("/", "__") : name}`;
  return existsSync(`${install.directory}/node_modules/${name}`) || existsSync(`${install.directory}/node_modules/${types}`);
}

/** Modules that add members to what a library declares, where a program imports them. */
const AUGMENTATIONS: Readonly<Record<string, readonly string[]>> = {
  dayjs: ["utc", "timezone", "toObject", "toArray", "relativeTime", "weekOfYear", "isoWeek", "quarterOfYear", "dayOfYear"].map((name) => `dayjs/plugin/${name}`),
};

function augmentationsOf(pack: Pack, install: Install): readonly string[] {
  return (AUGMENTATIONS[pack.library] ?? []).filter((name) => isInstalled(name, install));
}

function probeText(specifiers: readonly string[], augmentations: readonly string[]): string {
  return augmentations.map((name) => `import ${JSON.stringify(name)};\n`).join("") + specifiers.map((specifier, index) => `import d${index} from ${JSON.stringify(specifier)};\nimport * as n${index} from ${JSON.stringify(specifier)};`).join("\n") + "\nexport {};\n";
}

function probedModules({ ts, checker, files }: Host, specifiers: readonly string[]): readonly ProbedModule[] {
  const imports = files[0]!.statements.filter(ts.isImportDeclaration).filter(({ importClause }) => importClause !== undefined);
  return specifiers.map((specifier, index) => {
    const byDefault = imports[index * 2]!.importClause!.name!;
    const bindings = imports[index * 2 + 1]!;
    const namespaceName = (bindings.importClause!.namedBindings as ts.NamespaceImport).name;
    const defaultSymbol = checker.getSymbolAtLocation(byDefault);
    const hasDefault = defaultSymbol !== undefined && (checker.getAliasedSymbol(defaultSymbol).flags & ts.SymbolFlags.Value) !== 0;
    return {
      specifier,
      symbol: checker.getSymbolAtLocation(bindings.moduleSpecifier),
      namespaceType: checker.getTypeAtLocation(namespaceName),
      defaultType: hasDefault ? checker.getTypeAtLocation(byDefault) : undefined,
      defaultName: defaultSymbol && checker.getAliasedSymbol(defaultSymbol).name,
    };
  });
}

function formsOf(row: MatchableRow, pack: Pack, modules: readonly ProbedModule[], forms: CallForms): readonly CallForm[] {
  const own = modules.filter(({ specifier }) => row.imported?.modules.includes(specifier));
  const imported = own.flatMap((module) => forms.ofModule(row, module));
  if (imported.length > 0) return imported;
  const declaring = modules.filter(({ specifier }) => row.targets.some((target) => moduleOf(target.package, pack).includes(specifier)));
  const typed = declaring.flatMap((module) => forms.ofModule({ ...row, imported: undefined } as unknown as MatchableRow, module));
  return typed.length > 0 ? typed : forms.ofGlobals(row);
}

/** Sinks are called once for each of their argument paths in the first form, and once in every other. */
function wantedCalls(role: Role, row: MatchableRow, form: CallForm): readonly WantedCall[] {
  const base = { rowId: row.id, shape: row.shape, form };
  if (role !== "sinks") return [{ ...base, thrown: false }];
  const { args, kind, throws } = row as SinkRow;
  return args.map((path) => ({ ...base, path, thrown: kind === "error" && throws !== true }));
}

interface Judged {
  readonly host: Host;
  readonly catalog: Catalog;
  readonly reported: Reported;
  readonly rows: ReadonlyMap<string, { readonly role: Role; readonly row: MatchableRow }>;
  readonly pack: Pack;
  readonly evidence: ReadonlyMap<string, RowEvidence>;
}

function judge(call: WrittenCall, { host, catalog, reported, rows, pack, evidence }: Judged): void {
  const { role, row } = rows.get(call.rowId)!;
  const own = evidence.get(call.rowId)!;
  const callee = calleeAt(host, call);
  if (!callee) return;
  const { form, member, module } = call.form;
  const where = `${member} (${form}${module ? ` import of ${module}` : ""}: ${call.form.callee})`.replace("untyped import", "untyped, import").replace("typed import of", "typed, from");
  const matches = role === "sinks" ? catalog.sinksOf(callee, row.shape) : role === "sanitizers" ? catalog.sanitizersOf(callee, row.shape) : catalog.propagatorsOf(callee, row.shape);
  const isMatched = matches.some((match) => match.row.id === row.id || sameMeaning(match.row, row));
  if (!isMatched) {
    // Another row of the library may describe what this module calls by that name.
    const declared = identitiesOfCallee(host, callee);
    if (matches.some((match) => match.pack.library === pack.library) || !declared.some((one) => isOfRow(row, one.package, one.owner))) return;
    own.missed.add(`${where}, declared as ${declared.map((one) => `${one.package} ${one.owner} ${one.member}`).join(" and ")}, is not matched`);
    return;
  }
  if (call.path !== undefined) {
    if (!admitsPath(host, callee, row.shape, call.path)) {
      own.refused.add(call.path);
      return;
    }
    own.admitted.add(call.path);
  }
  if (role === "sinks" && (row as SinkRow).level !== "off") {
    const rule = ruleOfSinkKind[(row as SinkRow).kind];
    for (const [by, lines] of Object.entries(reported) as [string, ReadonlySet<string>][]) {
      if (!lines.has(`${call.file}:${call.line} ${rule}`)) own.missed.add(`${where} with the value in ${call.path} is not reported by ${by}`);
    }
  }
  const ways = own.matched.get(member) ?? new Set<string>();
  own.matched.set(member, ways.add(form));
}

function identitiesOfCallee(host: Host, callee: ts.Expression): ReturnType<typeof identitiesOf> {
  const symbol = symbolOf(host, callee);
  return symbol ? identitiesOf(host, symbol) : [];
}

/** What every object and function has (`toString`, `call`) is not the library's, whatever it is named. */
function isOfRow(row: MatchableRow, packageName: string, owner: string): boolean {
  if (row.targets.length > 0 && !row.targets.some((target) => target.owner === owner)) return false;
  const names = [...row.targets.map((target) => target.package), ...(row.imported?.modules ?? []).map((one) => packageOfSpecifier(one) ?? "")];
  return names.some((name) => canonicalPackage(name) === canonicalPackage(packageName));
}

function sameMeaning(a: object, b: object): boolean {
  const said = (row: object): string => JSON.stringify({ ...row, id: "", members: [], targets: [], imported: undefined, note: undefined, receiverRequired: undefined });
  return said(a) === said(b);
}

/** The callee that was written on a line. */
function calleeAt({ ts, files }: Host, call: WrittenCall): ts.Expression | undefined {
  const source = files.find((one) => one.fileName.endsWith(`/${call.file}`))!;
  const declaration = source.statements.find((statement) => source.getLineAndCharacterOfPosition(statement.getStart()).line + 1 === call.line);
  const statement = declaration && ts.isFunctionDeclaration(declaration) ? declaration.body?.statements.find((one) => !ts.isVariableStatement(one)) : undefined;
  if (!statement || !(ts.isExpressionStatement(statement) || ts.isThrowStatement(statement))) return undefined;
  const { expression } = statement;
  if (ts.isBinaryExpression(expression)) return expression.left;
  if (ts.isTaggedTemplateExpression(expression)) return expression.tag;
  return ts.isCallExpression(expression) || ts.isNewExpression(expression) ? expression.expression : undefined;
}
