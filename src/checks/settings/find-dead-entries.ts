/** Settings that match nothing in one program. Rows count as used once a call in the program is one of them, with PHI or without. */
import type ts from "typescript";
import { withAliases } from "../../catalog/alias-names.js";
import { packsNamed, namesOfPacks } from "../../catalog/find-packs.js";
import type { Catalog } from "../../catalog/registry.js";
import { CALLED, type MatchableRow } from "../../catalog/row-table.js";
import type { CallShape } from "../../catalog/row.js";
import { declaresFunction, type FunctionReference } from "../../catalog/user-rows.js";
import { matchesExternally } from "../endpoints/external-guard.js";
import type { Host } from "../../compiler/host.js";
import { packageOfFile } from "../../compiler/identity.js";
import { calleeName, nameIndexOf, type CallLike } from "../../compiler/name-index.js";
import { symbolOf } from "../../compiler/symbols.js";
import type { Config } from "../../config/config.js";
import { nearestName } from "../../config/nearest-name.js";
import { DEFAULT_PHI_SETTINGS } from "../../phi/settings.js";
import type { DeadEntry } from "../../findings/dead-entry.js";
import type { EndpointRow } from "../../findings/endpoint-row.js";

/** @param endpoints the endpoints of the program; asked for only where the configuration speaks of some */
export function findDeadEntries(host: Host, catalog: Catalog, config: Config, endpoints: () => readonly EndpointRow[]): readonly DeadEntry[] {
  return [
    ...deadRows(host, catalog, config),
    ...config.accessFunctions.flatMap((reference, index) => deadFunction(host, reference, `accessFunctions[${index}]`)),
    ...config.guards.flatMap((guard, index) => deadFunction(host, guard.function, `guards[${index}]`)),
    ...(config.externallyGuarded.length > 0 ? deadExemptions(config, endpoints()) : []),
    ...deadTypes(host, config),
    ...deadDecorators(host, config),
    ...Object.keys(config.vendors).flatMap((name) => deadVendor(name, catalog)),
  ];
}

function deadRows(host: Host, catalog: Catalog, config: Config): readonly DeadEntry[] {
  const rows = [...config.sinks, ...config.sanitizers, ...config.propagators];
  if (rows.length === 0) return [];
  askOfAllCalls(host, catalog, rows);
  return catalog.unusedUserRows().map(({ role, index, name }) => ({ setting: `${role}[${index}]`, entry: name, why: "no call in the program is one of it" }));
}

/** The flow asks the catalogue about calls on the way of PHI; whether a row is of any use, all calls decide. */
function askOfAllCalls(host: Host, catalog: Catalog, rows: readonly (MatchableRow | { readonly function: FunctionReference })[]): void {
  const { ts } = host;
  const written = new Set(rows.flatMap((row) => ("function" in row ? [memberOf(row.function)] : row.members)));
  const names = withAliases(host, written, new Set());
  for (const file of host.files) {
    for (const [name, calls] of nameIndexOf(ts, file).calls) {
      if (!names.has(name) && !written.has(CALLED)) continue;
      for (const call of calls) {
        const callee = calleeOf(ts, call);
        if (!callee) continue;
        const shape = shapeOf(ts, call);
        catalog.sinksOf(callee, shape);
        catalog.sanitizersOf(callee, shape);
        catalog.propagatorsOf(callee, shape);
      }
    }
  }
}

function memberOf(reference: FunctionReference): string {
  return reference.slice(reference.lastIndexOf("#") + 1).split(".").at(-1) ?? "";
}

function calleeOf(compiler: Host["ts"], call: CallLike): ts.Expression | undefined {
  if (compiler.isCallExpression(call) || compiler.isNewExpression(call)) return call.expression;
  return compiler.isTaggedTemplateExpression(call) ? call.tag : undefined;
}

function shapeOf(compiler: Host["ts"], call: CallLike): CallShape {
  return compiler.isNewExpression(call) ? "new" : compiler.isTaggedTemplateExpression(call) ? "tag" : "call";
}

