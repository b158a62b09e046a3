import { describe, expect, it } from "vitest";
import { DEBUG, NEST, NODE, PINO, POSTHOG, SEGMENT as CONSOLA, SENTRY, WINSTON } from "./declared-packages.js";
import { markedProgram } from "./marked-program.js";

function expectMarks(files: Readonly<Record<string, string>>): void {
  const { lines } = markedProgram(files);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.map(({ line, found }) => `${line} // => ${found}`)).toEqual(lines.map(({ line, expected }) => `${line} // => ${expected}`));
}

describe("by declaration", () => {
  it("follows every way to import and to hold a logger", () => {
    expectMarks({
      ...PINO,
      "logger.ts": `import pino from "pino"; export const logger = pino(); export { logger as audit }; export default logger;`,
      "main.ts": `
        import pino, { type Logger } from "pino";
        import * as ns from "./logger";
        import byDefault, { logger, audit } from "./logger";
        logger.info("x"); // => pino/Logger.fatal
        audit.warn("x"); // => pino/Logger.fatal
        ns.logger.error("x"); // => pino/Logger.fatal
        byDefault.info("x"); // => pino/Logger.fatal
        logger["info"]("x"); // => pino/Logger.fatal
        logger?.info?.("x"); // => pino/Logger.fatal
        pino().child({}).debug("x"); // => pino/Logger.child, pino/Logger.fatal, pino/module.pino
        const { info, warn: notice } = logger;
        info("x"); // => pino/Logger.fatal
        notice("x"); // => pino/Logger.fatal
        const out = logger.error;
        out("x"); // => pino/Logger.fatal
        const bound = logger.error.bind(logger);
        bound("x"); // => pino/Logger.fatal
        const table = { track: logger.info };
        table.track("x"); // => pino/Logger.fatal
        class Service {
          private readonly write = logger.info;
          constructor(private readonly log: Logger, readonly narrow: Pick<Logger, "info">) {}
          run(): void {
            this.log.info("x"); // => pino/Logger.fatal
            this.narrow.info("x"); // => pino/Logger.fatal
            this.write("x"); // => pino/Logger.fatal
          }
        }
        logger.isLevelEnabled("x"); // => nothing
      `,
    });
  });

  it("takes subclasses, implementations without a body and redeclared members for what they extend", () => {
    expectMarks({
      ...NEST,
      ...WINSTON,
      ...PINO,
      "main.ts": `
        import { ConsoleLogger, HttpException, Logger, NotFoundException, type LoggerService } from "@nestjs/common";
        import winston from "winston";
        import type pino from "pino";
        class AppLogger extends Logger {}
        interface Audit extends pino.Logger { audited: true }
        interface Local extends LoggerService { log(message: string): void }
        class PatientMissing extends NotFoundException {}
        class Coded extends HttpException { constructor(text: string) { super(text, 400); } } // => @nestjs/common/HttpException.new
        declare const app: AppLogger; declare const audit: Audit; declare const local: Local; declare const w: winston.Logger;
        app.log("x"); // => @nestjs/common/Logger.log
        audit.info("x"); // => pino/Logger.fatal
        local.log("x"); // => @nestjs/common/LoggerService.log
        w.info("x"); // => winston/Logger.error
        throw new PatientMissing("x"); // => @nestjs/common/NotFoundException.new
        new Coded("x"); // => nothing
        class Redacting extends ConsoleLogger { override log(message: string): void { super.log(message.length); } } // => @nestjs/common/ConsoleLogger.log
        new Redacting().log("x"); // => nothing
      `,
    });
  });

  it("knows exported functions under any name, also through re-exports of a vendor's umbrella packages", () => {
    expectMarks({
      ...SENTRY,
      "errors.ts": `export { captureException as report } from "@sentry/node";`,
      "main.ts": `
        import * as Sentry from "@sentry/node";
        import { captureMessage as say } from "@sentry/node";
        import { report } from "./errors";
        Sentry.captureException(new RangeError()); // => @sentry/Sentry.captureException, global:Error/Error.new
        say("x"); // => @sentry/Sentry.captureException
        report(1); // => @sentry/Sentry.captureException
        const capture = Sentry.captureMessage;
        capture("x"); // => @sentry/Sentry.captureException
        Sentry.logger.info("x"); // => @sentry/Sentry.logger.info
      `,
    });
  });

  it("recognises members of mapped types and called values by their signature", () => {
    expectMarks({
      ...CONSOLA,
      ...DEBUG,
      "main.ts": `
        import { consola } from "consola";
        import createDebug, { type Debugger } from "debug";
        const log = createDebug("app");
        function run(trace: Debugger): void {
          trace("x"); // => debug/Debugger.call
        }
        consola.info("x"); // => consola/ConsolaInstance.silent
        consola.addReporter({}); // => nothing
        log("x"); // => debug/Debugger.call
        log.extend("sub")("x"); // => debug/Debugger.call
        run(log); // => nothing
      `,
    });
  });

  it("does not match the project's own functions and classes of the same name", () => {
    expectMarks({
      ...POSTHOG,
      "main.ts": `
        import { PostHog } from "posthog-node";
        class Logger { info(text: string): void { void text; } capture(value: unknown): void { void value; } }
        function track(value: unknown): void { void value; }
        function captureException(value: unknown): void { void value; }
        const console = { log(text: string): void { void text; } };
        const analytics = { track(value: unknown): void { void value; } };
        new Logger().info("x"); // => nothing
        new Logger().capture("x"); // => nothing
        track("x"); // => nothing
        captureException("x"); // => nothing
        console.log("x"); // => nothing
        analytics.track("x"); // => nothing
        new Map<string, string>().set("a", "x"); // => nothing
        new PostHog("k").capture({}); // => posthog-node/PostHog.capture
        export {};
      `,
    });
  });

  it("wants the receiver where the declaring type is too general", () => {
    expectMarks({
      ...NODE,
      "main.ts": `
        import { Socket } from "net";
        import process2 from "node:process";
        declare const socket: Socket;
        process.stdout.write("x"); // => node:process/process.stdout.write
        const out = process.stderr;
        out.write("x"); // => node:process/process.stderr.write
        process2.stdout.write("x"); // => node:process/imported.stdout.write
        socket.write("x"); // => nothing
      `,
    });
  });
});

