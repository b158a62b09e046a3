/** Functions of libraries and of the language that read fields of what they are given, by the names of the fields. Data. */

/** Which argument is which. The last argument is -1. */
export interface Reader {
  /** The object, or the collection of objects. */
  readonly object: number;
  /** The names: one, a path, several, or an object whose keys they are; and all later arguments where `keysTo` is "end". Absent: every field. */
  readonly keys?: number;
  readonly keysTo?: "end";
  /** A path (`["contact", "phone"]`, `"contact.phone"`): only its first name is a field of the object. */
  readonly isPath?: boolean;
  /** The names are those that are left out. */
  readonly isExcept?: boolean;
  /** The objects are the elements of the argument. */
  readonly ofElements?: boolean;
  /** Every field with all that it holds, as a serializer reads. */
  readonly isDeep?: boolean;
}

interface ReaderRow extends Reader {
  readonly members: readonly string[];
}

interface ReaderLibrary {
  /** Specifiers of the modules; with a slash at the end also of each member's own module (`lodash/get`). */
  readonly modules: readonly string[];
  readonly rows: readonly ReaderRow[];
}

const LODASH: readonly ReaderRow[] = [
  { members: ["get", "result"], object: 0, keys: 1, isPath: true },
  { members: ["at"], object: 0, keys: 1, keysTo: "end", isPath: true },
  { members: ["pick"], object: 0, keys: 1, keysTo: "end" },
  { members: ["omit"], object: 0, keys: 1, keysTo: "end", isExcept: true },
  { members: ["clone", "toPlainObject", "values", "toPairs", "entries", "mapValues", "pickBy", "omitBy", "invert", "forOwn", "transform"], object: 0 },
  { members: ["cloneDeep"], object: 0, isDeep: true },
  { members: ["assign", "extend", "merge", "defaults", "defaultsDeep"], object: 1 },
  {
    members: [
      "map", "flatMap", "sortBy", "orderBy", "groupBy", "keyBy", "countBy", "uniqBy", "sumBy", "maxBy", "minBy", "meanBy", "filter", "find", "findLast",
      "reject", "some", "every", "partition", "findIndex", "differenceBy",
    ],
    object: 0, keys: 1, isPath: true, ofElements: true,
  },
];

const RAMDA: readonly ReaderRow[] = [
  { members: ["prop", "propOr"], object: -1, keys: -2, isPath: true },
  { members: ["path", "pathOr"], object: -1, keys: -2, isPath: true },
  { members: ["props", "pick", "pickAll"], object: -1, keys: 0 },
  { members: ["omit"], object: -1, keys: 0, isExcept: true },
  { members: ["pluck"], object: -1, keys: 0, ofElements: true },
  { members: ["project"], object: -1, keys: 0, ofElements: true },
  { members: ["values", "toPairs"], object: 0 },
  { members: ["clone"], object: 0, isDeep: true },
  { members: ["mergeLeft", "mergeRight", "mergeDeepLeft", "mergeDeepRight"], object: 0 },
];

const LIBRARIES: readonly ReaderLibrary[] = [
  { modules: ["lodash", "lodash-es", "lodash/", "lodash-es/", "underscore", "es-toolkit", "es-toolkit/compat"], rows: LODASH },
  { modules: ["ramda"], rows: RAMDA },
];

/** Of the language: `Reflect.get(patient, "name")`. */
const LANGUAGE: readonly ReaderRow[] = [{ members: ["Reflect.get", "Object.getOwnPropertyDescriptor"], object: 0, keys: 1 }];

/** The reader that a module exports under a name. */
export function readerOf(module: string, member: string): Reader | undefined {
  for (const { modules, rows } of LIBRARIES) {
    if (!modules.includes(module) && !modules.some((one) => one.endsWith("/") && module === `${one}${member}`)) continue;
    return rows.find(({ members }) => members.includes(member));
  }
  return undefined;
}

/** The reader of the language that is called so. */
export function languageReaderOf(name: string): Reader | undefined {
  return LANGUAGE.find(({ members }) => members.includes(name));
}

/** The last parts of all readers' names. */
export const READER_NAMES: ReadonlySet<string> = new Set([...LIBRARIES.flatMap(({ rows }) => rows), ...LANGUAGE].flatMap(({ members }) => members.map((name) => name.split(".").at(-1) as string)));
