import { describe, expect, it } from "vitest";
import { identitiesOf, packageOfPath, packageOfSpecifier, type Identity } from "../../src/compiler/identity.js";
import { symbolOf } from "../../src/compiler/symbols.js";
import { nodeWithText, programFrom } from "./in-memory-program.js";

function identify(files: Readonly<Record<string, string>>, expression: string): readonly string[] {
  const host = programFrom({ ...files, "main.ts": `${files["main.ts"] ?? ""}\n;(${expression});` });
  const symbol = symbolOf(host, nodeWithText(host, "main.ts", `(${expression})`));
  if (!symbol) throw new Error(`${expression} has no symbol.`);
  return identitiesOf(host, symbol).map(print);
}

function print({ package: name, owner, member }: Identity): string {
  return `${name || "project"}:${owner}.${member}`;
}

describe("identitiesOf", () => {
  it("names members of classes, interfaces and nested object types by their owner", () => {
    const files = {
      "node_modules/lib-a/index.d.ts": `
        export declare class Client { send(text: string): void; people: { set(name: string): void } }
        export interface Base { info(text: string): void }
        export interface Derived extends Base {}
        export type Alias = { note(text: string): void };
        export declare const settings: { put(key: string): void };
        export declare function build(): { run(text: string): void };`,
      "main.ts": `import { build, settings, type Alias, type Client, type Derived } from "lib-a"; declare const c: Client; declare const d: Derived; declare const a: Alias;`,
    };
    expect(identify(files, "c.send")).toEqual(["lib-a:Client.send"]);
    expect(identify(files, "c.people.set")).toEqual(["lib-a:Client.people.set"]);
    expect(identify(files, "d.info")).toEqual(["lib-a:Base.info"]);
    expect(identify(files, "a.note")).toEqual(["lib-a:Alias.note"]);
    expect(identify(files, "settings.put")).toEqual(["lib-a:settings.put"]);
    expect(identify(files, "build().run")).toEqual(["lib-a:build().run"]);
    expect(identify(files, "build")).toEqual(["lib-a:module.build"]);
  });

  it("follows aliases to the package that declares, in scopes and in pnpm's layout", () => {
    const files = {
      "node_modules/@scope/sdk/index.d.ts": `export { capture as report } from "@scope/core";`,
      "node_modules/@scope/core/index.d.ts": `export declare function capture(error: unknown): void;`,
      "local.ts": `export { report as tell } from "@scope/sdk";`,
      "main.ts": `import { tell } from "./local";`,
    };
    expect(identify(files, "tell")).toEqual(["@scope/core:module.capture"]);
    expect(packageOfPath("/r/node_modules/.pnpm/pino@10.0.0/node_modules/pino/pino.d.ts")).toBe("pino");
    expect(packageOfPath("/r/node_modules/.pnpm/@scope+a@1/node_modules/@scope/a/index.d.ts")).toBe("@scope/a");
    expect(packageOfPath("/r/src/main.ts")).toBeUndefined();
  });

  it("takes an ambient module for its package, Node's for @types/node, and globals for globals", () => {
    const files = {
      "ambient.d.ts": `declare module "untyped-lib" { export function run(): void; } declare module "node:crypto" { export function hash(): string; }`,
      "main.ts": `import { run } from "untyped-lib"; import { hash } from "node:crypto"; declare global { function beacon(): void }`,
    };
    expect(identify(files, "run")).toEqual(["untyped-lib:module.run"]);
    expect(identify(files, "hash")).toEqual(["@types/node:module.hash"]);
    expect(identify(files, "beacon")).toEqual(["project:global.beacon"]);
    expect(identify({}, "console.log")).toEqual(["lib:Console.log"]);
    expect(identify({}, "parseInt")).toEqual(["lib:global.parseInt"]);
  });

  it("names signatures, constructors and default exports", () => {
    const host = programFrom({
      "node_modules/lib-b/index.d.ts": `type LogFn = (text: string) => void; declare const log: Record<"info", LogFn>; export default log; export declare class Box { constructor(text: string) }`,
      "main.ts": `import log, { Box } from "lib-b"; log.info("x"); new Box("x");`,
    });
    const call = nodeWithText(host, "main.ts", `log.info("x")`, host.ts.isCallExpression);
    const made = nodeWithText(host, "main.ts", `new Box("x")`, host.ts.isNewExpression);
    const declarationOf = (node: typeof call) => host.checker.getResolvedSignature(node as never)?.getDeclaration();
    expect(identitiesOf(host, declarationOf(call) as never).map(print)).toEqual(["lib-b:LogFn.()"]);
    expect(identitiesOf(host, declarationOf(made) as never).map(print)).toEqual(["lib-b:Box.new"]);
  });
});

describe("packageOfSpecifier", () => {
  it("cuts sub-paths, knows Node's modules and refuses paths", () => {
    expect(packageOfSpecifier("firebase/analytics")).toBe("firebase");
    expect(packageOfSpecifier("@sentry/node/import")).toBe("@sentry/node");
    expect(packageOfSpecifier("fs/promises")).toBe("@types/node");
    expect(packageOfSpecifier("node:crypto")).toBe("@types/node");
    expect(packageOfSpecifier("./logger")).toBeUndefined();
  });
});
