/**
 * Writes calls of what a row names, in every way that a program can come by it: default, namespace and named import, a parameter
 * of the library's type, a global. Only ways that the library's declarations admit are written.
 */
import type ts from "typescript";
import { ANY_PROPERTY } from "../../src/catalog/any-property.js";
import { CALLED } from "../../src/catalog/row-table.js";
import type { MatchableRow } from "../../src/catalog/row-table.js";
import type { TypeScript } from "../../src/compiler/host.js";

export const FORMS = ["default", "namespace", "named", "typed", "global", "untyped"] as const;
export type Form = (typeof FORMS)[number];

/** One way to write the callee of a row's member. */
export interface CallForm {
  readonly form: Form;
  /** The module imported from; empty for globals. */
  readonly module: string;
  readonly member: string;
  /** The import or parameter that the callee needs. */
  readonly needs: { readonly name: string; readonly type?: string };
  readonly callee: string;
}

/** What the probe of a module found. */
export interface ProbedModule {
  readonly specifier: string;
  readonly symbol: ts.Symbol | undefined;
  readonly namespaceType: ts.Type;
  /** Absent where there is no default export. */
  readonly defaultType: ts.Type | undefined;
  /** The name that the default export is declared by. */
  readonly defaultName: string | undefined;
}

interface Reached {
  readonly code: string;
  readonly type: ts.Type;
}

/** Global namespaces that hold types of the language. */
const NAMESPACES = ["Intl"];
/** Exports that an import cannot name without giving them another name. */
const RESERVED: ReadonlySet<string> = new Set(["delete", "default", "new", "throw", "void", "with", "in", "return", "catch", "function"]);
/** Calls, constructions and `await`s that may stand between the steps of a path. */
const DETOURS = 2;

export class CallForms {
  constructor(
    private readonly ts: TypeScript,
    private readonly checker: ts.TypeChecker,
    private readonly at: ts.Node,
  ) {}

