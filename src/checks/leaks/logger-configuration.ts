/** The configuration that a logger (or a library) was set up with: the values of one option in all the places that it can come from. */
import type ts from "typescript";
import type { LoggerHolder, RedactingFactory } from "../../catalog/redactions.js";
import { packageOfFile } from "../../compiler/identity.js";
import { symbolOf } from "../../compiler/symbols.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { nameIndexOf, type CallLike } from "../../compiler/name-index.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import { constantValue } from "../../flow/listed-names.js";
import type { Flow } from "../../flow/services.js";
import { originsOf } from "../../flow/values.js";

/** The arguments of one call that configures, and those of the calls that it inherits from. */
export type Configuration = readonly ts.Expression[];

type Export = Pick<RedactingFactory, "modules" | "exported">;

const MAX_NESTING = 4;

/** The configurations of a logger: one for each way it may have been made; undefined where one is not known. */
export function configurationsOf(flow: Flow, factory: RedactingFactory, logger: ts.Expression, nesting = 0): readonly Configuration[] | undefined {
  const { ts } = flow.host;
  if (nesting > MAX_NESTING) return undefined;
  const isMade = (node: ts.Expression): boolean => ts.isCallExpression(node) && (isInherited(flow, factory, node) || isFactory(flow, factory, node));
  const { origins, complete } = originsOf(flow, logger, (node) => isMade(node) || holderOf(flow, factory, node) !== undefined);
  if (!complete || origins.length === 0) return undefined;
  const found: Configuration[] = [];
  for (const { node } of origins) {
    const holder = holderOf(flow, factory, node);
    if (holder) {
      const held = heldConfigurations(flow, factory, holder, nesting);
      if (!held) return undefined;
      found.push(...held);
      continue;
    }
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
  const name = factory.exported.at(-1) ?? "";
  return flow.references.program.filesNaming(name).flatMap((file) => (nameIndexOf(flow.host.ts, file).calls.get(name) ?? []).flatMap((call) => setUpBy(flow, factory, call)));
}

function setUpBy(flow: Flow, factory: Export, call: CallLike): readonly Configuration[] {
  return flow.host.ts.isCallExpression(call) && isFactory(flow, factory, call) ? [call.arguments] : [];
}

/** The framework whose object an expression takes the logger from. */
function holderOf(flow: Flow, factory: RedactingFactory, node: ts.Expression): LoggerHolder | undefined {
  if (!factory.holders || !flow.host.ts.isPropertyAccessExpression(node)) return undefined;
  const { text } = node.name;
  return factory.holders.find((holder) => holder.members.includes(text) && (symbolOf(flow.host, node)?.declarations ?? []).some((declaration) => holder.modules.includes(packageOfFile(flow.host, declaration.getSourceFile()))));
}

const heldBy = new WeakMap<Flow, Map<LoggerHolder, readonly Configuration[] | undefined>>();

/** The configurations of the loggers that a framework hands out: all that the program gives it, for nothing says which of them a request meets. */
function heldConfigurations(flow: Flow, factory: RedactingFactory, holder: LoggerHolder, nesting: number): readonly Configuration[] | undefined {
  let known = heldBy.get(flow);
  if (!known) heldBy.set(flow, (known = new Map()));
  if (!known.has(holder)) {
    known.set(holder, undefined);
    const { ts } = flow.host;
    const files = flow.host.files.filter((file) => nameIndexOf(ts, file).modules.some(({ text }) => holder.modules.includes(text)));
    const calls = files.flatMap((file) => [...nameIndexOf(ts, file).calls.values()].flat());
    const setUps = calls.flatMap((call) => setUpBy(flow, { modules: holder.modules, exported: [] }, call));
    const configurations = setUps.map((setUp) => heldConfiguration(flow, factory, holder, setUp, nesting));
    known.set(holder, configurations.includes(undefined) ? undefined : configurations.flatMap((one) => one ?? []));
  }
  return known.get(holder);
}

/** What one call of a framework configures its logger with: options of its own, or a logger that was made elsewhere. */
function heldConfiguration(flow: Flow, factory: RedactingFactory, holder: LoggerHolder, setUp: Configuration, nesting: number): readonly Configuration[] | undefined {
  for (const option of holder.options) {
    const value = option.length > 0 ? optionIn(flow, setUp, option) : setUp[0];
    if (!value) continue;
    return flow.host.ts.isObjectLiteralExpression(constantOf(flow, value)) ? [[value]] : configurationsOf(flow, factory, value, nesting + 1);
  }
  // Nothing is said of a logger: it has none, or one that removes nothing.
  return [];
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
  for (const property of object.properties.toReversed()) {
    if (ts.isSpreadAssignment(property)) {
      const spread = constantOf(flow, property.expression);
      const value = propertyOf(flow, spread, name);
      if (value || mayHave(flow, spread, name)) return value;
    }
    if (!property.name || propertyNameText(ts, property.name) !== name) continue;
    if (ts.isPropertyAssignment(property)) return constantOf(flow, property.initializer);
    if (ts.isShorthandPropertyAssignment(property)) return constantOf(flow, property.name);
    if (ts.isMethodDeclaration(property)) return property as unknown as ts.Expression;
  }
  return undefined;
}

/** Whether an object whose properties are not written out may bring one of this name. */
function mayHave(flow: Flow, object: ts.Expression, name: string): boolean {
  const { ts, checker } = flow.host;
  return !ts.isObjectLiteralExpression(object) && checker.getPropertyOfType(checker.getTypeAtLocation(object), name) !== undefined;
}

/** The expression itself, or what a constant it names holds. */
function constantOf(flow: Flow, expression: ts.Expression): ts.Expression {
  const { ts } = flow.host;
  const node = unwrap(ts, expression);
  const constant = ts.isIdentifier(node) ? constantValue(flow.host, node) : undefined;
  return constant ? unwrap(ts, constant) : node;
}

function isInherited(flow: Flow, factory: RedactingFactory, call: ts.CallExpression): boolean {
  const callee = unwrap(flow.host.ts, call.expression);
  return flow.host.ts.isPropertyAccessExpression(callee) && factory.inheritedBy.includes(callee.name.text);
}

function isFactory(flow: Flow, factory: Export, call: ts.CallExpression): boolean {
  const origin = importOriginOf(flow.host, call.expression);
  if (origin?.kind !== "import" || !factory.modules.some((module) => (module.endsWith("/") ? origin.module.startsWith(module) : origin.module === module))) return false;
  if (factory.exported.length === 0) return origin.chain.length === 0;
  const path = [origin.exportName, ...origin.chain].filter((name) => name !== "*" && name !== "default");
  return path.join(".") === factory.exported.join(".");
}
