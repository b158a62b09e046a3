/** Stand-ins for the libraries that programs hand values to: each has what the programs call, and records what it is given. */
type Record = (args: readonly unknown[]) => void;
type Exports = { [name: string]: unknown };
type StandIn = (record: Record) => object;

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "verbose", "http", "silly", "notice", "alert", "crit", "emerg", "log"];

/** The modules that can be stood in for. */
export const STAND_INS: ReadonlyMap<string, StandIn> = new Map(Object.entries<StandIn>({
  "pino": (record) => {
    const pino = Object.assign((...given: unknown[]) => pinoLogger(record, redactedBy(given)), { destination: () => ({}), transport: () => ({}), stdTimeFunctions: {}, stdSerializers: {} });
    return Object.assign(pino, { default: pino, pino });
  },
  "pino-http": (record) => {
    const pinoHttp = () => (req: { log?: unknown }, _res: unknown, next?: () => void) => {
      req.log = pinoLogger(record, []);
      next?.();
    };
    return Object.assign(pinoHttp, { default: pinoHttp, pinoHttp });
  },
  "winston": (record) => {
    const format = Object.assign((transform: unknown) => () => transform, { combine: () => ({}), json: () => ({}), timestamp: () => ({}), simple: () => ({}), errors: () => ({}), printf: () => ({}) });
    const winston = { ...recorders(record), format, createLogger: () => winstonLogger(record), transports: { Console: class {}, File: class {} } };
    return { ...winston, default: winston };
  },
  "@sentry/node": (record) => everything(record, ["init", "lastEventId", "flush", "close", "getActiveSpan", "setupExpressErrorHandler"]),
  "@opentelemetry/api": (record) => everything(record, ["getTracer", "getMeter", "getLogger", "active"]),
  "posthog-node": (record) => ({ PostHog: class {
    capture = (message: { distinctId: unknown }): void => record([message]);
    identify = (message: unknown): void => record([message]);
    alias = (message: unknown): void => record([message]);
    groupIdentify = (message: unknown): void => record([message]);
    captureException = (...args: unknown[]): void => record(args);
    shutdown = (): void => undefined;
  } }),
  "express": () => {
    const express = Object.assign(() => inert(), { Router: () => inert(), json: () => () => undefined, urlencoded: () => () => undefined, static: () => () => undefined });
    return Object.assign(express, { default: express });
  },
}));

function recorders(record: Record): Exports {
  return Object.fromEntries(LEVELS.map((level) => [level, (...args: unknown[]): void => record(args)]));
}

function pinoLogger(record: Record, redacted: readonly string[][]): Exports {
  const write = (first: unknown, ...rest: unknown[]): void => record([without(first, redacted), ...rest]);
  return {
    ...Object.fromEntries(LEVELS.map((level) => [level, write])),
    setBindings: write,
    child: (bindings: unknown) => {
      record([without(bindings, redacted)]);
      return pinoLogger(record, redacted);
    },
    isLevelEnabled: () => true,
  };
}

function winstonLogger(record: Record): Exports {
  return {
    ...recorders(record),
    child: (bindings: unknown) => {
      record([bindings]);
      return winstonLogger(record);
    },
    add: () => undefined,
    isLevelEnabled: () => true,
  };
}

/** The paths of pino's `redact`. */
function redactedBy(given: readonly unknown[]): string[][] {
  for (const options of given) {
    const redact = (options as { redact?: string[] | { paths: string[] } } | undefined)?.redact;
    const paths = Array.isArray(redact) ? redact : redact?.paths;
    if (paths) return paths.map((path) => [...path.matchAll(/[\w$*-]+/g)].map(([segment]) => segment));
  }
  return [];
}

function without(value: unknown, paths: readonly string[][]): unknown {
  if (typeof value !== "object" || value === null || paths.length === 0) return value;
  const copy: Exports | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  for (const name of Object.keys(copy)) {
    const below = paths.filter(([first]) => first === name || first === "*").map(([, ...rest]) => rest);
    const holder = copy as Exports;
    holder[name] = below.some((path) => path.length === 0) ? "[Redacted]" : without(holder[name], below);
  }
  return copy;
}

/** Whatever is called records its arguments and gives another of the kind; callbacks are called with one. Names in `quiet` record nothing. */
function everything(record: Record, quiet: readonly string[]): Exports {
  const made = (name: string): unknown => {
    const call = (...args: unknown[]): unknown => {
      if (!quiet.includes(name)) record(args.filter((arg) => typeof arg !== "function"));
      const callback = args.find((arg) => typeof arg === "function") as ((given: unknown) => unknown) | undefined;
      return callback ? callback(made("span")) : made("result");
    };
    return new Proxy(call, {
      get: (_, property) => (property === "then" || typeof property === "symbol" ? undefined : made(property)),
    });
  };
  return new Proxy({}, { get: (_, property) => (typeof property === "symbol" || property === "then" ? undefined : property === "__esModule" ? true : made(property)) });
}

/** A web framework's object: takes routes, calls nothing. */
function inert(): unknown {
  return new Proxy(() => undefined, { get: (_, property) => (property === "then" || typeof property === "symbol" ? undefined : () => inert()), apply: () => inert() });
}
