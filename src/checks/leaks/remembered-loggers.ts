/** Answers about loggers, kept: a logger is named at hundreds of calls and looked into once. */
import type ts from "typescript";
import { symbolOf } from "../../compiler/symbols.js";
import type { Flow } from "../../flow/services.js";

const known = new WeakMap<Flow, Map<string, unknown>>();

/** The answer to a question about a logger: kept where its name stands for one value wherever it is mentioned. */
export function rememberedFor<T>(flow: Flow, question: string, logger: ts.Expression, answer: () => T): T {
  const symbol = symbolOf(flow.host, logger);
  if (!symbol || !isFixed(flow, symbol)) return answer();
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  const key = `${question}@${flow.contexts.idOf(symbol)}`;
  if (!answers.has(key)) answers.set(key, answer());
  return answers.get(key) as T;
}

/** A constant, a parameter or a field; a variable may hold another logger at each mention. */
function isFixed({ host: { ts } }: Flow, { valueDeclaration: declaration }: ts.Symbol): boolean {
  return declaration !== undefined && (!ts.isVariableDeclaration(declaration) || (declaration.parent.flags & ts.NodeFlags.Const) !== 0);
}