describe("where types are missing", () => {
  it("goes by the import in JavaScript and for packages that are not installed", () => {
    expectMarks({
      "main.js": `
        const pino = require("pino");
        const { captureException } = require("@sentry/node");
        const winston = require("winston");
        const logger = pino({});
        logger.info("x"); // => pino/Logger.fatal
        logger.child({}).warn("x"); // => pino/Logger.child, pino/Logger.fatal
        captureException("x"); // => @sentry/Sentry.captureException
        winston.createLogger({}).info("x"); // => winston/Logger.error, winston/winston.createLogger
        const debug = require("debug")("app");
        debug("x"); // => debug/Debugger.call
      `,
      "typed.ts": `
        import { Logger } from "@nestjs/common";
        import { PostHog } from "posthog-node";
        import OpenAI from "openai";
        const client = new PostHog("k");
        class AppLogger extends Logger { note(text: string): void {
          this.warn(text); // => @nestjs/common/Logger.log
        } }
        class Service {
          private readonly logger = new Logger("s");
          private readonly openai: OpenAI;
          constructor(private readonly injected: Logger) { this.openai = new OpenAI(); }
          async run(): Promise<void> {
            this.logger.log("x"); // => @nestjs/common/Logger.log
            this.injected.error("x"); // => @nestjs/common/Logger.log
            await this.openai.chat.completions.create({}); // => openai/Completions.create, openai/Completions.create~2
            new AppLogger().log("x"); // => @nestjs/common/Logger.log
          }
        }
        client.capture({}); // => posthog-node/PostHog.capture
        client.shutdown(); // => nothing
      `,
      "dynamic.ts": `
        export async function run(): Promise<void> {
          const { default: pino } = await import("pino");
          pino().info("x"); // => pino/Logger.fatal, pino/module.pino
          const sentry = await import("@sentry/node");
          sentry.captureException("x"); // => @sentry/Sentry.captureException
        }
      `,
    });
  });

  it("knows globals by name unless the program shadows them", () => {
    expectMarks({
      "globals.d.ts": `declare global { interface Window { dataLayer: object[]; analytics: any } } declare const gtag: (...args: unknown[]) => void; export {};`,
      "main.ts": `
        declare function fbq(...args: unknown[]): void;
        window.dataLayer.push({}); // => global:page-tags/dataLayer.push
        window.analytics.track("x"); // => global:page-tags/analytics.track
        (window as any).mixpanel.track("x"); // => global:page-tags/mixpanel.track
        fbq("track", "x"); // => global:fbq/Event.call
        [1].push(2); // => nothing
        export {};
      `,
      "loose.js": `
        gtag("event", "x", {}); // => global:gtag.js/Gtag.call
        globalThis.console.log("x"); // => global:console/Console.log
        console["warn"]("x"); // => global:console/Console.log
        function send(analytics) {
          analytics.track("x"); // => nothing
        }
        send({});
      `,
    });
  });

  it("matches browser assignments", () => {
    expectMarks({
      "main.ts": `
        location.href = "x"; // => global:location/Location.href
        window.location.href = "x"; // => global:location/Location.href
        window.location = "x" as any; // => global:location/window.location
        document.title = "x"; // => global:document/Document.title
        document.cookie = "x"; // => global:document/Document.cookie
        const o = { href: "", title: "" };
        o.href = "x"; // => nothing
        o.title = "x"; // => nothing
      `,
    });
  });
});

describe("the quick filter", () => {
  it("holds the names in reach and what the program calls them", () => {
    const { catalog } = markedProgram({
      ...SENTRY,
      ...DEBUG,
      "main.ts": `
        import createDebug from "debug";
        import { captureException as report } from "@sentry/node";
        const { info: note } = console;
        const trace = createDebug("app");
        const out = console.log;
        report(1); note(2); trace(3); out(4);
      `,
    });
    for (const name of ["log", "captureException", "report", "note", "trace", "out"]) expect(catalog.sinkNames).toContain(name);
    expect(catalog.sinkNames).not.toContain("capture");
    expect(catalog.assignNames).toContain("href");
  });

  it("takes a type that is too general for the library's where the library hands the value out", () => {
    expectMarks({
      "node_modules/@types/react/package.json": `{ "name": "@types/react", "types": "index.d.ts" }`,
      "node_modules/@types/react/index.d.ts": `declare namespace React { type Dispatch<A> = (value: A) => void; function useState<T>(initial: T): [T, Dispatch<T>] } export = React;`,
      "node_modules/usehooks-ts/package.json": `{ "name": "usehooks-ts", "types": "index.d.ts" }`,
      "node_modules/usehooks-ts/index.d.ts": `import { Dispatch } from "react"; export declare function useLocalStorage<T>(key: string, initial: T): [T, Dispatch<T>, () => void];`,
      "main.ts": `
        import { useLocalStorage } from "usehooks-ts";
        import { useState } from "react";
        const [, keep] = useLocalStorage("key", "");
        keep("x"); // => usehooks-ts/Dispatch.call
        const [, show] = useState("");
        show("x"); // => nothing
      `,
    });
  });
});