  /** The ways to write each member of a row, from one module. */
  ofModule(row: MatchableRow, module: ProbedModule): readonly CallForm[] {
    return row.members.flatMap((member) => {
      const found: CallForm[] = [];
      const add = (form: Form, needs: CallForm["needs"], callee: string | undefined): void => {
        if (callee !== undefined && !found.some((one) => one.form === form)) found.push({ form, module: module.specifier, member, needs, callee });
      };
      const path = row.imported?.path ?? [];
      const exports = row.imported?.exports ?? [];
      const isUntyped = (module.namespaceType.flags & this.ts.TypeFlags.Any) !== 0;
      if (isUntyped) {
        for (const name of exports) add("untyped", { name }, untypedCallee(name === "*" || name === "default" ? "library" : name, path, member, row.shape));
        return found;
      }
      const whole = exports.length === 0 || exports.includes("default") || exports.includes("*");
      if (whole && module.defaultType) {
        const start = { code: "library", type: module.defaultType };
        // What is exported by default is imported under any name.
        const self = path.length === 0 && module.defaultName === member ? this.#self(start, row.shape) : undefined;
        add("default", { name: "default" }, this.#callee(start, path, member, row.shape) ?? self);
      }
      if (whole) add("namespace", { name: "*" }, this.#callee({ code: "library", type: module.namespaceType }, path, member, row.shape));
      const named = new Set([...exports.filter((name) => name !== "default" && name !== "*"), ...(whole ? [path[0] ?? member, member] : [])]);
      for (const name of named) {
        if (RESERVED.has(name)) continue;
        const value = this.#property(module.namespaceType, name);
        if (value) {
          const start = { code: name, type: value };
          const rest = path[0] === name ? path.slice(1) : path;
          const self = name === member && path.length <= (path[0] === name ? 1 : 0) ? this.#self(start, row.shape) : undefined;
          add("named", { name }, self ?? this.#callee(start, rest, member, row.shape) ?? this.#callee(start, path, member, row.shape));
          if (exports.includes(name)) add("namespace", { name: "*" }, prefixed(self ?? this.#callee(start, path, member, row.shape), name));
        }
      }
      // A type that is too general counts only for what the library hands out.
      for (const name of row.receiverRequired ? [] : [...named, ...row.targets.map((target) => target.owner)]) {
        const type = this.#exportedType(module, name);
        if (type) add("typed", { name, type: type.code }, this.#callee({ code: "receiver", type: type.type }, path, member, row.shape) ?? this.#callee({ code: "receiver", type: type.type }, [], member, row.shape));
      }
      return found;
    });
  }

  /** The ways to write each member of a row whose receiver is a global, or of a global type. */
  ofGlobals(row: MatchableRow): readonly CallForm[] {
    return row.members.flatMap((member) => {
      const found: CallForm[] = [];
      const { SymbolFlags } = this.ts;
      for (const name of row.imported?.modules.length === 0 ? row.imported.exports : []) {
        const symbol = this.checker.resolveName(name, this.at, SymbolFlags.Value, false);
        const type = symbol && this.checker.getTypeOfSymbolAtLocation(symbol, this.at);
        const path = row.imported?.path ?? [];
        const isTyped = type && (type.flags & this.ts.TypeFlags.Any) === 0;
        const start = isTyped ? { code: name, type } : undefined;
        const callee = start ? ((name === member ? this.#self(start, row.shape) : undefined) ?? this.#callee(start, path, member, row.shape)) : untypedCallee(name, path, member, row.shape);
        if (callee !== undefined) found.push({ form: start ? "global" : "untyped", module: "", member, needs: { name }, callee });
        if (found.length > 0) return found;
      }
      for (const target of row.targets) {
        const { owner, members = row.members } = target;
        if (!members.some((one) => one === member || one.startsWith(`${member}=`) || one === CALLED || one === "new")) continue;
        if (!declaresGlobals(target.package)) continue;
        if (owner === "global") {
          const symbol = this.checker.resolveName(member, this.at, SymbolFlags.Value, false);
          const self = symbol && this.#self({ code: member, type: this.checker.getTypeOfSymbolAtLocation(symbol, this.at) }, row.shape);
          if (self !== undefined) return [{ form: "global", module: "", member, needs: { name: member }, callee: self }];
          continue;
        }
        const symbol = this.checker.resolveName(owner.split(".")[0]!, this.at, this.ts.SymbolFlags.Type, false);
        const inNamespace = symbol ? undefined : NAMESPACES.map((name) => `${name}.${owner}`).find((name) => this.#typeInNamespace(name));
        const type = symbol ? this.#instantiated(symbol, owner) : inNamespace === undefined ? undefined : { code: inNamespace, type: this.#typeInNamespace(inNamespace)! };
        const callee = type && this.#callee({ code: "receiver", type: type.type }, [], member, row.shape);
        if (type && callee !== undefined) return [{ form: "typed", module: "", member, needs: { name: owner, type: type.code }, callee }];
        const value = this.checker.resolveName(owner, this.at, SymbolFlags.Value, false);
        const onValue = value && this.#callee({ code: owner, type: this.checker.getTypeOfSymbolAtLocation(value, this.at) }, [], member, row.shape);
        if (onValue !== undefined) return [{ form: "global", module: "", member, needs: { name: owner }, callee: onValue }];
      }
      return found;
    });
  }

  /** `receiver.member`, through the path and the calls that are needed on the way. */
  #callee(start: Reached, path: readonly string[], member: string, shape: MatchableRow["shape"]): string | undefined {
    for (let detours = 0; detours <= DETOURS; detours++) {
      for (const reached of this.#reach(start, path, detours)) {
        if (member === CALLED) {
          if (this.#self(reached, shape) !== undefined) return reached.code;
          continue;
        }
        const type = this.#property(reached.type, member);
        if (type && this.#fits(type, shape)) return access(reached.code, member);
      }
    }
    return undefined;
  }

  #self(start: Reached, shape: MatchableRow["shape"]): string | undefined {
    return this.#fits(start.type, shape) ? start.code : undefined;
  }

  #fits(type: ts.Type, shape: MatchableRow["shape"]): boolean {
    if (shape === "assign") return true;
    if (type.flags & this.ts.TypeFlags.Any) return false;
    const bare = this.checker.getNonNullableType(type);
    return (shape === "new" ? bare.getConstructSignatures() : bare.getCallSignatures()).length > 0 || (bare.isUnion() && bare.types.some((one) => this.#fits(one, shape)));
  }

  /** What the path leads to with exactly so many detours. */
  #reach(start: Reached, path: readonly string[], detours: number): readonly Reached[] {
    const found: Reached[] = [];
    const [step, ...rest] = path;
    if (step === undefined && detours === 0) return [start];
    if (step === CALLED) for (const next of this.#results(start)) found.push(...this.#reach(next, rest, detours));
    else if (step !== undefined) {
      const type = this.#property(start.type, step);
      if (type) found.push(...this.#reach({ code: access(start.code, step), type: this.checker.getNonNullableType(type) }, rest, detours));
    }
    if (detours > 0) for (const next of this.#results(start)) found.push(...this.#reach(next, path, detours - 1));
    return found;
  }

  #results({ code, type }: Reached): readonly Reached[] {
    const awaited = this.checker.getAwaitedType(type);
    return [
      ...type.getConstructSignatures().slice(0, 1).map((signature) => ({ code: `new ${code.includes("(") ? `(${code})` : code}()`, type: signature.getReturnType() })),
      ...type.getCallSignatures().slice(0, 2).map((signature) => ({ code: `${code}()`, type: signature.getReturnType() })),
      ...(awaited && awaited !== type ? [{ code: `(await ${code})`, type: awaited }] : []),
    ];
  }

  #property(type: ts.Type, name: string): ts.Type | undefined {
    const apparent = this.checker.getApparentType(this.checker.getNonNullableType(type));
    const symbol = this.checker.getPropertyOfType(apparent, name);
    if (!symbol) return this.checker.getIndexTypeOfType(apparent, /^\d+$/.test(name) ? this.ts.IndexKind.Number : this.ts.IndexKind.String);
    return this.checker.getTypeOfSymbolAtLocation(symbol, this.at);
  }

  #exportedType(module: ProbedModule, name: string): { readonly code: string; readonly type: ts.Type } | undefined {
    const [first = ""] = name.split(".");
    const exported = module.symbol && this.checker.getExportsOfModule(module.symbol).find((symbol) => symbol.name === first);
    if (!exported) return undefined;
    const symbol = exported.flags & this.ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(exported) : exported;
    return symbol.flags & this.ts.SymbolFlags.Type ? this.#instantiated(symbol, first) : undefined;
  }

  /** `Intl.DateTimeFormat` */
  #typeInNamespace(path: string): ts.Type | undefined {
    const [namespace = "", name = ""] = path.split(".");
    const outer = this.checker.resolveName(namespace, this.at, this.ts.SymbolFlags.Namespace, false);
    const inner = outer && this.checker.getExportsOfModule(outer).find((symbol) => symbol.name === name);
    return inner && inner.flags & this.ts.SymbolFlags.Type ? this.checker.getDeclaredTypeOfSymbol(inner) : undefined;
  }

  #instantiated(symbol: ts.Symbol, name: string): { readonly code: string; readonly type: ts.Type } {
    const parameters = (symbol.declarations ?? []).flatMap((declaration) => [...((declaration as ts.InterfaceDeclaration).typeParameters ?? [])]);
    const required = new Set(parameters.filter((one) => !one.default).map((one) => one.name.text)).size;
    const args = required > 0 ? `<${Array.from({ length: required }, () => "any").join(", ")}>` : "";
    return { code: `${name.split(".")[0]!}${args}`, type: this.checker.getDeclaredTypeOfSymbol(symbol) };
  }
}

function declaresGlobals(packageName: string): boolean {
  return packageName === "lib" || packageName === "bun-types" || packageName.startsWith("@types/");
}

function prefixed(callee: string | undefined, name: string): string | undefined {
  return callee?.replace(new RegExp(`(?<![\\w.])${name.replaceAll("$", "\\$")}(?!\\w)`), `library.${name}`);
}

/** A property, or a position of a tuple; `*` stands for any property. */
function access(code: string, name: string): string {
  if (name === ANY_PROPERTY) return `${code}.anything`;
  return /^\d+$/.test(name) ? `${code}[${name}]` : `${code}.${name}`;
}

/** Without types nothing can be looked up: the path as the row has it, instances of what begins with a capital. */
function untypedCallee(start: string, path: readonly string[], member: string, shape: MatchableRow["shape"]): string {
  if (start === member && path.length === 0) return start;
  let code = start;
  for (const step of path) code = step === CALLED ? `${code}()` : access(code, step);
  if (path.length === 0 && shape === "call" && member !== CALLED && /^[A-Z]/.test(start)) code = `new ${start}()`;
  return member === CALLED ? code : `${code}.${member}`;
}
