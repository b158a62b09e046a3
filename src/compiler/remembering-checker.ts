/**
 * A checker that remembers its answers. The compiler keeps what it resolves for a declaration, but works out the type of an expression
 * anew each time it is asked; the search asks again for each part of a value and for each way that leads there.
 */
import type ts from "typescript";

/** The same checker, for as long as its program lives. */
export function rememberingChecker(checker: ts.TypeChecker): ts.TypeChecker {
  const remembering = Object.create(checker) as ts.TypeChecker;
  remembering.getTypeAtLocation = remembered((node: ts.Node) => checker.getTypeAtLocation(node));
  remembering.getContextualType = remembered((node: ts.Expression) => checker.getContextualType(node));
  remembering.getAwaitedType = remembered((type: ts.Type) => checker.getAwaitedType(type));
  return remembering;
}

function remembered<K extends object, V>(ask: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    if (answers.has(key)) return answers.get(key) as V;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}
