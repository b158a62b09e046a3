/**
 * The tree of routes (Remix, React Router): what a route module exports as `middleware` runs before its own loaders and before those of the routes
 * below it. Routes nest by the names of flat files, or as `routes.ts` says. What a loader throws stops no other loader.
 */
import type ts from "typescript";
import { ROUTE_MIDDLEWARE } from "../../../catalog/frameworks/file-conventions.js";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { nameIndexOf } from "../../../compiler/name-index.js";
import { constantText } from "../constant-text.js";
import type { Standing } from "../endpoint.js";
import type { Interpreter } from "../interpreter.js";
import type { Middleware } from "../middleware.js";
import { joinPath } from "../paths.js";
import { ANSWERING } from "../protocols.js";
import { valueOfExport } from "./exports-of.js";

const CONFIGURATION = "@react-router/dev/routes";
const EXTENSION = /\.[cm]?[jt]sx?$/;

/** A route of `routes.ts`. */
interface Configured {
  readonly path: string;
  /** The modules of the routes around it, outermost first; without extensions. */
  readonly around: readonly string[];
}

export class RouteTree {
  private configured: ReadonlyMap<string, Configured> | undefined;
  private modules: ReadonlyMap<string, ts.SourceFile> | undefined;

  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
  ) {}

  /** The path that `routes.ts` gives a module; undefined where it does not name it. */
  pathOf(file: ts.SourceFile): string | undefined {
    return this.configuredAs(file)?.path;
  }

  /** The middleware of a route, the outermost first. */
  standing(file: ts.SourceFile): readonly Standing[] {
    const around = this.configuredAs(file)?.around ?? aroundFlat(withoutExtension(file.fileName));
    return [...around.flatMap((name) => this.moduleAt(name) ?? []), file].flatMap((module) => this.middlewareOf(module));
  }

  private configuredAs(file: ts.SourceFile): Configured | undefined {
    this.configured ??= this.readConfiguration();
    return this.configured.get(withoutExtension(file.fileName));
  }

  private moduleAt(name: string): ts.SourceFile | undefined {
    this.modules ??= new Map(this.i.flow.host.files.map((file) => [withoutExtension(file.fileName), file]));
    return this.modules.get(name) ?? this.modules.get(`${name}/route`);
  }

  private middlewareOf(module: ts.SourceFile): readonly Standing[] {
    const { checker } = this.i.flow.host;
    const symbol = checker.getSymbolAtLocation(module);
    const exported = symbol && checker.getExportsOfModule(symbol).find(({ name }) => ROUTE_MIDDLEWARE.test(name));
    const value = exported && valueOfExport(this.i, exported);
    return value ? [{ where: "file", attached: { ...this.middleware.classify(value, undefined, ANSWERING), name: module.fileName.replace(/^.*\//, "") } }] : [];
  }

  /** `layout(file, children)`, `route(path, file, children)`, `index(file)` and `prefix(path, children)`. */
  private readConfiguration(): ReadonlyMap<string, Configured> {
    const { ts, files } = this.i.flow.host;
    const found = new Map<string, Configured>();
    for (const file of files) {
      for (const name of ["route", "layout", "index"]) {
        for (const call of nameIndexOf(ts, file).calls.get(name) ?? []) {
          const own = ts.isCallExpression(call) ? this.routeCall(call) : undefined;
          if (!own?.module) continue;
          const above: string[] = [`${directoryOf(file)}/root`];
          let path = own.path;
          for (const outer of this.enclosing(call)) {
            if (outer.module) above.splice(1, 0, outer.module);
            path = joinPath(outer.path, path);
          }
          found.set(own.module, { path: joinPath("/", path), around: above });
        }
      }
    }
    return found;
  }

  /** The calls around one, innermost first. */
  private enclosing(call: ts.Node): readonly NonNullable<ReturnType<RouteTree["routeCall"]>>[] {
    const { ts } = this.i.flow.host;
    const found: NonNullable<ReturnType<RouteTree["routeCall"]>>[] = [];
    for (let at = call.parent; !ts.isSourceFile(at); at = at.parent) {
      const outer = ts.isCallExpression(at) ? this.routeCall(at) : undefined;
      if (outer) found.push(outer);
    }
    return found;
  }

  private routeCall(call: ts.CallExpression): { readonly path: string; readonly module: string | undefined } | undefined {
    const origin = importOriginOf(this.i.flow.host, call.expression);
    if (origin?.kind !== "import" || origin.module !== CONFIGURATION) return undefined;
    const [first, second] = call.arguments.map((argument) => constantText(this.i.values, argument, undefined));
    const module = (name: string | undefined): string | undefined => (name === undefined ? undefined : withoutExtension(`${directoryOf(call.getSourceFile())}/${name.replace(/^\.\//, "")}`));
    switch (origin.exportName) {
      case "route": return { path: first ?? "", module: module(second) };
      case "prefix": return { path: first ?? "", module: undefined };
      case "layout":
      case "index": return { path: "", module: module(first) };
    }
    return undefined;
  }
}

/** The modules around a flat file: `routes/_staff.charts.$id` lies in `routes/_staff.charts`, `routes/_staff` and `root`. */
function aroundFlat(file: string): readonly string[] {
  const [, app, name] = /^(.*\/app)\/routes\/(.+?)(?:\/route)?$/.exec(file) ?? [];
  if (app === undefined || name === undefined) return [];
  const segments = name.split(".");
  return [`${app}/root`, ...segments.slice(1).map((_, n) => `${app}/routes/${segments.slice(0, n + 1).join(".")}`)];
}

function withoutExtension(fileName: string): string {
  return fileName.replace(EXTENSION, "");
}

function directoryOf(file: ts.SourceFile): string {
  return file.fileName.slice(0, file.fileName.lastIndexOf("/"));
}
