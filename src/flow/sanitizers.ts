/** Functions of the project that are declared to sanitize. */
import type ts from "typescript";
import { symbolOf } from "../compiler/symbols.js";
import { unwrap } from "../compiler/syntax.js";
import type { Flow } from "./services.js";

/** Whether a function is tagged as a sanitizer, itself or the variable or property that holds it. */
export function isSanitizer(flow: Flow, fn: ts.SignatureDeclaration): boolean {
  const { ts } = flow.host;
  if (flow.phi.tagsOf(fn).sanitizer) return true;
  const { parent } = fn;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent)) && flow.phi.tagsOf(parent).sanitizer === true;
}

/** Whether an expression names a function that makes safe: one of the catalogue, one that such a function makes (`count()`), or one that the program tags, with a body or without. */
export function isSafeFunction(flow: Flow, expression: ts.Expression): boolean {
  const fn = unwrap(flow.host.ts, expression);
  if (flow.catalog.sanitizersOf(expression, "call").length > 0 || (flow.host.ts.isCallExpression(fn) && flow.catalog.sanitizersOf(fn.expression, "call").length > 0)) return true;
  return symbolOf(flow.host, fn)?.declarations?.some((declaration) => flow.phi.tagsOf(declaration).sanitizer === true) ?? false;
}
