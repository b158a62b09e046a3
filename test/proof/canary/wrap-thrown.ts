/** Makes what a program throws or rejects with pass through `__thrown(…)`, which records it. */
import ts from "typescript";

export const wrapThrown: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const wrap = (value: ts.Expression): ts.Expression => factory.createCallExpression(factory.createIdentifier("__thrown"), undefined, [value]);
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isThrowStatement(visited)) return factory.updateThrowStatement(visited, wrap(visited.expression));
    if (ts.isCallExpression(visited) && visited.arguments[0] && isRejection(visited.expression)) {
      return factory.updateCallExpression(visited, visited.expression, visited.typeArguments, [wrap(visited.arguments[0]), ...visited.arguments.slice(1)]);
    }
    return visited;
  };
  return ts.visitEachChild(file, visit, context);
};

/** `Promise.reject(…)`, and `reject(…)` as the executor of a promise names it. */
function isRejection(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === "reject";
  return ts.isPropertyAccessExpression(callee) && callee.name.text === "reject" && ts.isIdentifier(callee.expression) && callee.expression.text === "Promise";
}
