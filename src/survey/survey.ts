/** What one program uses of all that phi-lint knows, and what it uses that looks like a sink and is not known. */
import type ts from "typescript";
import { createEngine, type Engine } from "../analysis/engine.js";
import { endpointRows } from "../checks/endpoints/endpoint-rows.js";
import { describeFunction, findLeaks } from "../checks/leaks/find-leaks.js";
import { packageOfSpecifier } from "../compiler/identity.js";
import { importOriginOf } from "../compiler/import-origin.js";
import { nameIndexOf } from "../compiler/name-index.js";
import type { Host } from "../compiler/host.js";
import type { Config } from "../config/config.js";
import { namedSanitizers, placeOf, type NamedPlace } from "./named-sanitizers.js";

/** A logger of a package that the catalogue does not know, by the shape of its calls. */
export interface UnknownLogger {
  readonly module: string;
  readonly exportName: string;
  /** From what is imported to the receiver of the calls. */
  readonly path: readonly string[];
  readonly members: readonly string[];
  readonly calls: number;
}

export interface Survey {
  /** Calls of sinks by library and kind, such as `pino (logger)`. */
  readonly sinks: ReadonlyMap<string, number>;
  /** Functions of the project that hand a parameter on to a sink: they are followed as they are. */
  readonly wrappers: readonly NamedPlace[];
  readonly unknownLoggers: readonly UnknownLogger[];
  /** Endpoints by framework. */
  readonly frameworks: ReadonlyMap<string, number>;
  /** npm packages that the program imports. */
  readonly packages: ReadonlySet<string>;
  /** Functions whose names say that they make values safe. */
  readonly namedSanitizers: readonly NamedPlace[];
}

const LEVELS: ReadonlySet<string> = new Set(["log", "trace", "debug", "verbose", "info", "notice", "warn", "warning", "error", "fatal", "critical"]);
/** What is shown to whoever looks at the screen (`toast.error`, antd's `message`) has levels, too, and keeps nothing. */
const SHOWN = /toast|sonner|notif|notistack|snack|message|alert|swal/i;
/** So many different levels make a logger of an object. */
const LEAST_LEVELS = 2;

/** @param owned the files that the survey is about */
export function surveyProgram(host: Host, config: Config, owned: readonly ts.SourceFile[]): Survey {
  const engine = createEngine(host, config);
  const files = new Set(owned);
  const sinks = new Map<string, number>();
  const counted = new Set<ts.Node>();
  const wrappers = new Map<ts.Node, NamedPlace>();
  findLeaks(engine.flow, engine.catalog, {
    onValue: ({ sink, result }) => {
      if (files.has(sink.at.getSourceFile()) && !counted.has(sink.at)) {
        counted.add(sink.at);
        const label = sink.library === "ecmascript" ? "throw" : `${sink.library} (${sink.kind})`;
        sinks.set(label, (sinks.get(label) ?? 0) + 1);
      }
      if (sink.kind !== "logger") return;
      for (const { fn } of result.parameters) if (files.has(fn.getSourceFile())) wrappers.set(fn, placeOf(describeFunction(engine.flow, fn), fn));
    },
  });
  return {
    sinks,
    wrappers: [...wrappers.values()].filter(({ name }) => name !== "a function"),
    unknownLoggers: unknownLoggersIn(engine, owned, counted),
    frameworks: tally(endpointRows(engine.flow, config).filter(({ file }) => owned.some(({ fileName }) => fileName.replaceAll("\\", "/") === file)).map(({ framework }) => framework)),
    packages: new Set(owned.flatMap((file) => nameIndexOf(host.ts, file).modules.flatMap(({ text }) => packageOfSpecifier(text) ?? []))),
    namedSanitizers: owned.flatMap((file) => namedSanitizers(host, file, (node) => engine.flow.phi.tagsOf(node).sanitizer === true)),
  };
}

/** Calls named as levels of a log, on something imported from a package, which are no sink. */
function unknownLoggersIn({ flow: { host } }: Engine, files: readonly ts.SourceFile[], known: ReadonlySet<ts.Node>): readonly UnknownLogger[] {
  const { ts } = host;
  const found = new Map<string, { readonly logger: Omit<UnknownLogger, "members" | "calls">; readonly members: Set<string>; calls: number }>();
  for (const file of files) {
    const { calls } = nameIndexOf(ts, file);
    for (const level of LEVELS) {
      for (const call of calls.get(level) ?? []) {
        if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || known.has(call)) continue;
        const origin = importOriginOf(host, call.expression);
        if (origin?.kind !== "import" || packageOfSpecifier(origin.module) === undefined || origin.module.startsWith("node:")) continue;
        if (SHOWN.test(origin.module) || SHOWN.test(origin.exportName)) continue;
        const path = origin.chain.slice(0, -1);
        const key = JSON.stringify([origin.module, origin.exportName, path]);
        const logger = found.get(key) ?? { logger: { module: origin.module, exportName: origin.exportName, path }, members: new Set<string>(), calls: 0 };
        found.set(key, logger);
        logger.members.add(level);
        logger.calls++;
      }
    }
  }
  return [...found.values()].filter(({ members }) => members.size >= LEAST_LEVELS).map(({ logger, members, calls }) => ({ ...logger, members: [...LEVELS].filter((level) => members.has(level)), calls }));
}

function tally(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
