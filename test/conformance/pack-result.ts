/** What is recorded of a pack: which of its rows the real packages bear out, and why others could not be compared. */
import { createHash } from "node:crypto";
import { canonicalPackage, type MatchableRow } from "../../src/catalog/row-table.js";
import type { Pack } from "../../src/catalog/row.js";
import { packageOfSpecifier } from "../../src/compiler/identity.js";
import type { Install } from "./installs.js";
import { ROLES, targetsOf, type RowEvidence } from "./verify-pack.js";

export interface PackResult {
  /** Of what was compared: another one means that the result is of other rows. */
  readonly hash: string;
  /** The versions that the rows were compared with, by package. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
  readonly rows: number;
  readonly verified: number;
  /** Rows that could not be compared in full, with the reason. */
  readonly unverified?: Readonly<Record<string, string>>;
  /** Rows that the packages contradict, or whose calls are not found. */
  readonly wrong?: Readonly<Record<string, readonly string[]>>;
}

/** Of the places that the rows name; what flows where, notes and severities are not compared with declarations. */
export function hashOf(pack: Pack): string {
  const places = ROLES.map((role) => pack[role].map((row) => [row.id, row.shape, row.members, row.targets, row.imported, "kind" in row ? [row.kind, row.args, row.level === "off", row.throws, row.receiverRequired] : []]));
  return createHash("sha256").update(JSON.stringify(places)).digest("hex").slice(0, 12);
}

/** @param evidence what each install says, by row id */
export function resultOf(pack: Pack, installs: readonly Install[], evidence: readonly ReadonlyMap<string, RowEvidence>[]): PackResult {
  const rows = ROLES.flatMap((role): readonly MatchableRow[] => pack[role]);
  const unverified: Record<string, string> = {};
  const wrong: Record<string, readonly string[]> = {};
  for (const row of rows) {
    const own = join(evidence.flatMap((one) => one.get(row.id) ?? []));
    const problems = problemsOf(row, own, installs);
    const reason = reasonOf(row, own, installs);
    if (problems.length > 0) wrong[row.id] = problems;
    else if (reason !== undefined) unverified[row.id] = reason;
  }
  const packages = [...new Set(rows.flatMap(packagesOf))].filter((name) => name !== "lib").sort();
  const versions = packages.flatMap((name) => {
    const found = [...new Set(installs.flatMap((install) => install.versionOf(name) ?? []))];
    return found.length > 0 ? [[name, found] as const] : [];
  });
  return {
    hash: hashOf(pack),
    versions: Object.fromEntries(versions),
    rows: rows.length,
    verified: rows.length - Object.keys(unverified).length - Object.keys(wrong).length,
    ...(Object.keys(unverified).length > 0 && { unverified }),
    ...(Object.keys(wrong).length > 0 && { wrong }),
  };
}

function join(all: readonly RowEvidence[]): RowEvidence {
  const matched = new Map<string, Set<string>>();
  for (const { matched: own } of all) for (const [member, ways] of own) matched.set(member, new Set([...(matched.get(member) ?? []), ...ways]));
  const union = (part: "declared" | "missed" | "admitted" | "refused"): Set<string> => new Set(all.flatMap((one) => [...one[part]]));
  return { declared: union("declared"), matched, missed: union("missed"), admitted: union("admitted"), refused: union("refused") };
}

function packagesOf(row: MatchableRow): readonly string[] {
  return [...row.targets.map((target) => target.package), ...(row.imported?.modules ?? []).flatMap((module) => packageOfSpecifier(module) ?? [])];
}

function isInstalled(name: string, installs: readonly Install[]): boolean {
  return name === "lib" || name === "@types/node" || installs.some((install) => install.versionOf(name) !== undefined);
}

function problemsOf(row: MatchableRow, own: RowEvidence, installs: readonly Install[]): readonly string[] {
  const problems = [...own.missed];
  problems.push(...[...own.refused].filter((path) => !own.admitted.has(path)).map((path) => `no call admits the argument ${path}`));
  for (const target of row.targets) {
    const all = targetsOf({ ...row, targets: [target] });
    if (isInstalled(target.package, installs) && all.every(({ name }) => !own.declared.has(name)) && !isAugmented(target.package)) problems.push(`${target.package} declares nothing of it in ${target.owner}`);
  }
  return problems;
}

/** Declarations that other packages add to are not all seen in one program. */
function isAugmented(packageName: string): boolean {
  return packageName === "@types/node" || packageName === "lib";
}

function reasonOf(row: MatchableRow, own: RowEvidence, installs: readonly Install[]): string | undefined {
  const packages = [...new Set(packagesOf(row))];
  const missing = packages.filter((name) => !isInstalled(name, installs) && !isInstalled(canonicalPackage(name), installs));
  if (packages.length > 0 && missing.length === packages.length) return `not installed: ${missing.join(", ")}`;
  const unmatched = row.members.filter((member) => !own.matched.has(member));
  const ways = new Set([...own.matched.values()].flatMap((one) => [...one]));
  if (ways.size === 1 && ways.has("untyped")) return row.imported?.modules.length === 0 ? "a global without declarations: calls are matched by its name" : "a package without declarations: calls are matched by its import";
  const declared = new Set(targetsOf(row).filter(({ name }) => own.declared.has(name)).flatMap(({ members }) => members));
  if (unmatched.length === row.members.length) return declared.size > 0 ? "declared; no way to come by the receiver could be written" : "neither declared nor callable in the versions installed";
  if (unmatched.length > 0) return `not callable in the versions installed: ${unmatched.join(", ")}`;
  return undefined;
}
