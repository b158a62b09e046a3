/** Hand-written declarations of a few packages, in the shape that the real ones have. */

export const PINO: Readonly<Record<string, string>> = {
  "node_modules/pino/package.json": `{ "name": "pino", "types": "pino.d.ts" }`,
  "node_modules/pino/pino.d.ts": `
declare namespace pino {
  interface LogFn { (obj: unknown, msg?: string, ...args: unknown[]): void; (msg: string, ...args: unknown[]): void }
  interface BaseLogger { level: string; fatal: LogFn; error: LogFn; warn: LogFn; info: LogFn; debug: LogFn; trace: LogFn; silent: LogFn }
  interface LoggerExtras { child(bindings: object): Logger; setBindings(bindings: object): void }
  type Logger = BaseLogger & LoggerExtras;
}
declare function pino(options?: object): pino.Logger;
declare namespace pino { export { pino as default, pino } }
export = pino;`,
};

export const WINSTON: Readonly<Record<string, string>> = {
  "node_modules/winston/package.json": `{ "name": "winston", "types": "index.d.ts" }`,
  "node_modules/winston/index.d.ts": `
declare namespace winston {
  interface LeveledLogMethod { (message: string, ...meta: any[]): Logger }
  class Logger { constructor(options?: object); error: LeveledLogMethod; warn: LeveledLogMethod; info: LeveledLogMethod; debug: LeveledLogMethod; log: LeveledLogMethod; child(options: object): this }
  let createLogger: (options?: object) => Logger;
  let info: LeveledLogMethod;
}
export = winston;`,
};

export const NEST: Readonly<Record<string, string>> = {
  "node_modules/@nestjs/common/package.json": `{ "name": "@nestjs/common", "types": "index.d.ts" }`,
  "node_modules/@nestjs/common/index.d.ts": `
export interface LoggerService { log(message: any, ...optional: any[]): any; error(message: any, ...optional: any[]): any; warn(message: any, ...optional: any[]): any }
export declare class Logger implements LoggerService { constructor(context?: string); log(message: any, ...optional: any[]): void; error(message: any, ...optional: any[]): void; warn(message: any, ...optional: any[]): void }
export declare class ConsoleLogger implements LoggerService { log(message: any, ...optional: any[]): void; error(message: any, ...optional: any[]): void; warn(message: any, ...optional: any[]): void }
export declare class HttpException extends Error { constructor(response: string | object, status: number, options?: object) }
export declare class NotFoundException extends HttpException { constructor(response?: string | object) }`,
};

export const SENTRY: Readonly<Record<string, string>> = {
  "node_modules/@sentry/core/package.json": `{ "name": "@sentry/core", "types": "index.d.ts" }`,
  "node_modules/@sentry/core/index.d.ts": `
export declare function captureException(exception: unknown, hint?: object): string;
export declare function captureMessage(message: string, level?: string): string;
export declare function setTag(key: string, value: unknown): void;
export declare function addBreadcrumb(breadcrumb: object): void;`,
  "node_modules/@sentry/node/package.json": `{ "name": "@sentry/node", "types": "index.d.ts" }`,
  "node_modules/@sentry/node/index.d.ts": `
import * as logger from "./logs";
export { captureException, captureMessage, setTag, addBreadcrumb } from "@sentry/core";
export { logger };`,
  "node_modules/@sentry/node/logs.d.ts": `export declare function info(message: string, attributes?: object): void;`,
};

export const POSTHOG: Readonly<Record<string, string>> = {
  "node_modules/posthog-node/package.json": `{ "name": "posthog-node", "types": "index.d.ts" }`,
  "node_modules/posthog-node/index.d.ts": `
declare abstract class PostHogBackendClient { capture(props: object): void; identify(props: object): void }
export declare class PostHog extends PostHogBackendClient { constructor(key: string) }`,
};

export const SEGMENT: Readonly<Record<string, string>> = {
  "node_modules/consola/package.json": `{ "name": "consola", "types": "index.d.ts" }`,
  "node_modules/consola/index.d.ts": `
interface LogFn { (message: any, ...args: any[]): void; raw: (...args: any[]) => void }
type LogType = "info" | "warn" | "error" | "log";
declare class Consola { addReporter(reporter: object): this }
export type ConsolaInstance = Consola & Record<LogType, LogFn>;
export declare const consola: ConsolaInstance;`,
};

export const DEBUG: Readonly<Record<string, string>> = {
  "node_modules/@types/debug/package.json": `{ "name": "@types/debug", "types": "index.d.ts" }`,
  "node_modules/@types/debug/index.d.ts": `
declare var debug: debug.Debug & { debug: debug.Debug; default: debug.Debug };
export = debug;
export as namespace debug;
declare namespace debug {
  interface Debug { (namespace: string): Debugger }
  interface Debugger { (formatter: any, ...args: any[]): void; enabled: boolean; extend: (namespace: string) => Debugger }
}`,
};

export const NODE: Readonly<Record<string, string>> = {
  "node_modules/@types/node/package.json": `{ "name": "@types/node", "types": "index.d.ts" }`,
  "node_modules/@types/node/index.d.ts": `
declare module "net" { class Socket { write(chunk: any): boolean; end(chunk?: any): this } }
declare module "tty" { import * as net from "net"; class WriteStream extends net.Socket { columns: number } }
declare module "process" {
  import * as tty from "tty";
  global { namespace NodeJS { interface WriteStream extends tty.WriteStream {} interface Process { stdout: WriteStream & { fd: 1 }; stderr: WriteStream & { fd: 2 } } } var process: NodeJS.Process; }
  export = process;
}
declare module "node:process" { import process = require("process"); export = process; }
declare module "crypto" {
  class Hash { update(data: any): Hash; digest(encoding?: string): string }
  class Hmac { update(data: any): Hmac; digest(encoding?: string): string }
  function createHash(algorithm: string): Hash;
  function createHmac(algorithm: string, key: any): Hmac;
  function randomUUID(): string;
  function scryptSync(password: any, salt: any, length: number): any;
}
declare module "node:crypto" { export * from "crypto"; }`,
};
