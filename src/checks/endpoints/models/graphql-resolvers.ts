/** Resolver maps (Apollo Server, GraphQL Yoga, graphql-tools): root fields are endpoints; what the context function throws for stands before all. */
import type ts from "typescript";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { propertyNameText } from "../../../compiler/syntax.js";
import type { Endpoint, HandlerRef, Standing } from "../endpoint.js";
import { NOTHING, type Val } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Protocol } from "../protocols.js";
import { usesModule } from "../used-modules.js";
import type { Value } from "../values.js";

const MODULES = ["@apollo/server", "@apollo/server/*", "apollo-server", "apollo-server-express", "graphql-yoga", "@graphql-tools/schema", "graphql", "mercurius"];
const CONSUMERS = ["ApolloServer", "makeExecutableSchema", "createSchema", "addResolversToSchema", "createYoga", "buildSubgraphSchema"];
const ROOTS: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription"]);
const at = (path: string): Val => ({ t: NOTHING, f: NOTHING, path });
const RESOLVER: Protocol = { args: [at("input"), at("input"), at("ctx"), at("input")], goesOn: "return" };

export function resolverEndpoints(i: Interpreter): readonly Endpoint[] {
  const { ts, files } = i.flow.host;
  if (!usesModule(i.flow.host, MODULES)) return [];
  const consumers = files.flatMap((file) => CONSUMERS.flatMap((name) => nameIndexOf(ts, file).calls.get(name) ?? [])).filter((call): call is ts.CallExpression | ts.NewExpression => ts.isCallExpression(call) || ts.isNewExpression(call));
  const context = contextGuard(i);
  const seen = new Set<ts.Node>();
  return consumers.flatMap((call) => (call.arguments ?? []).flatMap((options) => i.values.resolve(options, undefined)).flatMap((value) => i.values.memberOf(value, "resolvers") ?? []).flatMap((value) => literalsOf(i, value)).flatMap((map) => [...ROOTS].flatMap((root) => {
    const fields = (i.values.memberOf(map, root) ?? []).flatMap((value) => literalsOf(i, value));
    return fields.flatMap(({ node, frame }) => fieldsOf(i, { node, frame }).flatMap(({ name, field, handler }): readonly Endpoint[] => {
      if (seen.has(field)) return [];
      seen.add(field);
      return [{ framework: "GraphQL", method: root, at: field, end: (field as ts.NamedDeclaration).name ?? field, name, handlers: [handler], protocol: RESOLVER, ways: [{ path: name, standing: context, isComplete: true }] }];
    }));
  })));
}

/** The object literals of a resolver map, single, in arrays, and merged. */
function literalsOf(i: Interpreter, value: Value): readonly Value[] {
  const { ts } = i.flow.host;
  return i.values.resolve(value.node, value.frame).flatMap((found): readonly Value[] => {
    if (ts.isObjectLiteralExpression(found.node)) return [found];
    if (ts.isArrayLiteralExpression(found.node)) return found.node.elements.flatMap((element) => literalsOf(i, { node: element, frame: found.frame }));
    if (ts.isCallExpression(found.node)) return found.node.arguments.flatMap((argument) => literalsOf(i, { node: argument, frame: found.frame }));
    return [];
  });
}

function fieldsOf(i: Interpreter, { node, frame }: Value): readonly { readonly name: string; readonly field: ts.Node; readonly handler: HandlerRef }[] {
  const { ts } = i.flow.host;
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return literalsOf(i, { node: property.expression, frame }).flatMap((inner) => fieldsOf(i, inner));
    const name = property.name && propertyNameText(ts, property.name);
    if (name === undefined) return [];
    if (ts.isMethodDeclaration(property)) return [{ name, field: property, handler: { node: property, frame } }];
    const value = ts.isPropertyAssignment(property) ? property.initializer : ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
    if (!value) return [];
    const resolve = i.values.resolve(value, frame).flatMap((found) => i.values.memberOf(found, "resolve") ?? i.values.memberOf(found, "subscribe") ?? [])[0];
    return [{ name, field: property, handler: resolve ? { node: resolve.node as ts.Expression, frame: resolve.frame } : { node: value, frame } }];
  });
}

/** `context: async ({ req }) => { … throw … }` of the server: what holds once it has returned. */
function contextGuard(i: Interpreter): readonly Standing[] {
  const { ts, files } = i.flow.host;
  const found: Standing[] = [];
  for (const file of files) {
    for (const name of nameIndexOf(ts, file).identifiers.get("context") ?? []) {
      const property = name.parent;
      const isOption = (ts.isPropertyAssignment(property) || ts.isMethodDeclaration(property) || ts.isShorthandPropertyAssignment(property)) && property.name === name && ts.isObjectLiteralExpression(property.parent) && (ts.isCallExpression(property.parent.parent) || ts.isNewExpression(property.parent.parent));
      if (!isOption || !/ApolloServer|startStandaloneServer|expressMiddleware|createYoga|startServerAndCreate/.test((property.parent.parent as ts.CallExpression).expression.getText())) continue;
      const value = ts.isPropertyAssignment(property) ? property.initializer : ts.isShorthandPropertyAssignment(property) ? property.name : property;
      for (const { fn, frame } of i.values.functionsOf(value, undefined)) {
        const summary = i.summarize(fn, frame, [{ t: NOTHING, f: undefined, path: "" }]);
        const post = summary.val.promise ? summary.val.promise.post : summary.post;
        found.push({ where: "application", attached: { name: "context", node: property, g: post ?? NOTHING, notes: [], nameOnly: false, functions: [], logs: false } });
      }
    }
  }
  return found;
}
