/**
 * What stands before the handlers of AWS Lambda where they are deployed: the authorizers that `serverless.yml`, SAM and CloudFormation templates give to
 * the ways that lead there. The files are read as data; nothing of them is run.
 */
import { parseDocument } from "yaml";
import type { TypeScript } from "../../compiler/host.js";
import { joined, type DeployedRoute } from "./cloudformation-routes.js";
import { samFunctions, serverlessFunctions } from "./deployed-functions.js";
import { asObject } from "./json-shapes.js";

export interface Deployed {
  /** The file that says so. */
  readonly file: string;
  readonly routes: readonly DeployedRoute[];
}

const NAMES = ["serverless.yml", "serverless.yaml", "template.yaml", "template.yml", "template.json", "sam.yaml", "sam.yml", "cloudformation.yaml", "cloudformation.yml", "cloudformation.json"];
const MAX_LEVELS = 8;

interface DeployingFile {
  readonly file: string;
  readonly functions: ReadonlyMap<string, readonly DeployedRoute[]>;
}

export class Deployments {
  /** Files that are no YAML, by their directories. */
  private readonly unread = new Map<string, string>();
  private readonly read = new Map<string, ReadonlyMap<string, readonly DeployedRoute[]>>();
  /** The files above a directory, by the directory: they are asked for each export in it. */
  private readonly above = new Map<string, readonly DeployingFile[]>();

  constructor(private readonly ts: TypeScript) {}

  /**
   * How a handler is deployed, by the nearest file above it that names it.
   * @param source the handler's file, absolute, with forward slashes
   * @param exported the name of the export
   */
  of(source: string, exported: string): Deployed | undefined {
    const handler = `${source.replace(/\.[cm]?[jt]sx?$/, "")}.${exported}`;
    const directory = source.slice(0, source.lastIndexOf("/"));
    let files = this.above.get(directory);
    if (!files) this.above.set(directory, (files = this.filesAbove(directory)));
    for (const { file, functions } of files) {
      const routes = functions.get(handler);
      if (routes && routes.length > 0) return { file, routes };
    }
    return undefined;
  }

  /** The files above a directory that deploy something, the nearest first. */
  private filesAbove(below: string): readonly DeployingFile[] {
    const found: DeployingFile[] = [];
    let directory = below;
    for (let level = 0; level < MAX_LEVELS && directory !== ""; level++) {
      for (const name of NAMES) {
        const file = `${directory}/${name}`;
        const functions = this.functionsOf(file, directory);
        if (functions.size > 0) found.push({ file, functions });
      }
      directory = directory.slice(0, Math.max(0, directory.lastIndexOf("/")));
    }
    return found;
  }

  /** Why nothing is known of a handler's deployment: the nearest file above it that is no YAML. */
  problem(source: string): string | undefined {
    let directory = source;
    for (let level = 0; level < MAX_LEVELS && directory !== ""; level++) {
      directory = directory.slice(0, Math.max(0, directory.lastIndexOf("/")));
      const found = this.unread.get(directory);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private functionsOf(file: string, directory: string): ReadonlyMap<string, readonly DeployedRoute[]> {
    let known = this.read.get(file);
    if (!known) this.read.set(file, (known = this.parse(file, directory)));
    return known;
  }

  private parse(file: string, directory: string): ReadonlyMap<string, readonly DeployedRoute[]> {
    const { sys } = this.ts;
    const text = sys.fileExists(file) ? sys.readFile(file) : undefined;
    if (text === undefined) return new Map();
    // CloudFormation's own tags (`!Ref`) are read as the values that they hold.
    const read = parseDocument(text, { logLevel: "silent" });
    const [error] = read.errors;
    if (error) {
      const [where] = error.linePos ?? [];
      this.unread.set(directory, `${file.slice(file.lastIndexOf("/") + 1)} cannot be read${where ? ` (line ${where.line})` : ""}, so the authorizers in it are not known`);
      return new Map();
    }
    const document: unknown = read.toJS();
    const found = new Map<string, readonly DeployedRoute[]>();
    for (const { handler, routes } of [...serverlessFunctions(asObject(document)), ...samFunctions(asObject(document))]) {
      const path = joined(directory, handler);
      found.set(path, [...(found.get(path) ?? []), ...routes]);
    }
    return found;
  }
}
