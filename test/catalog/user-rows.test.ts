import { describe, expect, it } from "vitest";
import type { UserRows } from "../../src/catalog/user-rows.js";
import { markedProgram } from "./marked-program.js";

const FILES = {
  "src/telemetry/track.ts": `
    export function track(name: string, detail: unknown): void { void name; void detail; }
    export class Audit { write(text: string): void { void text; } }
    export default function send(text: string): void { void text; }`,
  "node_modules/@acme/log/package.json": `{ "name": "@acme/log", "types": "index.d.ts" }`,
  "node_modules/@acme/log/index.d.ts": `export declare class Logger { info(text: string): void } export declare function mask(text: string): string;`,
  "main.ts": `
    import { Audit, track as t } from "./src/telemetry/track";
    import send from "./src/telemetry/track";
    import { Logger, mask } from "@acme/log";
    import { emit } from "not-installed";
    function track(): void {}
    t("a", "x"); // => src/telemetry/track.ts#track
    track(); // => nothing
    new Audit().write("x"); // => src/telemetry/track#Audit.write
    send("x"); // => nothing
    new Logger().info("x"); // => @acme/log#Logger.info
    emit("x"); // => acme/emit
    mask("x"); // => nothing
  `,
};

const ROWS: UserRows = {
  sinks: [
    { function: "src/telemetry/track.ts#track", kind: "analytics", args: ["1"] },
    { function: "src/telemetry/track#Audit.write", kind: "logger" },
    { function: "@acme/log#Logger.info", kind: "logger" },
    { function: "src/gone.ts#nothing", kind: "logger" },
    { id: "acme/emit", kind: "third-party", shape: "call", level: "error", members: ["emit"], targets: [], imported: { modules: ["not-installed"], exports: ["emit"] }, args: ["0"] },
  ],
  sanitizers: [{ function: "@acme/log#mask" }, { function: "@acme/log#unused" }],
};

describe("configured rows", () => {
  it("match functions of the project and of packages by name, and rows like the catalogue's own", () => {
    const { lines, catalog } = markedProgram(FILES, "sinks", ROWS);
    expect(lines.map(({ line, found }) => `${line} // => ${found}`)).toEqual(lines.map(({ line, expected }) => `${line} // => ${expected}`));
    for (const name of ["track", "t", "write", "info", "emit"]) expect(catalog.sinkNames).toContain(name);
  });

  it("give a configured sink its kind and arguments", () => {
    const { host, catalog } = markedProgram(FILES, "sinks", ROWS);
    const main = host.files.find((file) => file.fileName.endsWith("main.ts"));
    const call = main?.statements.find((statement) => statement.getText().startsWith("t("));
    const [match] = call && host.ts.isExpressionStatement(call) && host.ts.isCallExpression(call.expression) ? catalog.sinksOf(call.expression.expression, "call") : [];
    expect(match?.row).toMatchObject({ kind: "analytics", args: ["1"], level: "error" });
    expect(match?.pack.library).toBe("project");
  });

  it("describe how data moves through a library", () => {
    const { lines } = markedProgram({ "main.ts": `import { pack } from "not-installed"; pack("x"); // => acme/pack` }, "propagators", {
      propagators: [{ id: "acme/pack", shape: "call", members: ["pack"], targets: [], imported: { modules: ["not-installed"], exports: ["pack"] }, flow: [{ from: "0", to: "return" }] }],
    });
    expect(lines.map(({ found }) => found)).toEqual(["acme/pack"]);
  });

  it("do not hold where the argument or option that they name is given", () => {
    const { lines } = markedProgram(
      {
        "main.ts": `
          import { load } from "not-installed";
          load({ key: "x" }); // => acme/load
          load({ key: "x", select: (x: unknown) => x }); // => nothing
        `,
      },
      "propagators",
      {
        propagators: [{ id: "acme/load", shape: "call", members: ["load"], targets: [], imported: { modules: ["not-installed"], exports: ["load"] }, unless: "0.select", flow: [{ from: "0", to: "return" }] }],
      },
    );
    expect(lines.map(({ found }) => found)).toEqual(lines.map(({ expected }) => expected));
    expect(lines).toHaveLength(2);
  });

  it("tell which rows matched nothing", () => {
    expect(markedProgram(FILES, "sinks", ROWS).catalog.unusedUserRows()).toEqual([
      { role: "sinks", index: 3, name: "src/gone.ts#nothing" },
      { role: "sanitizers", index: 0, name: "@acme/log#mask" },
      { role: "sanitizers", index: 1, name: "@acme/log#unused" },
    ]);
    expect(markedProgram(FILES, "sanitizers", ROWS).catalog.unusedUserRows().map(({ role, name }) => `${role} ${name}`)).toContain("sanitizers @acme/log#unused");
    expect(markedProgram(FILES, "sanitizers", ROWS).catalog.unusedUserRows().map(({ name }) => name)).not.toContain("@acme/log#mask");
  });

  it("refuse a reference without a name, saying what to write", () => {
    expect(() => markedProgram(FILES, "sinks", { sinks: [{ function: "src/telemetry/track.ts", kind: "logger" }] })).toThrow(/write "path\/to\/file\.ts#name"/);
  });
});
