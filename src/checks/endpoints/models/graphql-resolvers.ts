/** Resolver maps (Apollo Server, GraphQL Yoga, graphql-tools): root fields are endpoints; what the context function throws for stands before all. */
import type ts from "typescript";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { propertyNameText } from "../../../compiler/syntax.js";
import type { Endpoint, HandlerRef, Standing } from "../endpoint.js";
import { NOTHING } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { calledWith } from "../protocols.js";
import { usesModule } from "../used-modules.js";
import type { Value } from "../values.js";
import { Shields } from "./graphql-shield.js";

const MODULES = ["@apollo/server", "@apollo/server/*", "apollo-server", "apollo-server-express", "graphql-yoga", "@graphql-tools/schema", "graphql", "mercurius"];
const CONSUMERS = ["ApolloServer", "makeExecutableSchema", "createSchema", "addResolversToSchema", "createYoga", "buildSubgraphSchema"];
const ROOTS: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription"]);
const RESOLVER = calledWith("input", "input", "ctx", "input");

export function resolverEndpoints(i: Interpreter, middleware: Middleware): readonly Endpoint[] {
  const { ts, files } = i.flow.host;
  if (!usesModule(i.flow.host, MODULES)) return [];
  const consumers = files.flatMap((file) => CONSUMERS.flatMap((name) => nameIndexOf(ts, file).calls.get(name) ?? [])).filter((call): call is ts.CallExpression | ts.NewExpression => ts.isCallExpression(call) || ts.isNewExpression(call));
  const context = contextGuard(i);
  const shields = new Shields(i, middleware);
  const seen = new Set<ts.Node>();
  return consumers.flatMap((call) => (call.arguments ?? []).flatMap((options) => i.values.resolve(options, undefined)).flatMap((value) => i.values.memberOf(value, "resolvers") ?? []).flatMap((value) => literalsOf(i, value)).flatMap((map) => [...ROOTS].flatMap((root) => {
    const fields = (i.values.memberOf(map, root) ?? []).flatMap((value) => literalsOf(i, value));
    return fields.flatMap(({ node, frame }) => fieldsOf(i, { node, frame }).flatMap(({ name, field, handler }): readonly Endpoint[] => {
      if (seen.has(field)) return [];
      seen.add(field);
      const { handlers, before } = combined(i, middleware, handler);
      const standing = [...context, ...shields.standing(call, root, name), ...before];
      return [{ framework: "GraphQL", method: root, at: field, end: (field as ts.NamedDeclaration).name ?? field, name, handlers, protocol: RESOLVER, ways: [{ path: name, standing, isComplete: true }] }];
    }));
  })));
}

/** `combineResolvers(isAuthenticated, resolver)` of a library: each answers, or leaves it to the next. */
function combined(i: Interpreter, middleware: Middleware, handler: HandlerRef): { readonly handlers: readonly HandlerRef[]; readonly before: readonly Standing[] } {
  const { ts } = i.flow.host;
  const [value] = i.values.functionsOf(handler.node, handler.frame).length > 0 ? [] : i.values.resolve(handler.node, handler.frame);
  const last = value && ts.isCallExpression(value.node) ? value.node.arguments.at(-1) : undefined;
  if (!value || !last || !ts.isCallExpression(value.node)) return { handlers: [handler], before: [] };
  return {
    handlers: [{ node: last, frame: value.frame }],
    before: value.node.arguments.slice(0, -1).map((argument) => ({ where: "field", attached: middleware.classify(argument, value.frame, { ...RESOLVER, goesOn: "nothing" }) })),
  };
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
