/**
 * The catalogue's row types: everything known about libraries is data in this shape, in the packs and in a user's
 * configuration alike.
 */

/** What kind of place a value leaves through; each kind belongs to one rule. */
export const SINK_KINDS = [
  "logger", "telemetry", "analytics", "error-reporting", "error", "url", "storage", "prompt", "message", "third-party",
] as const;
export type SinkKind = (typeof SINK_KINDS)[number];

/**
 * A declaration in a library, as the checker finds it.
 * `package`: npm package that declares it (`@types/x` counts as itself), `node:<module>` is written as `@types/node`,
 * `lib` for TypeScript's own libraries. `owner`: class, interface or type alias; `module` for top-level exports; `global` for ambient globals.
 */
export interface Target {
  readonly package: string;
  readonly owner: string;
  /**
   * The row's own members where absent. `"()"`, `"new"`: recognised by the signature that is called or constructed (members of
   * mapped types have no declaration of their own); `exported=declared` where the names differ.
   */
  readonly members?: readonly string[];
}

/** How the same place is reached where types are missing. */
export interface ImportedAs {
  /** Module specifiers; empty for a global. */
  readonly modules: readonly string[];
  /** `default`, `*` (namespace), or names; of a global its name, such as `console`. */
  readonly exports: readonly string[];
  /**
   * The way from what is imported to the receiver: property names and `()` for calls: `["chat", "completions"]`, `["getTracer", "()"]`.
   * With a call in it, only members of something that was called or constructed match. Absent where there are no steps.
   */
  readonly path?: readonly string[];
}

/** How the place is used. */
export type CallShape = "call" | "new" | "tag" | "assign";

/**
 * A path into the parts of a call: `0` an argument, `1..` an argument and later ones, `*` all arguments, `this`, `return`;
 * or `@name` for what the library keeps for the whole program (`@name{0.key}`: in the compartment that the part `0.key` of the call names);
 * then `.name`, `.*`, `[]` element, `[k]` key, `()` result of calling, `(0)` a parameter of the function value. `.{1}`: the property that argument 1
 * names, by a way of names (`a.b`), by one name (`.{1=}`), by one in any case (`.{1~}`). `[=]`: of a list of pairs, the value under the name that
 * `.*` stands for at the other end (`[~]`: in any case); `[=k]`: the names. Some names are slots that no
 * program writes out: `.listeners` of an emitter, `.state` of a store, `.validated` of a schema, `.returned` of a generator; one that begins with `:` is no element, either: `.:rejected` of a stream.
 */
export type FlowPath = string;

/** What is passed here leaves the trust boundary. */
export interface SinkRow {
  readonly id: string;
  readonly kind: SinkKind;
  readonly shape: CallShape;
  /** Names of members, functions or classes; `"()"`: the value itself is called, under any name; `"*"`: any property is assigned to. */
  readonly members: readonly string[];
  readonly targets: readonly Target[];
  readonly imported?: ImportedAs;
  /** Match only where the receiver comes from the package as well (the declaring owner is too general). */
  readonly receiverRequired?: boolean;
  readonly args: readonly FlowPath[];
  readonly level: "error" | "warning" | "off";
  /** Of errors: the call throws what it makes. Making an error alone is no leak. */
  readonly throws?: true;
  readonly note?: string;
}

/** What it returns is no longer PHI. */
export interface SanitizerRow {
  readonly id: string;
  readonly shape: CallShape;
  readonly members: readonly string[];
  readonly targets: readonly Target[];
  readonly imported?: ImportedAs;
  readonly effect: "hash" | "keyed-hash" | "encrypt" | "redact" | "random" | "derive-key" | "count";
  readonly note?: string;
}

