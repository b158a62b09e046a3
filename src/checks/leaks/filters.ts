/** Filters: functions in the configuration of a logger or an error tracker that may remove what is handed to it. They make a finding less sure. */
import type ts from "typescript";
import { REDACTING_FACTORIES, type RedactingFactory, type RedactingOption } from "../../catalog/redactions.js";
import { symbolOf } from "../../compiler/symbols.js";
import { parametersOf, propertyNameText, returnsOf, unwrap, walk } from "../../compiler/syntax.js";
import { isSafeName } from "../../flow/named-sources.js";
import { isSanitizer } from "../../flow/sanitizers.js";
import type { Flow } from "../../flow/services.js";
import type { Filter, Root, Sink } from "./leak.js";
import { configurationsOf, optionIn, setUpsOf, type Configuration } from "./logger-configuration.js";
import { rememberedFor } from "./remembered-loggers.js";

/** A filter, and the properties of the logged object that alone go through it. */
interface Found extends Filter {
  readonly covers: RedactingOption["covers"];
  readonly names?: readonly string[];
}

/** The parts of a root, each with the filter that it goes through. */
export function filteredRoots(flow: Flow, sink: Sink, callee: ts.Expression, root: Root, isObject: () => boolean): readonly Root[] {
  const filters = filtersOf(flow, sink, callee).filter(({ covers }) => covers === "everything" || isObject());
  const whole = filters.find(({ names }) => names === undefined);
  if (whole) return [{ ...root, filter: whole }];
  const named = filters.flatMap((filter) => (filter.names ?? []).map((name) => ({ name, filter })));
  if (named.length === 0 || root.path.length > 0) return [root];
  return [{ ...root, except: [...root.except, ...named.map(({ name }) => [name])] }, ...named.map(({ name, filter }) => ({ ...root, path: [name], except: [], filter }))];
}

function filtersOf(flow: Flow, sink: Sink, callee: ts.Expression): readonly Found[] {
  const { ts } = flow.host;
  const access = unwrap(ts, callee);
  return REDACTING_FACTORIES.flatMap((factory) => {
    const options = factory.options.filter((o) => o.how !== "paths" && (o.members?.includes(sink.member) ?? true) && flow.references.program.filesNaming(o.option.at(-1) ?? factory.exported.at(-1) ?? "").length > 0);
    if (options.length === 0) return [];
    const { setsUp } = factory;
    if (setsUp) return sink.library.startsWith(setsUp.library) && setsUp.kinds.includes(sink.kind) ? shared(flow, options, setUpsOf(flow, factory), factory) : [];
    if (sink.kind !== "logger" || !ts.isPropertyAccessExpression(access)) return [];
    const key = `${factory.modules.join()}.${options.map((o) => o.option.join(".")).join()}`;
    return rememberedFor(flow, key, access.expression, () => shared(flow, options, configurationsOf(flow, factory, access.expression) ?? [], factory));
  });
}

/** The option in a library's set-up, if the program sets one, that governs what the library collects by itself. */
export function collectingOption(flow: Flow, sink: Sink): Filter | undefined {
  for (const factory of REDACTING_FACTORIES) {
    const { setsUp, collecting = [] } = factory;
    if (!setsUp || !sink.library.startsWith(setsUp.library) || !setsUp.kinds.includes(sink.kind)) continue;
    for (const option of collecting.filter((name) => flow.references.program.filesNaming(name).length > 0)) {
      const [at] = setUpsOf(flow, factory).flatMap((configuration) => optionIn(flow, configuration, [option]) ?? []);
      if (at) return { at, option, library: setsUp.library };
    }
  }
  return undefined;
}

/** The filters that every configuration has. */
function shared(flow: Flow, options: readonly RedactingOption[], configurations: readonly Configuration[], factory: RedactingFactory): readonly Found[] {
  return options.flatMap((option) => {
    const found = configurations.map((configuration) => filterIn(flow, option, configuration, factory));
    const [first] = found;
    if (!first || found.some((filter) => filter === undefined)) return [];
    const names = first.names?.filter((name) => found.every((filter) => filter?.names?.includes(name)));
    return [{ ...first, ...(names && { names }), library: factory.modules[0]?.replace(/\/$/, "") ?? "" }];
  });
}

