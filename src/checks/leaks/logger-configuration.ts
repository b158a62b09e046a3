/** The configuration that a logger (or a library) was set up with: the values of one option in all the places that it can come from. */
import type ts from "typescript";
import type { RedactingFactory } from "../../catalog/redactions.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { nameIndexOf } from "../../compiler/name-index.js";
import { symbolOf } from "../../compiler/symbols.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import type { Flow } from "../../flow/services.js";
import { originsOf } from "../../flow/values.js";

/** The arguments of one call that configures, and those of the calls that it inherits from. */
export type Configuration = readonly ts.Expression[];

const MAX_NESTING = 4;

/** The configurations of a logger: one for each way it may have been made; undefined where one is not known. */
export function configurationsOf(flow: Flow, factory: RedactingFactory, logger: ts.Expression, nesting = 0): readonly Configuration[] | undefined {
  const { ts } = flow.host;
  if (nesting > MAX_NESTING) return undefined;
  const { origins, complete } = originsOf(flow, logger, (node) => ts.isCallExpression(node) && (isInherited(flow, factory, node) || isFactory(flow, factory, node)));
  if (!complete || origins.length === 0) return undefined;
  const found: Configuration[] = [];
  for (const { node } of origins) {
    const call = node as ts.CallExpression;
    if (!isInherited(flow, factory, call)) {
      found.push(call.arguments);
      continue;
    }
    const inherited = configurationsOf(flow, factory, (unwrap(ts, call.expression) as ts.PropertyAccessExpression).expression, nesting + 1);
    if (!inherited) return undefined;
    // What a child is given first are values to log; its options come second.
    found.push(...inherited.map((outer) => [...call.arguments.slice(1), ...outer]));
  }
  return found;
}

/** The configurations that the whole program is set up with. */
export function setUpsOf(flow: Flow, factory: RedactingFactory): readonly Configuration[] {
  const { ts } = flow.host;
  const name = factory.exported.at(-1) ?? "";
  return flow.references.program.filesNaming(name).flatMap((file) =>
    (nameIndexOf(ts, file).calls.get(name) ?? []).flatMap((call) => (ts.isCallExpression(call) && isFactory(flow, factory, call) ? [call.arguments] : [])));
}

/** The value of an option. */
export function optionIn(flow: Flow, configuration: Configuration, option: readonly string[]): ts.Expression | undefined {
  for (const argument of configuration) {
    let value: ts.Expression | undefined = constantOf(flow, argument);
    for (const name of option) value = value && propertyOf(flow, value, name);
    if (value) return value;
  }
  return undefined;
}

/** The value of a property of an object that is written out. */
export function propertyOf(flow: Flow, object: ts.Expression, name: string): ts.Expression | undefined {
  const { ts } = flow.host;
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  for (const property of object.properties) {
    if (!property.name || propertyNameText(ts, property.name) !== name) continue;
    if (ts.isPropertyAssignment(property)) return constantOf(flow, property.initializer);
    if (ts.isShorthandPropertyAssignment(property)) return constantOf(flow, property.name);
    if (ts.isMethodDeclaration(property)) return property as unknown as ts.Expression;
  }
  return undefined;
}

/** The expression itself, or what a constant it names holds. */
function constantOf(flow: Flow, expression: ts.Expression): ts.Expression {
  const { ts } = flow.host;
  const node = unwrap(ts, expression);
  if (!ts.isIdentifier(node)) return node;
  const symbol = ts.isShorthandPropertyAssignment(node.parent) ? flow.host.checker.getShorthandAssignmentValueSymbol(node.parent) : symbolOf(flow.host, node);
  const declaration = symbol?.valueDeclaration;
  const isConst = declaration && ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConst && declaration.initializer ? unwrap(ts, declaration.initializer) : node;
}

function isInherited(flow: Flow, factory: RedactingFactory, call: ts.CallExpression): boolean {
  const callee = unwrap(flow.host.ts, call.expression);
  return flow.host.ts.isPropertyAccessExpression(callee) && factory.inheritedBy.includes(callee.name.text);
}

function isFactory(flow: Flow, factory: RedactingFactory, call: ts.CallExpression): boolean {
  const origin = importOriginOf(flow.host, call.expression);
  if (origin?.kind !== "import" || !factory.modules.some((module) => (module.endsWith("/") ? origin.module.startsWith(module) : origin.module === module))) return false;
  if (factory.exported.length === 0) return origin.chain.length === 0;
  const path = [origin.exportName, ...origin.chain].filter((name) => name !== "*" && name !== "default");
  return path.join(".") === factory.exported.join(".");
}
