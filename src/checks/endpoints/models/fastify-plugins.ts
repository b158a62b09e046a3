/** Plugins of Fastify: which functions are registered where, under which prefix; singly, or a whole directory (`@fastify/autoload`). */
import type ts from "typescript";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { unwrap } from "../../../compiler/syntax.js";
import { constantText } from "../constant-text.js";
import type { Interpreter } from "../interpreter.js";
import { joinPath } from "../paths.js";
import type { Frame, Value } from "../values.js";
import { valueOfExport } from "./exports-of.js";

const AUTOLOAD: ReadonlySet<string> = new Set(["@fastify/autoload", "fastify-autoload"]);

/** One registration of a plugin. */
export interface PluginUse {
  /** What its context is told apart by: the call; of a directory, the plugin. */
  readonly key: ts.Node;
  readonly receiver: ts.Expression;
  readonly prefix: string;
  readonly functions: readonly ts.Node[];
}

/** A call of `register`. */
interface RegisterCall {
  readonly call: ts.CallExpression;
  readonly callee: ts.PropertyAccessExpression;
}

export class FastifyPlugins {
  private readonly uses: readonly PluginUse[];

  constructor(
    private readonly i: Interpreter,
    calls: readonly RegisterCall[],
  ) {
    this.uses = calls.flatMap((call) => this.usesIn(call));
  }

  /** The registrations of a plugin function, behind `fastify-plugin` and dynamic imports, too. */
  registering(fn: ts.Node): readonly PluginUse[] {
    return this.uses.filter(({ functions }) => functions.includes(fn));
  }

  /** Whether a plugin gives what it adds to the context around it. */
  isOpened(fn: ts.Node): boolean {
    const { ts } = this.i.flow.host;
    const isFp = (node: ts.Node): boolean => {
      if (!ts.isCallExpression(node)) return false;
      const origin = importOriginOf(this.i.flow.host, node.expression);
      return origin?.kind === "import" && origin.module === "fastify-plugin";
    };
    if (isFp(fn.parent)) return true;
    return this.i.flow.usesOf(fn as ts.SignatureDeclaration).some((use) => use.kind === "handed" && isFp(use.call));
  }

  private usesIn({ call, callee }: RegisterCall): readonly PluginUse[] {
    const [plugin, options] = call.arguments;
    if (!plugin) return [];
    const origin = importOriginOf(this.i.flow.host, plugin);
    if (origin?.kind === "import" && AUTOLOAD.has(origin.module)) return options ? this.loaded(callee.expression, options) : [];
    return [{ key: call, receiver: callee.expression, prefix: options ? this.text(options, "prefix") ?? "" : "", functions: this.pluginsOf(plugin, undefined, 0) }];
  }

  /** The plugins of a directory: each file's default export, under the names of the directories on the way to it. */
  private loaded(receiver: ts.Expression, options: ts.Expression): readonly PluginUse[] {
    const directory = this.directoryOf(options);
    if (directory === undefined) return [];
    const [given] = this.option(options, "options");
    const base = given && this.i.flow.host.ts.isExpression(given.node) ? this.text(given.node, "prefix") ?? "" : "";
    const isFlat = this.option(options, "dirNameRoutePrefix").some(({ node }) => node.kind === this.i.flow.host.ts.SyntaxKind.FalseKeyword);
    return this.i.flow.host.files.filter((file) => file.fileName.startsWith(`${directory}/`)).flatMap((file): readonly PluginUse[] => {
      const names = file.fileName.slice(directory.length + 1).split("/").slice(0, -1).map((name) => name.replace(/^_+/, ":"));
      const exported = this.defaultOf(file);
      if (!exported) return [];
      const prefix = isFlat ? base : names.reduce(joinPath, base);
      return [{ key: exported, receiver, prefix, functions: this.functionsOf(exported, 0) }];
    });
  }

  /** `dir: path.join(__dirname, "routes")`, from the file that says so. */
  private directoryOf(options: ts.Expression): string | undefined {
    const { ts } = this.i.flow.host;
    const [value] = this.option(options, "dir").flatMap(({ node, frame }) => this.i.values.resolve(node, frame));
    if (!value || !ts.isExpression(value.node)) return undefined;
    const parts = ts.isCallExpression(value.node) || ts.isNewExpression(value.node) ? [...(value.node.arguments ?? [])] : ts.isTemplateExpression(value.node) ? value.node.templateSpans.map((span) => span.literal) : [];
    const names = parts.flatMap((part) => (ts.isTemplateMiddleOrTemplateTail(part) ? part.text : constantText(this.i.values, part, value.frame)) ?? []);
    if (names.length === 0) return undefined;
    return resolvePath(value.node.getSourceFile().fileName.replace(/\/[^/]*$/, ""), names.join("/"));
  }

  private defaultOf(file: ts.SourceFile): ts.Node | undefined {
    const { checker } = this.i.flow.host;
    const module = checker.getSymbolAtLocation(file);
    const exported = module && checker.getExportsOfModule(module).find(({ name }) => name === "default");
    return exported && valueOfExport(this.i, exported);
  }

  private functionsOf(node: ts.Node, depth: number): readonly ts.Node[] {
    return this.i.flow.host.ts.isExpression(node) ? this.pluginsOf(node, undefined, depth) : [node];
  }

  private pluginsOf(node: ts.Expression, frame: Frame | undefined, depth: number): readonly ts.Node[] {
    const { ts, checker } = this.i.flow.host;
    if (depth > 4) return [];
    const inner = unwrap(ts, node);
    if (ts.isCallExpression(inner) && inner.expression.kind === ts.SyntaxKind.ImportKeyword && inner.arguments[0]) {
      const module = checker.getSymbolAtLocation(inner.arguments[0])?.valueDeclaration;
      const exported = module && ts.isSourceFile(module) ? this.defaultOf(module) : undefined;
      return exported ? this.functionsOf(exported, depth + 1) : [];
    }
    return this.i.values.resolve(inner, frame).flatMap((value): readonly ts.Node[] => {
      if (this.i.values.bodyOf(value.node)) return [value.node];
      if (ts.isCallExpression(value.node) && value.node !== inner) return this.pluginsOf(value.node, value.frame, depth + 1);
      if (ts.isCallExpression(value.node) && value.node.arguments[0]) return this.pluginsOf(value.node.arguments[0], value.frame, depth + 1);
      return [];
    });
  }

  private option(options: ts.Expression, name: string): readonly Value[] {
    return this.i.values.resolve(options, undefined).flatMap((value) => this.i.values.memberOf(value, name) ?? []);
  }

  private text(options: ts.Expression, name: string): string | undefined {
    const [value] = this.option(options, name);
    return value && this.i.flow.host.ts.isExpression(value.node) ? constantText(this.i.values, value.node, value.frame) : undefined;
  }
}

function resolvePath(directory: string, written: string): string {
  const parts = directory.split("/");
  for (const part of written.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
