/** Functions of the project that are declared to sanitize. */
import type ts from "typescript";
import type { Flow } from "./services.js";

/** Whether a function is tagged as a sanitizer, itself or the variable or property that holds it. */
export function isSanitizer(flow: Flow, fn: ts.SignatureDeclaration): boolean {
  const { ts } = flow.host;
  if (flow.phi.tagsOf(fn).sanitizer) return true;
  const { parent } = fn;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent)) && flow.phi.tagsOf(parent).sanitizer === true;
}
