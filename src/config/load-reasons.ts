/** Reads the translations file that holds the reasons given to `allowPhi` by key. */
import { readFileSync, statSync } from "node:fs";
import { parse as parseJson, type ParseError } from "jsonc-parser";
import { parse as parseYaml } from "yaml";
import { InputError } from "../input-error.js";

/** Reasons by key. */
export interface ReasonTable {
  /** The file, for messages. */
  readonly file: string;
  /** Whether a key has a text, flat (`"chart.show"`) or nested (`chart: { show: … }`). A blank text is none. */
  has(key: string): boolean;
  /** All keys with a text, in dotted form. */
  readonly keys: readonly string[];
}

/** Tables already read, as long as the file is the same. */
const known = new Map<string, { readonly stamp: string; readonly table: ReasonTable }>();

/**
 * The reasons of a file.
 * @param file absolute; JSON, or YAML by its ending
 * @throws InputError when the file cannot be read or holds no table
 */
export function loadReasons(file: string): ReasonTable {
  const { text, stamp } = readText(file);
  const before = known.get(file);
  if (before?.stamp === stamp) return before.table;
  const keys = new Set(keysOf(parseTable(text, file), ""));
  const table: ReasonTable = { file, has: (key) => keys.has(key), keys: [...keys] };
  known.set(file, { stamp, table });
  return table;
}

function readText(file: string): { readonly text: string; readonly stamp: string } {
  try {
    const { mtimeMs, size } = statSync(file);
    return { text: readFileSync(file, "utf8").replace(/^\uFEFF/, ""), stamp: `${mtimeMs}:${size}` };
  } catch (error) {
    throw new InputError(`Cannot read the reasons file ${file} (${(error as NodeJS.ErrnoException).code}); correct "reasons" in phi-lint.config.json.`);
  }
}

function parseTable(text: string, file: string): object {
  let value: unknown;
  if (/\.ya?ml$/i.test(file)) {
    try {
      value = parseYaml(text);
    } catch (error) {
      throw new InputError(`${file} is not valid YAML (${(error as Error).message.split("\n")[0]}); correct it there.`);
    }
  } else {
    const errors: ParseError[] = [];
    value = parseJson(text, errors, { allowTrailingComma: true });
    if (errors.length > 0) throw new InputError(`${file} is not valid JSON; correct it there, or name a JSON or YAML file under "reasons" in phi-lint.config.json.`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new InputError(`${file} holds no table of reasons; write an object of texts by key.`);
  return value;
}

function keysOf(table: object, prefix: string): readonly string[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (typeof value === "string") return value.trim() === "" ? [] : [path];
    return typeof value === "object" && value !== null ? keysOf(value, path) : [];
  });
}
