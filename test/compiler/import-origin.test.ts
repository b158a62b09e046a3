import type ts from "typescript";
import { describe, expect, it } from "vitest";
import { importOriginOf } from "../../src/compiler/import-origin.js";
import { nodeWithText, programFrom } from "./in-memory-program.js";

function originOf(main: string, expression: string, more: Readonly<Record<string, string>> = {}, name = "main.ts"): string {
  const host = programFrom({ ...more, [name]: `${main}\n;${expression};` });
  const origin = importOriginOf(host, nodeWithText(host, name, expression) as ts.Expression);
  if (!origin) return "none";
  const start = origin.kind === "import" ? `${origin.module}#${origin.exportName}` : `global ${origin.name}`;
  return [start, ...origin.chain].join(" ");
}

describe("importOriginOf", () => {
  it("reads default, named, renamed and namespace imports", () => {
    expect(originOf(`import pino from "pino";`, "pino().child({}).info")).toBe("pino#default () child () info");
    expect(originOf(`import { captureException as report } from "@sentry/node";`, "report")).toBe("@sentry/node#captureException");
    expect(originOf(`import * as Sentry from "@sentry/node";`, "Sentry.logger.info")).toBe("@sentry/node#logger info");
    expect(originOf(`import winston = require("winston");`, "winston.createLogger")).toBe("winston#createLogger");
    expect(originOf(`import { PostHog } from "posthog-node"; const c = new PostHog("k");`, `c["capture"]`)).toBe("posthog-node#PostHog new capture");
  });

  it("reads require and dynamic import", () => {
    expect(originOf(`const pino = require("pino"); const log = pino();`, "log.info", {}, "main.js")).toBe("pino#* () info");
    expect(originOf(`const { captureException: c } = require("@sentry/node");`, "c", {}, "main.js")).toBe("@sentry/node#captureException");
    expect(originOf(`const d = require("debug")("app");`, "d", {}, "main.js")).toBe("debug#* ()");
    expect(originOf(`const m = await import("pino"); export {};`, "m.default().warn")).toBe("pino#default () warn");
  });

  it("goes through files of the project: exports, re-exports, CommonJS exports, factories, object literals", () => {
    const more = {
      "log.ts": `import pino from "pino"; export const logger = pino(); export default logger; export function make() { return pino(); }`,
      "again.ts": `export { logger as log } from "./log"; export * from "winston";`,
      "deps.ts": `import { logger } from "./log"; export const deps = { logger, inner: { log: logger } };`,
      "common.js": `const pino = require("pino"); module.exports = { logger: pino() };`,
    };
    expect(originOf(`import { log } from "./again";`, "log.info", more)).toBe("pino#default () info");
    expect(originOf(`import { createLogger } from "./again";`, "createLogger({}).info", more)).toBe("winston#createLogger () info");
    expect(originOf(`import logger from "./log";`, "logger.info", more)).toBe("pino#default () info");
    expect(originOf(`import { make } from "./log";`, "make().info", more)).toBe("pino#default () info");
    expect(originOf(`import { deps } from "./deps";`, "deps.inner.log.info", more)).toBe("pino#default () info");
    expect(originOf(`const { logger } = require("./common");`, "logger.info", more, "main.js")).toBe("pino#* () info");
  });

  it("reads written types, fields, inheritance and callbacks", () => {
    expect(originOf(`import { Logger } from "winston"; declare const log: Logger | undefined;`, "log!.info")).toBe("winston#Logger new info");
    expect(originOf(`declare const log: import("pino").Logger;`, "log.info")).toBe("pino#Logger new info");
    expect(originOf(`import type { Logger } from "pino"; interface Log extends Logger {} declare const log: Log;`, "log.info")).toBe("pino#Logger new info");
    expect(originOf(`import { Logger } from "@nestjs/common"; class S { log = new Logger("s"); run() { return this.log.warn; } }`, "new S().log.warn")).toBe("@nestjs/common#Logger new warn");
    expect(originOf(`import { Logger } from "@nestjs/common"; class L extends Logger {}`, "new L().warn")).toBe("@nestjs/common#Logger new warn");
    expect(originOf(`/** @param {import("pino").Logger} log */ function f(log) { return log; }`, "f({}).info", {}, "main.js")).toBe("pino#Logger new info");
    const main = `import * as Sentry from "@sentry/node"; Sentry.withScope((scope) => { scope.setUser; });`;
    const host = programFrom({ "main.ts": main });
    expect(importOriginOf(host, nodeWithText(host, "main.ts", "scope.setUser") as ts.Expression)).toEqual({
      kind: "import", module: "@sentry/node", exportName: "withScope", chain: ["()", "setUser"],
    });
  });

  it("knows globals, and not what shadows them", () => {
    expect(originOf("", "window.dataLayer.push")).toBe("global dataLayer push");
    expect(originOf("declare const gtag: Function;", "gtag")).toBe("global gtag");
    expect(originOf("", "globalThis.console.log")).toBe("global console log");
    expect(originOf("const analytics = { track() {} };", "analytics.track")).toBe("none");
    expect(originOf("function fbq() {}", "fbq")).toBe("none");
  });

  it("ends where values are the project's own, and in circles", () => {
    expect(originOf("const a = { b: 1 };", "a.b")).toBe("none");
    expect(originOf("var a = b; var b = a;", "a.c")).toBe("none");
  });

  it("looks further where an earlier walk ended on its way", () => {
    const steps = Array.from({ length: 12 }, (_, i) => `const log${i + 1} = log${i};`).join("\n");
    const host = programFrom({ "main.ts": `import pino from "pino"; const log0 = pino();\n${steps}\nconst last = log12 as typeof log12;\n;last.info; log5.warn; log12.error;` });
    const at = (text: string): string | undefined => importOriginOf(host, nodeWithText(host, "main.ts", text) as ts.Expression)?.chain.join(" ");
    at("last.info"); // too far from where the logger is made
    expect(at("log5.warn")).toBe("() warn");
    expect(at("log12.error")).toBe("() error");
  });
});
