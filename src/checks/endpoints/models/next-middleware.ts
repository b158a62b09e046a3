/** Next.js's middleware (proxy, since 16): a guard for the routes that its matcher covers, where it lets nobody unknown pass. */
import type ts from "typescript";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { valueDeclarationOf } from "../../../compiler/symbols.js";
import type { Standing } from "../endpoint.js";
import { either, guarantee, isAuthenticated, NOTHING, type Guarantee } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Attached } from "../middleware.js";
import { constantText } from "../constant-text.js";

interface Found {
  readonly file: ts.SourceFile;
  readonly matchers: readonly RegExp[] | undefined;
  readonly attached: Attached;
  /** What it guarantees for one route: it may decide by the path. */
  readonly guaranteeAt: (path: string) => Guarantee;
}

export class NextMiddleware {
  private found: readonly Found[] | undefined;

  constructor(private readonly i: Interpreter) {}

  /** The middleware that runs for a route. */
  covering(path: string, file: ts.SourceFile): readonly Standing[] {
    this.found ??= this.i.flow.host.files.flatMap((one) => this.ofFile(one));
    return this.found
      .filter((one) => isAbove(one.file.fileName, file.fileName) && (one.matchers === undefined || one.matchers.some((matcher) => matcher.test(sample(path)))))
      .map(({ attached, guaranteeAt }) => ({ attached: isAuthenticated(attached.g) ? attached : { ...attached, g: guaranteeAt(path) }, where: "file" }));
  }

  private ofFile(file: ts.SourceFile): readonly Found[] {
    const { ts, checker } = this.i.flow.host;
    if (!/(?:^|\/)(?:middleware|proxy)\.[cm]?[jt]s$/.test(file.fileName)) return [];
    const module = checker.getSymbolAtLocation(file);
    const exports = module ? checker.getExportsOfModule(module) : [];
    const main = exports.find(({ name }) => name === "middleware" || name === "proxy") ?? exports.find(({ name }) => name === "default");
    if (!main || !module) return [];
    const symbol = main.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(main) : main;
    const declaration = valueDeclarationOf(symbol);
    const g = declaration ? this.guaranteeOf(declaration, main) : NOTHING;
    const guaranteeAt = (path: string): Guarantee =>
      declaration ? this.i.in({ key: `request:${path}`, request: { path, local: path, method: "ALL" } }, () => this.guaranteeOf(declaration, main)) : NOTHING;
    return [{ file, matchers: this.matchers(exports), guaranteeAt, attached: { name: file.fileName.replace(/^.*\//, ""), node: file, g, notes: [], nameOnly: false, functions: [], logs: false } }];
  }

  private guaranteeOf(declaration: ts.Declaration, exported: ts.Symbol): Guarantee {
    const { ts } = this.i.flow.host;
    // `export { default } from "next-auth/middleware"`
    for (const one of exported.declarations ?? []) {
      const specifier = ts.isExportSpecifier(one) ? one.parent.parent.moduleSpecifier : undefined;
      if (specifier && ts.isStringLiteralLike(specifier) && specifier.text === "next-auth/middleware") return guarantee("authn", { name: specifier.text, at: one });
    }
    const expression = ts.isExportAssignment(declaration) ? declaration.expression : ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    if (expression && ts.isCallExpression(expression)) {
      const origin = importOriginOf(this.i.flow.host, expression.expression);
      if (origin?.kind === "import" && origin.module === "next-auth/middleware") return guarantee("authn", { name: "withAuth", at: expression });
    }
    if (expression && this.i.guards.row(expression, ["middleware"])) return guarantee("authn", { name: expression.getText(), at: expression });
    const handlers = expression && ts.isCallExpression(expression) && this.i.values.functionsOf(expression, undefined).length === 0 ? expression.arguments.slice(0, 1) : [expression ?? declaration];
    const ways = handlers.flatMap((node) => this.i.values.functionsOf(node, undefined)).flatMap(({ fn, frame }): readonly Guarantee[] => {
      const isClerk = fn.parameters.length > 1 && /clerkMiddleware/.test(expression?.getText() ?? "");
      const summary = this.i.summarize(fn, frame, isClerk ? [CLERK_AUTH, { t: NOTHING, f: NOTHING, path: "req" }] : [{ t: NOTHING, f: NOTHING, path: "req" }, { t: NOTHING, f: NOTHING, path: "event" }]);
      const flat = summary.val.promise ?? { val: summary.val, post: summary.post };
      return [...summary.passes.map((pass) => pass.g), ...(flat.post && flat.val.f ? [flat.val.f] : [])];
    });
    return ways.length === 0 ? NOTHING : ways.reduce(either);
  }

  /** The patterns of `export const config = { matcher: … }`; undefined where it runs for every route. */
  private matchers(exports: readonly ts.Symbol[]): readonly RegExp[] | undefined {
    const { ts } = this.i.flow.host;
    const config = exports.find(({ name }) => name === "config");
    const declaration = config && valueDeclarationOf(config);
    const initializer = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    if (!initializer) return undefined;
    const [literal] = this.i.values.resolve(initializer, undefined);
    const matcher = literal && this.i.values.memberOf(literal, "matcher")?.[0]?.node;
    if (!matcher) return undefined;
    const nodes = ts.isArrayLiteralExpression(matcher) ? matcher.elements : [matcher as ts.Expression];
    return nodes.flatMap((node) => {
      const source = ts.isObjectLiteralExpression(node) ? this.i.values.memberOf({ node, frame: undefined }, "source")?.[0]?.node : node;
      const text = source && ts.isExpression(source) ? constantText(this.i.values, source, undefined) : undefined;
      return text === undefined ? [] : [compileMatcher(text)];
    });
  }
}

/** `auth.protect()` and `auth()` of Clerk's middleware are found by their rows; the parameter itself is no identity. */
const CLERK_AUTH = { t: NOTHING, f: undefined } as const;

/** A route as one of the requests that it answers. */
function sample(path: string): string {
  return path.replaceAll(/:\w+\*?/g, "x1");
}

/** Next's patterns: `:name`, `:name*`, `:name+`, and regular expressions in parentheses. Case counts, and the whole path must match. */
export function compileMatcher(source: string): RegExp {
  let pattern = "";
  for (let i = 0; i < source.length; ) {
    const rest = source.slice(i);
    const named = /^\/?:(\w+)(\((?:[^()]|\([^()]*\))*\))?([*+?])?/.exec(rest);
    const group = /^\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)[*+?]?/.exec(rest);
    if (named) {
      const slash = named[0].startsWith("/") ? "/" : "";
      const inner = named[2] ?? (named[3] === "*" || named[3] === "+" ? "(.+)" : "([^/]+)");
      pattern += named[3] === "*" || named[3] === "?" ? `(?:${slash}${inner})?` : `${slash}${inner}`;
      i += named[0].length;
    } else if (group) {
      pattern += group[0];
      i += group[0].length;
    } else {
      pattern += (source[i] as string).replace(/[.+*?^${}|[\]\\]/g, "\\$&");
      i++;
    }
  }
  try {
    return new RegExp(`^${pattern}/?$`);
  } catch {
    return /$^/;
  }
}

function isAbove(middleware: string, file: string): boolean {
  return file.startsWith(middleware.replace(/(?:src\/)?[^/]*$/, ""));
}
