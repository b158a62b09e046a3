/** All calls of the access library in a program, by the names that it goes by. */
import type ts from "typescript";
import { nameIndexOf } from "../../compiler/name-index.js";
import type { Flow } from "../../flow/services.js";
import type { AccessCall, AccessCalls } from "./access-call.js";

const NAMES = ["allowPhi", "disallowPhi", "grantPhi", "revokePhi", "requirePhi"];

/** The calls that open or close access, in order of the files. */
export function findAccessCalls(flow: Flow, access: AccessCalls): readonly AccessCall[] {
  const { ts, files } = flow.host;
  const names = namesIn(flow);
  const found: AccessCall[] = [];
  for (const file of files) {
    const { calls } = nameIndexOf(ts, file);
    for (const name of names) {
      for (const call of calls.get(name) ?? []) {
        const known = access.of(call);
        if (known) found.push(known);
      }
    }
  }
  return found.sort((a, b) => (a.call.getSourceFile() === b.call.getSourceFile() ? a.call.pos - b.call.pos : 0));
}

/** The library's names and those that imports, exports and constants give them. */
function namesIn(flow: Flow): ReadonlySet<string> {
  const { ts, files } = flow.host;
  const names = new Set([...NAMES, "for", "last"]);
  for (const name of names) {
    if (name === "for" || name === "last") continue;
    for (const file of files) {
      for (const { parent } of nameIndexOf(ts, file).identifiers.get(name) ?? []) {
        const renamed = renamedTo(ts, parent, name);
        if (renamed !== undefined) names.add(renamed);
      }
    }
  }
  return names;
}

function renamedTo(ts: Flow["host"]["ts"], parent: ts.Node, name: string): string | undefined {
  const given = parent as ts.NamedDeclaration;
  const isRenaming = ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isBindingElement(parent) || ts.isVariableDeclaration(parent);
  if (isRenaming && given.name && ts.isIdentifier(given.name) && given.name.text !== name) return given.name.text;
  if (!ts.isPropertyAccessExpression(parent)) return undefined;
  const holder = parent.parent;
  return ts.isVariableDeclaration(holder) && holder.initializer === parent && ts.isIdentifier(holder.name) ? holder.name.text : undefined;
}