/** How data moves through a call. */
export interface PropagatorRow {
  readonly id: string;
  readonly shape: CallShape;
  readonly members: readonly string[];
  readonly targets: readonly Target[];
  readonly imported?: ImportedAs;
  /** An argument (`1`), or a property of one (`0.select`): where it is given, the row does not hold. */
  readonly unless?: FlowPath;
  /** The row holds only where that argument is that text: `addHook("onError", …)`. */
  readonly only?: { readonly argument: number; readonly is: string };
  /** The row holds only where that is given. */
  readonly given?: FlowPath;
  readonly flow: readonly FlowRow[];
  /** What is no longer there after the call: `this.{0}` of `map.delete(key)`. */
  readonly removes?: FlowPath;
  /** The call hands a value through functions one after the other. */
  readonly chain?: ChainRow;
  /** The call copies an object field by field, as the decorators of its class say; `flow` holds where there is no such class. */
  readonly copy?: CopyRow;
  /** As a decorator of a field (or of a class): what such copies do with it. */
  readonly field?: FieldRow;
  /** It is a function as the method of an object that holds the first argument (see `Wrappers`). */
  readonly isWrapped?: true;
}

/**
 * One flow. Where `from` leads to a parameter of a function, it means what the library gets to see there: of a function that is returned,
 * what the program passes to it (`return.1(0)`); of a callback, what the callback leaves in that parameter when it is done (`1(0)`).
 */
export interface FlowRow {
  readonly from: FlowPath;
  readonly to: FlowPath;
  /** The end is a copy: what a callback does to it does not change the start. */
  readonly copies?: boolean;
  /** Where the call is given a function there (below the same property, where the ends have a `.*`), the flow does not hold. */
  readonly unless?: FlowPath;
  /** What is put in is handed to those who asked before, too: a subject's value to its subscribers. */
  readonly live?: boolean;
  /** What was at the end before is no longer there: `map.set(key, value)`. */
  readonly replaces?: true;
}

/** A copy that is made field by field: `plainToInstance(Person, body)`. */
export interface CopyRow {
  readonly into: "instance" | "plain";
  /** What is copied. */
  readonly from: FlowPath;
  /** The class whose decorators count; that of what is copied where absent. */
  readonly class?: FlowPath;
  readonly options: FlowPath;
  /** The option with which fields without a decorator that exposes them are left out. */
  readonly onlyExposed: string;
}

/** A decorator of a field that is copied. */
export interface FieldRow {
  /** It is left out; it is put in, under the name that the option `name` gives; it becomes what the first argument returns. On a class, `exclude` stands for all fields. */
  readonly does: "exclude" | "expose" | "transform";
  /** Options of the decorator with which it does nothing where the copy is an instance, or plain. */
  readonly notInto: { readonly instance: string; readonly plain: string };
}

/** `x.pipe(f, g)` is `g(f(x))`; `flow(f, g)` makes a function that does so. */
export interface ChainRow {
  /** The functions, in the order of the call. */
  readonly functions: FlowPath;
  /** What the first one gets; `return(0..)`: the call makes a function, which hands its own arguments to the first one. */
  readonly input: FlowPath;
  /** The last one written comes first: `compose(g, f)`. */
  readonly reversed?: boolean;
}

/** Objects that hold a value and offer a library's functions as methods: `_(list).map(f)` is `_.map(list, f)`. */
export interface Wrappers {
  readonly package: string;
  /** Who declares the functions. */
  readonly of: string;
  /** Who declares the methods. */
  readonly owners: readonly string[];
}

/** Everything known about one library (or one family that a reader looks for together). */
export interface Pack {
  readonly library: string;
  /**
   * What loads the pack: npm packages that a program imports or contains (`@sentry/` stands for the whole scope), Node's modules by
   * their specifier. Empty for globals and the language itself.
   */
  readonly modules: readonly string[];
  /** Identifiers whose use in a file loads the pack. A pack without modules and globals is always loaded. */
  readonly globals?: readonly string[];
  readonly docs?: string;
  /** Company that receives the data, where it is always the same one. */
  readonly vendor?: string;
  readonly notes?: string;
  readonly sinks: readonly SinkRow[];
  readonly sanitizers: readonly SanitizerRow[];
  readonly propagators: readonly PropagatorRow[];
  readonly wrappers?: Wrappers;
  /** A function that is called without its last argument makes one that takes it. */
  readonly isCurried?: true;
}
