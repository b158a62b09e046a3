/** Finds and reads phi-lint.config.json. Data only: nothing of the examined repository is executed. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type ParseError, parseTree, printParseErrorCode, getNodeValue } from "jsonc-parser";
import { InputError } from "../input-error.js";
import type { Config } from "./config.js";
import { describeProblem, lineAt } from "./describe-problem.js";
import { resolveConfig } from "./resolve-config.js";
import { configSchema } from "./schema.js";

export const CONFIG_FILE_NAME = "phi-lint.config.json";

export interface LoadedConfig {
  readonly config: Config;
  /** Absolute, with forward slashes; absent where the defaults apply. */
  readonly file?: string;
}

/** Configurations already read, as long as the file is the same. */
const known = new Map<string, { readonly stamp: string; readonly config: Config }>();

/**
 * The configuration for what lies in `startDir`: the explicit file, or the nearest phi-lint.config.json there or above, up to the
 * repository's root (the directory with `.git`).
 * @throws InputError when the file cannot be read or says something that is not allowed; names file, line and property
 */
export function loadConfig(startDir: string, explicitFile?: string): LoadedConfig {
  const start = realPath(startDir);
  const file = explicitFile === undefined ? findConfigFile(start) : realPath(explicitFile);
  if (file === undefined) return { config: resolveConfig({}, toPosix(start)) };
  const stamp = stampOf(file);
  const before = known.get(file);
  if (before?.stamp === stamp) return { config: before.config, file: toPosix(file) };
  const config = parseConfig(readText(file), toPosix(file));
  known.set(file, { stamp, config });
  return { config, file: toPosix(file) };
}

/**
 * Validates the text of a configuration file.
 * @param file absolute, with forward slashes; for messages, and what the file's paths are relative to
 */
export function parseConfig(text: string, file: string): Config {
  if (text.trim() === "") throw new InputError(`${file} is empty; write {} for the defaults.`);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const what = printParseErrorCode(error.error).replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
    throw new InputError(`${file}:${lineAt(text, error.offset)} is not valid JSON (${what}); correct it there.`);
  }
  if (!tree) throw new InputError(`${file} holds comments alone; write {} for the defaults.`);
  const checked = configSchema.safeParse(getNodeValue(tree));
  if (!checked.success) throw new InputError(describeProblem(checked.error.issues, { file, text, tree }));
  return resolveConfig(checked.data, toPosix(dirname(file)));
}

function findConfigFile(startDir: string): string | undefined {
  for (let at = startDir; ; at = dirname(at)) {
    const file = resolve(at, CONFIG_FILE_NAME);
    if (existsSync(file)) return file;
    if (existsSync(resolve(at, ".git")) || dirname(at) === at) return undefined;
  }
}

/** Without symbolic links, as the compiler names the files that globs are matched with. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : resolve(path);
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size}` : "";
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new InputError(`Cannot read the configuration ${toPosix(file)} (${(error as NodeJS.ErrnoException).code}); check the path.`);
  }
}

function toPosix(path: string): string {
  return path.replaceAll("\\", "/");
}
