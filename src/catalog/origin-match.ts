/** Whether a value reached by import, or a global, is what a row describes; used where types do not decide. */
import { packageOfSpecifier } from "../compiler/identity.js";
import { CALL, INSTANCE, type Origin } from "../compiler/origin.js";
import type { ImportedAs } from "./row.js";
import { canonicalPackage, CALLED } from "./row-table.js";

/** Whether a callee of this origin is a member, function, class or callable value of the row. */
export function originMatches(imported: ImportedAs, members: readonly string[], origin: Origin): boolean {
  return stepsFrom(imported, origin).some((steps) => stepsMatch(imported, members, steps));
}

/** Whether a receiver of this origin is the row's receiver. */
export function receiverMatches(imported: ImportedAs, origin: Origin): boolean {
  return stepsFrom(imported, origin).some((steps) => samePath(plainNames(steps), plainNames(imported.path ?? [])));
}

/** The name that a callee has where it was imported from: its last property, or the export itself. */
export function originName(origin: Origin): string | undefined {
  const last = origin.chain.at(-1);
  if (last !== undefined) return last === CALL || last === INSTANCE ? CALLED : last;
  return origin.kind === "global" ? origin.name : origin.exportName;
}

/**
 * The ways to read an origin from the row's import on. A named export may stand in the row as such, or as a property of the
 * default export or namespace (CommonJS packages are written either way).
 */
function stepsFrom(imported: ImportedAs, origin: Origin): readonly (readonly string[])[] {
  if (origin.kind === "global") {
    if (imported.modules.length > 0) return [];
    return imported.exports.includes(origin.name) ? [origin.chain, [origin.name, ...origin.chain]] : [];
  }
  const packageName = canonicalPackage(packageOfSpecifier(origin.module) ?? "");
  const sameModule = imported.modules.some((module) => module === origin.module || isSamePackage(module, packageName, origin.module));
  if (!sameModule) return [];
  const whole = origin.exportName === "default" || origin.exportName === "*";
  const names = whole ? origin.chain : [origin.exportName, ...origin.chain];
  const readings: (readonly string[])[] = [];
  if (imported.exports.includes("default") || imported.exports.includes("*")) readings.push(names);
  if (!whole && imported.exports.includes(origin.exportName)) readings.push(origin.chain, names);
  if (whole && origin.chain[0] !== undefined && imported.exports.includes(origin.chain[0])) readings.push(origin.chain.slice(1), origin.chain);
  return readings;
}

/** Modules of one npm package count as one; Node's modules are told apart by name. */
function isSamePackage(module: string, packageName: string, specifier: string): boolean {
  if (packageName === "@types/node") return module.replace(/^node:/, "") === specifier.replace(/^node:/, "");
  return canonicalPackage(packageOfSpecifier(module) ?? "") === packageName;
}

function stepsMatch(imported: ImportedAs, members: readonly string[], steps: readonly string[]): boolean {
  if (members.includes(CALLED) && sameSteps(steps, imported.path ?? [])) return true;
  const last = steps.at(-1);
  if (last === undefined || !members.includes(last)) return false;
  const path = imported.path ?? [];
  const before = steps.slice(0, -1);
  if (path.includes(CALL) && !before.some((step) => step === CALL || step === INSTANCE)) return false;
  return samePath(plainNames(before), plainNames(path));
}

/** Property names that are neither called nor constructed: factories and builders keep the receiver's kind. */
function plainNames(steps: readonly string[]): readonly string[] {
  return steps.filter((step, i) => step !== CALL && step !== INSTANCE && steps[i + 1] !== CALL && steps[i + 1] !== INSTANCE);
}

function sameSteps(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

/** A path may be reached through further holders in front (`clients.openai.chat.completions`), but an empty one may not. */
function samePath(names: readonly string[], path: readonly string[]): boolean {
  if (path.length === 0) return names.length === 0;
  return names.length >= path.length && path.every((name, i) => names[names.length - path.length + i] === name);
}
