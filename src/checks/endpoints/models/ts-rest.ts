/** ts-rest on Express: `createExpressEndpoints(contract, router, app)` registers each operation of the router, at the path that the contract gives it. */
import type ts from "typescript";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { propertyNameText } from "../../../compiler/syntax.js";
import { constantText } from "../constant-text.js";
import type { Value, Values } from "../values.js";

const MODULE = "@ts-rest/express";
const MAX_DEPTH = 6;

/** An operation, as a route of the application that it is registered at. */
export interface Operation {
  readonly call: ts.CallExpression;
  /** Where the router says what answers. */
  readonly shown: ts.PropertyName;
  readonly app: ts.Expression;
  readonly method: string;
  readonly path: string;
  readonly items: readonly Value[];
}

/** The operations that a program registers. */
export function tsRestOperations(values: Values): readonly Operation[] {
  const { host } = values.flow;
  const { ts } = host;
  return host.files.flatMap((file) => (nameIndexOf(ts, file).calls.get("createExpressEndpoints") ?? []).flatMap((call): readonly Operation[] => {
    if (!ts.isCallExpression(call)) return [];
    const origin = importOriginOf(host, call.expression);
    const [contract, router, app, options] = call.arguments;
    if (origin?.kind !== "import" || origin.module !== MODULE || !contract || !router || !app) return [];
    const global = options ? resolved(values, { node: options, frame: undefined }).flatMap((value) => elementsAt(values, value, "globalMiddleware")) : [];
    return operationsIn(values, { node: router, frame: undefined }, { node: contract, frame: undefined }, 0).map((operation) => ({ ...operation, call, app, items: [...global, ...operation.items] }));
  }));
}

function operationsIn(values: Values, router: Value, contract: Value, depth: number): readonly Omit<Operation, "call" | "app">[] {
  const { ts } = values.flow.host;
  if (depth > MAX_DEPTH) return [];
  return literals(values, router).flatMap((object) => (object.node as ts.ObjectLiteralExpression).properties.flatMap((property): readonly Omit<Operation, "call" | "app">[] => {
    const name = property.name && propertyNameText(ts, property.name);
    const [given] = name === undefined ? [] : values.memberOf(object, name) ?? [];
    if (!property.name || name === undefined || !given) return [];
    const [route] = literals(values, contract).flatMap((value) => values.memberOf(value, name) ?? []);
    const written = (option: string): string | undefined => {
      const [value] = route ? literals(values, route).flatMap((one) => values.memberOf(one, option) ?? []) : [];
      return value && ts.isExpression(value.node) ? constantText(values, value.node, value.frame) : undefined;
    };
    const shape = { shown: property.name, method: written("method") ?? "ALL", path: written("path") ?? `/${name}` };
    if (values.functionsOf(given.node, given.frame).length > 0) return [{ ...shape, items: [given] }];
    const handlers = literals(values, given).flatMap((value) => (values.memberOf(value, "handler") ?? []).map((handler) => ({ ...shape, items: [...elementsAt(values, value, "middleware"), handler] })));
    return handlers.length > 0 || !route ? handlers : operationsIn(values, given, route, depth + 1);
  }));
}

/** The object literals behind a value: `s.router(contract, { … })` and `c.router({ … })` hold them. */
function literals(values: Values, value: Value): readonly Value[] {
  const { ts } = values.flow.host;
  return resolved(values, value).flatMap((found): readonly Value[] => {
    if (ts.isObjectLiteralExpression(found.node)) return [found];
    const last = ts.isCallExpression(found.node) ? found.node.arguments.filter((argument) => !isOptions(ts, argument)).at(-1) : undefined;
    return last ? literals(values, { node: last, frame: found.frame }) : [];
  });
}

/** The options of `c.router(routes, { pathPrefix })` come after the routes. */
function isOptions(ts: Values["flow"]["host"]["ts"], argument: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(argument) && argument.properties.length > 0 && argument.properties.every((property) => /^(?:pathPrefix|baseHeaders|strictStatusCodes|commonResponses|metadata|validateResponseOnClient)$/.test(property.name?.getText() ?? ""));
}

function elementsAt(values: Values, options: Value, name: string): readonly Value[] {
  return (values.memberOf(options, name) ?? []).flatMap(({ node, frame }) => (values.flow.host.ts.isExpression(node) ? values.elementsOf(node, frame) : []));
}

function resolved(values: Values, { node, frame }: Value): readonly Value[] {
  return values.resolve(node, frame);
}
