/** Redaction that the logger itself does: the paths that its configuration provably removes from the object that is logged. */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../../compiler/access-path.js";
import { unwrap } from "../../compiler/syntax.js";
import { REDACTING_FACTORIES } from "../../catalog/redactions.js";
import type { Flow } from "../../flow/services.js";
import { configurationsOf, optionIn, propertyOf, type Configuration } from "./logger-configuration.js";
import { rememberedFor } from "./remembered-loggers.js";

/** What the logger behind a callee surely removes; empty where that is not known. */
export function redactedPaths(flow: Flow, callee: ts.Expression): readonly AccessPath[] {
  const access = unwrap(flow.host.ts, callee);
  if (!flow.host.ts.isPropertyAccessExpression(access)) return [];
  return REDACTING_FACTORIES.flatMap((factory) => {
    const option = factory.options.find(({ how }) => how === "paths")?.option;
    if (!option || flow.references.program.filesNaming(option.at(-1) ?? "").length === 0) return [];
    return rememberedFor(flow, option.join("."), access.expression, () => commonPaths(flow, configurationsOf(flow, factory, access.expression), option));
  });
}

/** What every configuration removes. */
function commonPaths(flow: Flow, configurations: readonly Configuration[] | undefined, option: readonly string[]): readonly AccessPath[] {
  let common: readonly AccessPath[] | undefined;
  for (const configuration of configurations ?? []) {
    const paths = pathsIn(flow, configuration, option);
    common = common ? common.filter((a) => paths.some((b) => a.join("\u0001") === b.join("\u0001"))) : paths;
  }
  return common ?? [];
}

function pathsIn(flow: Flow, configuration: Configuration, option: readonly string[]): readonly AccessPath[] {
  const { ts } = flow.host;
  const value = optionIn(flow, configuration, option);
  const list = value && (propertyOf(flow, value, "paths") ?? value);
  if (!list || !ts.isArrayLiteralExpression(list)) return [];
  return list.elements.flatMap((element) => (ts.isStringLiteralLike(element) ? [parseRedactPath(element.text)].filter((path) => path !== undefined) : []));
}

/** Any one property of an object, in redaction paths. */
export const ANY_PROPERTY = "*";

/** Parses `a.b`, `a["b-c"]`, `*.secret`, `goals[*]`; a wildcard at the end removes all that is below. */
export function parseRedactPath(text: string): AccessPath | undefined {
  const segments: string[] = [];
  const pattern = /\.?([\w$*-]+)|\[(?:"([^"]*)"|'([^']*)'|(\d+)|(\*))\]/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const [, name, double, single, index, star] = match;
    segments.push(star !== undefined || name === "*" ? ANY_PROPERTY : (name ?? double ?? single ?? index ?? ELEMENT));
  }
  while (segments.at(-1) === ANY_PROPERTY) segments.pop();
  return segments.length > 0 ? segments : undefined;
}
