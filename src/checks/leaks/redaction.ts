/** Redaction that the logger itself does: the paths that its configuration provably removes from the object that is logged. */
import type ts from "typescript";
import { ELEMENT, type AccessPath } from "../../compiler/access-path.js";
import { unwrap } from "../../compiler/syntax.js";
import { REDACTING_FACTORIES } from "../../catalog/redactions.js";
import { writtenNames } from "../../flow/listed-names.js";
import { isExcepted } from "../../flow/place.js";
import { resultsOf } from "../../flow/results.js";
import { searchFrom, startAt } from "../../flow/search.js";
import type { Flow } from "../../flow/services.js";
import type { Root } from "./leak.js";
import { configurationsOf, optionIn, propertyOf, type Configuration } from "./logger-configuration.js";
import { rememberedFor } from "./remembered-loggers.js";

/** What a logger removes from the object that it logs. */
export interface Removal {
  readonly paths: readonly AccessPath[];
  /** A part that is also written as text where the call has none of its own, whatever is removed. */
  readonly copied: AccessPath | undefined;
}

const NOTHING: Removal = { paths: [], copied: undefined };

/** What the logger behind a callee surely removes; nothing where that is not known. */
export function removalOf(flow: Flow, callee: ts.Expression): Removal {
  const access = unwrap(flow.host.ts, callee);
  if (!flow.host.ts.isPropertyAccessExpression(access)) return NOTHING;
  for (const factory of REDACTING_FACTORIES) {
    const option = factory.options.find(({ how }) => how === "paths");
    if (!option || flow.references.program.filesNaming(option.option.at(-1) ?? "").length === 0) continue;
    const paths = rememberedFor(flow, option.option.join("."), access.expression, () => commonPaths(flow, configurationsOf(flow, factory, access.expression), option.option));
    if (paths.length > 0) return { paths, copied: option.copied };
  }
  return NOTHING;
}

/** The parts of a logged object that are not removed; what is copied into the text is a part of its own. */
export function withoutRemoved(root: Root, { paths, copied }: Removal, hasText: boolean): readonly Root[] {
  if (paths.length === 0) return [root];
  const rest = { ...root, except: paths };
  return copied && !hasText && isExcepted(paths, copied) ? [rest, { ...root, path: copied }] : [rest];
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
  const value = optionIn(flow, configuration, option);
  if (!value) return [];
  const censor = propertyOf(flow, value, "censor");
  if (censor && handsBack(flow, censor)) return [];
  return writtenNames(flow.host, propertyOf(flow, value, "paths") ?? value).flatMap((text) => [parseRedactPath(text)].filter((path) => path !== undefined));
}

/** Whether a censor's result is made of the value that it replaces. */
function handsBack(flow: Flow, censor: ts.Expression): boolean {
  return flow.functionsOf(censor, undefined).some(({ fn }) => {
    const starts = resultsOf(flow, fn, []).map((result) => startAt(result.value, result.path, []));
    return searchFrom(flow, starts).parameters.some((parameter) => parameter.fn === fn && parameter.index === 0);
  });
}

/** Any one property of an object, in redaction paths. */
export const ANY_PROPERTY = "*";

/** Parses `a.b`, `a["b-c"]`, `*.secret`, `goals[*]`; what a wildcard stands for is below: of a text under `a`, `a.*` removes nothing. */
export function parseRedactPath(text: string): AccessPath | undefined {
  const segments: string[] = [];
  const pattern = /\.?([\w$*-]+)|\[(?:"([^"]*)"|'([^']*)'|(\d+)|(\*))\]/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const [, name, double, single, index, star] = match;
    segments.push(star !== undefined || name === "*" ? ANY_PROPERTY : (name ?? double ?? single ?? index ?? ELEMENT));
  }
  return segments.length > 0 ? segments : undefined;
}
