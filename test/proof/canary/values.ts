/** Arguments for a run: made from the parameters' types, with a token wherever the tags say PHI, and plain values elsewhere. */
import ts from "typescript";

/** What a received value is searched for: the tokens, also cut up, in another case, and encoded. */
const TOKEN = /[жЖ]|777|%D0%[9B]6|0L[YbZ]|d0b6|\\u04[13]6|208, 182|d0 b6/i;

/** Digits that mean nothing: of the present time, of durations, of random identifiers. Those of hashes are left out, too. */
const CHANCE = /\.\d{3}Z|\b1[789]\d{11}\b|\b\d+\.\d{4,}|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;

/** Whether something that a sink received holds a part of a token. */
export function holdsToken(text: string): boolean {
  return TOKEN.test(text.replace(CHANCE, "").replace(/\b[\da-f]{32,}\b/gi, (hex) => (hex.includes("d0b6") ? hex : "")));
}

type Classes = (file: string, name: string) => (new () => object) | undefined;

export class Values {
  private state = 1;
  private tokens = 0;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly classes: Classes,
  ) {}

  /** Starts a run: the same seed makes the same values. */
  restart(seed: number): void {
    this.state = seed * 7919 + 17;
    this.tokens = 0;
  }

  /** The arguments of a call of a function with this signature. */
  argumentsFor(signature: ts.Signature): unknown[] {
    return signature.getParameters().flatMap((parameter) => {
      const declaration = parameter.valueDeclaration as ts.ParameterDeclaration | undefined;
      if (!declaration) return [undefined];
      const type = this.checker.getTypeOfSymbolAtLocation(parameter, declaration);
      const isPhi = tagsOf(declaration).some(([name]) => name === "phi");
      const isOptional = declaration.questionToken !== undefined || declaration.initializer !== undefined;
      if (declaration.dotDotDotToken) return this.make(type, isPhi, 1) as unknown[];
      if (isOptional && this.chance(0.4)) return [undefined];
      return [this.make(isOptional ? this.checker.getNonNullableType(type) : type, isPhi, 0)];
    });
  }

  private next(): number {
    this.state = (this.state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return this.state / 0x7fffffff;
  }

  private chance(share: number): boolean {
    return this.next() < share;
  }

  private choose<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  private text(isPhi: boolean): string {
    if (!isPhi) return this.choose(["plain text", "other", "", "x"]);
    const n = ++this.tokens;
    return `Ж${n}жжж жж${n},жж 7777 жЖж`;
  }

  /** A value of a type; made of tokens where the declaration that it is for says PHI. */
  make(type: ts.Type, isPhi: boolean, depth: number): unknown {
    const { TypeFlags } = ts;
    const { checker } = this;
    if (depth > 7) return undefined;
    if (type.isUnion()) return this.make(this.choose(type.types), isPhi, depth);
    if (type.flags & TypeFlags.BooleanLiteral) return isPhi || checker.typeToString(type) === "true";
    if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
    if (type.flags & TypeFlags.StringLike) return this.text(isPhi);
    if (type.flags & TypeFlags.NumberLike) return isPhi ? 77_700 + ++this.tokens : this.choose([0, 1, 2, 3]);
    if (type.flags & TypeFlags.BigIntLike) return isPhi ? 77_777n : 3n;
    if (type.flags & (TypeFlags.Undefined | TypeFlags.Void)) return undefined;
    if (type.flags & TypeFlags.Null) return null;
    if (type.isIntersection() && type.types.some((part) => part.flags & TypeFlags.StringLike)) return this.text(isPhi || checker.typeToString(type).includes("Phi"));
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) return this.text(isPhi);
    if (type.flags & TypeFlags.TypeParameter) {
      const constraint = checker.getBaseConstraintOfType(type);
      return constraint ? this.make(constraint, isPhi, depth + 1) : "plain";
    }
    return this.library(type, isPhi, depth);
  }

  private library(type: ts.Type, isPhi: boolean, depth: number): unknown {
    const { checker } = this;
    const args = type.flags & ts.TypeFlags.Object ? checker.getTypeArguments(type as ts.TypeReference) : [];
    const part = (index: number): unknown => (args[index] ? this.make(args[index], isPhi, depth + 1) : undefined);
    if (checker.isArrayType(type)) return depth > 4 ? [] : Array.from({ length: this.choose([1, 2, 3]) }, () => part(0));
    if (checker.isTupleType(type)) return args.map((_, index) => part(index));
    switch (type.symbol?.name) {
      case "Date":
        return new Date(Date.UTC(isPhi ? 7777 : 2020, 6, 7, 12));
      case "Buffer":
      case "Uint8Array":
        return Buffer.alloc(16);
      case "Map":
      case "ReadonlyMap":
        return new Map([[part(0), part(1)]]);
      case "Set":
      case "ReadonlySet":
        return new Set([part(0)]);
      case "Promise":
        return Promise.resolve(part(0));
      case "AsyncIterable":
      case "AsyncGenerator": {
        const values = [part(0), part(0)];
        return (async function* () {
          yield* values;
        })();
      }
      case "Iterable":
      case "Generator":
      case "IterableIterator":
        return [part(0)];
    }
    const signature = type.getCallSignatures()[0];
    return signature ? this.callback(signature, depth) : this.object(type, isPhi, depth);
  }

  /** Calls back what it is given, and answers with what its type says. */
  private callback(signature: ts.Signature, depth: number): unknown {
    const result = signature.getReturnType();
    return (...received: unknown[]): unknown => {
      for (const value of received) if (typeof value === "function") value();
      return result.flags & ts.TypeFlags.Void ? undefined : this.make(result, false, depth + 1);
    };
  }

  private object(type: ts.Type, isPhi: boolean, depth: number): unknown {
    const { checker } = this;
    const declared = type.symbol?.valueDeclaration;
    const own = declared && ts.isClassDeclaration(declared) ? this.classes(declared.getSourceFile().fileName, type.symbol.name) : undefined;
    const made: Record<string, unknown> = own ? (Object.create(own.prototype as object) as Record<string, unknown>) : {};
    for (const property of type.getProperties()) {
      const declaration = property.valueDeclaration ?? property.declarations?.[0];
      if (own && declaration && (ts.isMethodDeclaration(declaration) || ts.isAccessor(declaration))) continue;
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      if (isOptional && this.chance(0.3)) continue;
      const written = declaration ? checker.getTypeOfSymbolAtLocation(property, declaration) : checker.getTypeOfSymbol(property);
      const isMethod = declaration !== undefined && ts.isMethodSignature(declaration);
      const said = this.said(property.name, declaration);
      made[property.name] = this.make(isOptional ? checker.getNonNullableType(written) : written, isMethod ? said === true : (said ?? (isPhi && !IDENTIFIERS.includes(property.name))), depth + 1);
    }
    const indexed = type.getStringIndexType();
    if (indexed) for (const key of ["alpha", "beta"]) made[key] = this.make(indexed, isPhi, depth + 1);
    return made;
  }

  /** What the tags of a property or its model say. */
  private said(name: string, declaration: ts.Declaration | undefined): boolean | undefined {
    if (!declaration) return undefined;
    const own = tagsOf(declaration).map(([tag]) => tag);
    if (own.includes("phiExclude")) return false;
    if (own.includes("phi")) return true;
    let owner: ts.Node | undefined = declaration.parent;
    if (owner && ts.isTypeLiteralNode(owner)) while (owner && !ts.isTypeAliasDeclaration(owner) && !ts.isPropertySignature(owner)) owner = owner.parent;
    if (!owner) return undefined;
    const lists = (tag: string): boolean => tagsOf(owner).some(([written, text]) => written === tag && text.split(/[,\s]+/).includes(name));
    if (lists("phiInclude")) return true;
    if (lists("phiExclude")) return false;
    return this.isModel(owner) ? !IDENTIFIERS.includes(name) : undefined;
  }

  private isModel(owner: ts.Node): boolean {
    if (tagsOf(owner).some(([tag]) => tag === "phi")) return true;
    const clauses = ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner) ? (owner.heritageClauses ?? []) : [];
    return clauses.some(({ types }) => types.some((base) => this.checker.getTypeAtLocation(base).symbol?.declarations?.some((declaration) => this.isModel(declaration)) ?? false));
  }
}

const IDENTIFIERS = ["id", "_id"];

/** The `@phi…` tags written before a declaration, with their text. */
function tagsOf(declaration: ts.Node): readonly (readonly [string, string])[] {
  const { text } = declaration.getSourceFile();
  // A comment on the same line counts for the compiler as trailing what stands before it.
  return [...(ts.getTrailingCommentRanges(text, declaration.pos) ?? []), ...(ts.getLeadingCommentRanges(text, declaration.pos) ?? [])]
    .map(({ pos, end }) => text.slice(pos, end))
    .flatMap((comment) => [...comment.matchAll(/@(phi\w*)\b ?([^\n*]*)/g)].map((match) => [match[1] ?? "", match[2] ?? ""] as const));
}