/** A function is there when a name in the program stands for it, be it declared, imported or called. */
function deadFunction(host: Host, reference: FunctionReference, setting: string): readonly DeadEntry[] {
  const { ts } = host;
  const member = memberOf(reference);
  const isThere = host.files.some((file) =>
    (nameIndexOf(ts, file).identifiers.get(member) ?? []).some((identifier) => {
      const named = ts.isPropertyAccessExpression(identifier.parent) && identifier.parent.name === identifier ? identifier.parent : identifier;
      const symbol = symbolOf(host, named);
      return symbol !== undefined && declaresFunction(host, symbol, reference, calleeName(ts, named as ts.Expression));
    }),
  );
  return isThere ? [] : [{ setting, entry: reference, why: "no name in the program stands for it" }];
}

function deadExemptions({ externallyGuarded, directory }: Config, endpoints: readonly EndpointRow[]): readonly DeadEntry[] {
  return externallyGuarded.flatMap(({ path }, index) =>
    endpoints.some((row) => matchesExternally(path, directory, row.file, row.path.split(", "))) ? [] : [{ setting: `externallyGuarded[${index}]`, entry: path, why: "no endpoint has such a path or file" }],
  );
}

function deadTypes(host: Host, { phi }: Config): readonly DeadEntry[] {
  const models = phi.models.flatMap(({ name, from, include, exclude, extend }, index): readonly DeadEntry[] => {
    const setting = `phi.models[${index}]`;
    const types = typesNamed(host, name, from);
    if (types.length === 0) return [{ setting, entry: name, why: from === undefined ? "the program declares no such type" : `no such type is declared in ${from}` }];
    return Object.entries({ include, exclude, extend }).flatMap(([list, fields]) =>
      fields.flatMap((field) => (types.some((type) => type.getProperty(field)) ? [] : [{ setting: `${setting}.${list}`, entry: `${name}.${field}`, why: "the type has no such field" }])),
    );
  });
  const fields = Object.keys(phi.fields).flatMap((path): readonly DeadEntry[] => {
    const [owner = "", field = ""] = path.split(".");
    const types = typesNamed(host, owner, undefined);
    if (types.some((type) => type.getProperty(field))) return [];
    return [{ setting: "phi.fields", entry: path, why: types.length === 0 ? "the program declares no such type" : "the type has no such field" }];
  });
  return [...models, ...fields];
}

/** The classes, interfaces and aliases of that name. Texts are searched first: most files have none. */
function typesNamed(host: Host, name: string, from: string | undefined): readonly ts.Type[] {
  const { ts, checker, program } = host;
  const mayDeclare = new RegExp(String.raw`\b(?:class|interface|type)\s+${name.replace(/[^\w]/g, "\\$&")}\b`);
  const found: ts.Type[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name?.text === name) {
      const symbol = checker.getSymbolAtLocation(node.name);
      if (symbol) found.push(checker.getDeclaredTypeOfSymbol(symbol));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (mayDeclare.test(file.text) && isFrom(host, file, from)) visit(file);
  return found;
}

function isFrom(host: Host, file: ts.SourceFile, from: string | undefined): boolean {
  if (from === undefined || packageOfFile(host, file) === from) return true;
  const bare = (path: string): string => path.replaceAll("\\", "/").replace(/^\.?\//, "").replace(/(\.d)?\.[cm]?[jt]sx?$/, "");
  return `/${bare(file.fileName)}`.endsWith(`/${bare(from)}`);
}

function deadDecorators(host: Host, { decorators }: Config): readonly DeadEntry[] {
  return (["model", "phi", "exclude"] as const).flatMap((role) =>
    decorators[role]
      .filter((name) => !DEFAULT_PHI_SETTINGS.decorators[role].includes(name))
      .flatMap((name) => (host.files.some((file) => nameIndexOf(host.ts, file).identifiers.has(name)) ? [] : [{ setting: `decorators.${role}`, entry: name, why: "the program has no such name" }])),
  );
}

function deadVendor(name: string, catalog: Catalog): readonly DeadEntry[] {
  const known = packsNamed(name);
  if (known.some((pack) => catalog.packs.includes(pack))) return [];
  if (known.length > 0) return [{ setting: "vendors", entry: name, why: "the program uses no library of it" }];
  const near = nearestName(name, namesOfPacks());
  return [{ setting: "vendors", entry: name, why: `the catalogue knows no such library or company${near === undefined ? "" : `; did you mean ${near}?`}` }];
}
