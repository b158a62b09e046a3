/** Error objects: what an error is made of is in its message, its stack and its cause. */
import type ts from "typescript";
import { isExcepted, type Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** Parts that hold what the error was made of; the others (`name`) are of the class. */
const PARTS = new Set(["message", "stack", "cause", "errors", "toString"]);
/** The parts that repeat the message. */
const SAYING = ["message", "stack"];

/** `new Error(message, { cause })`, `Error(message)` and those of libraries. False where the expression makes no error. */
export function expandErrorObject(flow: Flow, x: Expansion, node: ts.NewExpression | ts.CallExpression): boolean {
  const { checker } = flow.host;
  if (!isErrorType(checker.getTypeAtLocation(node))) return false;
  const [part, ...rest] = x.place.path;
  if (part === "name") x.clean();
  if (part !== undefined && !PARTS.has(part)) return part === "name";
  const args = node.arguments ?? [];
  const isAggregate = node.expression.getText() === "AggregateError";
  for (const [i, argument] of args.entries()) {
    // `new AggregateError(errors, message)`
    if (isAggregate && i < 2 && part !== undefined && part !== "stack" && (part === "errors") !== (i === 0)) continue;
    const isOptions = i > 0 && flow.host.ts.isObjectLiteralExpression(argument);
    if (part === "message" && isOptions) continue;
    if (part === undefined && !isOptions && SAYING.every((said) => isExcepted(x.place.except, [said]))) continue;
    if (part === "cause" && args.length > 1 && !isOptions) continue;
    // The options of the constructor hold the cause under its name.
    if (part === "cause" && flow.host.ts.isObjectLiteralExpression(argument)) x.go(argument, { path: ["cause", ...rest], claim: undefined });
    else x.go(argument, { path: [], except: [], claim: undefined }, "put into an error", argument);
  }
  if (x.isEmpty) x.clean();
  return true;
}

function isErrorType(type: ts.Type): boolean {
  const has = (name: string): boolean => type.getProperty(name) !== undefined;
  return has("message") && has("name") && (has("stack") || /(?:Error|Exception)$/.test(type.symbol?.name ?? ""));
}
