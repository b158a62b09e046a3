/** Which packages a program imports. */
import type { Host } from "../../compiler/host.js";
import { nameIndexOf } from "../../compiler/name-index.js";

const used = new WeakMap<Host, ReadonlySet<string>>();

/** Whether any file of the project imports one of the modules (`name/*`: any path below). */
export function usesModule(host: Host, modules: readonly string[]): boolean {
  let all = used.get(host);
  if (!all) used.set(host, (all = new Set(host.files.flatMap((file) => nameIndexOf(host.ts, file).modules.map((specifier) => specifier.text)))));
  const names = all;
  return modules.some((module) => names.has(module) || (module.endsWith("/*") && [...names].some((name) => name.startsWith(module.slice(0, -1)))));
}
