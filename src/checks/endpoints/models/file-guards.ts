/** Guards of file conventions: what one file exports stands before the endpoints that other files export (SvelteKit's hooks, Nitro's and Astro's middleware). */
import type ts from "typescript";
import { FILE_GUARDS, type FileGuard } from "../../../catalog/frameworks/file-conventions.js";
import type { Standing } from "../endpoint.js";
import type { Interpreter } from "../interpreter.js";
import type { Attached, Middleware } from "../middleware.js";
import { ANSWERING, CONTEXT_NEXT, EVENT_RESOLVE, type Protocol } from "../protocols.js";
import { valueOfExport } from "./exports-of.js";

const CALLS: Readonly<Record<FileGuard["calls"], Protocol>> = { "event-resolve": EVENT_RESOLVE, "context-next": CONTEXT_NEXT, event: ANSWERING };

interface Found {
  readonly framework: string;
  /** The directory whose files it stands before. */
  readonly below: string;
  readonly protocol: Protocol;
  readonly attached: Attached;
}

export class FileGuards {
  private found: readonly Found[] | undefined;

  constructor(
    private readonly i: Interpreter,
    private readonly middleware: Middleware,
  ) {}

  /** What stands before a route of `framework` that a file answers. */
  covering(framework: string, path: string, method: string, file: ts.SourceFile): readonly Standing[] {
    this.found ??= this.i.flow.host.files.flatMap((one) => this.ofFile(one));
    return this.found
      .filter((one) => one.framework === framework && file.fileName.startsWith(one.below))
      .map(({ attached, protocol }) => ({ where: "file", attached: this.middleware.forRequest(attached, protocol, { path, local: path, method: method === "ANY" ? "ALL" : method }) }));
  }

  private ofFile(file: ts.SourceFile): readonly Found[] {
    const { ts, checker } = this.i.flow.host;
    const module = checker.getSymbolAtLocation(file);
    if (!module) return [];
    return FILE_GUARDS.filter((guard) => guard.file.test(file.fileName)).flatMap(({ framework, exports, calls, file: pattern }) =>
      checker.getExportsOfModule(module).filter(({ name }) => exports.test(name)).flatMap((exported): readonly Found[] => {
        const value = valueOfExport(this.i, exported);
        if (!value || (!ts.isExpression(value) && !ts.isFunctionDeclaration(value))) return [];
        const protocol = CALLS[calls];
        const attached = { ...this.middleware.classify(value, undefined, protocol), name: file.fileName.replace(/^.*\//, "") };
        return [{ framework, below: file.fileName.slice(0, file.fileName.search(pattern)), protocol, attached }];
      }));
  }
}