function filterIn(flow: Flow, { option, how, covers }: RedactingOption, configuration: Configuration, factory: RedactingFactory): Found | undefined {
  const { ts } = flow.host;
  const value = optionIn(flow, configuration, option);
  if (!value) return undefined;
  const found = { at: value, option: (option.length > 0 ? option : factory.exported).join("."), library: "", covers };
  if (how === "properties") {
    const names = ts.isObjectLiteralExpression(value) ? value.properties.flatMap((p) => (p.name && propertyNameText(ts, p.name)) ?? []) : [];
    return names.length > 0 ? { ...found, names } : undefined;
  }
  const isFilter = how === "function" ? mayRemove(flow, value) : formatsIn(flow, value).some((format) => mayRemove(flow, format));
  return isFilter ? found : undefined;
}

/** The user's own formats among those that are combined: `combine(redact(), json())` and `const redact = format((info) => …)`. */
function formatsIn(flow: Flow, value: ts.Expression): readonly ts.Expression[] {
  const { ts } = flow.host;
  const node = unwrap(ts, value);
  if (!ts.isCallExpression(node)) return [];
  const callee = unwrap(ts, node.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  if (name === "combine") return node.arguments.flatMap((argument) => formatsIn(flow, argument));
  // `redact()` calls what `format(fn)` returned; `format(fn)()` does so at once.
  const wrap = ts.isIdentifier(callee) ? initialValue(flow, callee) : callee;
  return wrap && ts.isCallExpression(wrap) ? [...wrap.arguments] : [];
}

function initialValue(flow: Flow, id: ts.Identifier): ts.Expression | undefined {
  const expansion = flow.cameFrom({ node: id, path: [], except: [], context: undefined, heap: false, claim: undefined });
  const { ts } = flow.host;
  for (const { to } of expansion.edges) if (ts.isVariableDeclaration(to.node) && to.node.initializer) return unwrap(ts, to.node.initializer);
  return undefined;
}

/** Whether a function takes something out of what it is given: deletes, overwrites with a constant or from itself, or calls what is named or tagged to make safe. */
function mayRemove(flow: Flow, value: ts.Expression): boolean {
  const { ts } = flow.host;
  const functions = ts.isMethodDeclaration(value) ? [{ fn: value }] : flow.functionsOf(value, undefined);
  if (functions.length === 0) return isSafeName(value.getText());
  return functions.some(({ fn }) => {
    const body = (fn as ts.FunctionLikeDeclaration).body;
    const parameter = parametersOf(ts, fn)[0]?.name.getText() ?? "";
    let removes = isSanitizer(flow, fn);
    const isTaken = (written: ts.Expression): boolean => {
      const to = unwrap(ts, written);
      return ts.isLiteralExpression(to) || to.kind === ts.SyntaxKind.NullKeyword || to.getText() === "undefined" || (ts.isCallExpression(to) && to.arguments.some((a) => a.getText().startsWith(parameter)));
    };
    if (body) {
      walk(ts, body, (node) => {
        if (ts.isDeleteExpression(node)) removes = true;
        else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && !ts.isIdentifier(node.left)) removes ||= isTaken(node.right);
        else if (ts.isCallExpression(node)) removes ||= isSafeName(node.expression.getText()) || flow.functionsOf(node.expression, undefined).some((called) => isSanitizer(flow, called.fn));
        return !removes;
      });
      if (!removes) removes = returnsOf(ts, fn as ts.FunctionLikeDeclaration).some((result) => ts.isObjectLiteralExpression(unwrap(ts, result)) || isNothing(ts, unwrap(ts, result)) || isRest(flow, unwrap(ts, result)));
    }
    return removes;
  });
}

/** The event is dropped: `null`, `false` or `undefined` comes back in its place. */
function isNothing(ts: Flow["host"]["ts"], result: ts.Expression): boolean {
  return result.kind === ts.SyntaxKind.NullKeyword || result.kind === ts.SyntaxKind.FalseKeyword || result.getText() === "undefined";
}

/** What is left of an object besides the properties that were taken out of it: `const { name, ...rest } = info; return rest`. */
function isRest(flow: Flow, result: ts.Expression): boolean {
  const { ts } = flow.host;
  const declaration = ts.isIdentifier(result) ? symbolOf(flow.host, result)?.valueDeclaration : undefined;
  return declaration !== undefined && ts.isBindingElement(declaration) && declaration.dotDotDotToken !== undefined && declaration.parent.elements.length > 1;
}
