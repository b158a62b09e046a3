/** Steps into the error of an error handler: `(err, req, res, next) => …` gets what other handlers pass to `next`. */
import type ts from "typescript";
import { PASSED_ERRORS, type PassedErrors } from "../catalog/passed-errors.js";
import { packageOfFile } from "../compiler/identity.js";
import { nameIndexOf } from "../compiler/name-index.js";
import { parametersOf } from "../compiler/syntax.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** Goes to everything that the program passes on as an error, where the parameter is that of an error handler. */
export function expandPassedErrors(flow: Flow, x: Expansion, fn: ts.SignatureDeclaration, index: number): void {
  const parameters = parametersOf(flow.host.ts, fn);
  const last = parameters.at(-1);
  const handed = index === 0 && last ? PASSED_ERRORS.find((one) => parameters.length === one.parameters && isNext(flow, one, last)) : undefined;
  if (!handed) return;
  for (const call of callsOfNext(flow, handed)) {
    const [error] = call.arguments;
    if (error) x.go(error, { context: undefined, heap: true, claim: undefined }, "passed on as an error", call);
  }
  for (const start of flow.keptIn(fn, { kind: "shared", name: handed.thrown, key: undefined }, x.place.path, undefined)) {
    x.go(start.node, { path: start.path, context: start.context, heap: true, claim: undefined }, "thrown in a handler", start.node);
  }
}

const known = new WeakMap<Flow, Map<PassedErrors, readonly ts.CallExpression[]>>();

/** The calls that pass an error on, by the names that the functions are given. */
function callsOfNext(flow: Flow, handed: PassedErrors): readonly ts.CallExpression[] {
  const { ts } = flow.host;
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  let calls = answers.get(handed);
  if (!calls) {
    const named = flow.host.files.flatMap((file) => handed.names.flatMap((name) => nameIndexOf(ts, file).calls.get(name) ?? []));
    calls = named.filter((call): call is ts.CallExpression => ts.isCallExpression(call) && call.arguments.length === 1 && isNext(flow, handed, call.expression));
    answers.set(handed, calls);
  }
  return calls;
}

function isNext({ host }: Flow, handed: PassedErrors, node: ts.Node): boolean {
  const symbol = host.checker.getTypeAtLocation(node).getSymbol();
  return symbol?.name === handed.next && (symbol.declarations ?? []).some((declaration) => handed.packages.includes(packageOfFile(host, declaration.getSourceFile())));
}
