/** Each fact that the analysis of endpoints rests on is shown by a line of a program, or says why it is not. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CALL_FRAMEWORKS } from "../../src/catalog/frameworks/call-frameworks.js";
import { CHAIN_FRAMEWORKS } from "../../src/catalog/frameworks/chain-frameworks.js";
import { DECORATOR_FRAMEWORKS } from "../../src/catalog/frameworks/decorator-frameworks.js";
import { FILE_CONVENTIONS } from "../../src/catalog/frameworks/file-conventions.js";
import { NODE_GUARDS } from "../../src/catalog/frameworks/guards-node.js";
import { WEB_GUARDS } from "../../src/catalog/frameworks/guards-web.js";
import { LIST_FRAMEWORKS } from "../../src/catalog/frameworks/list-frameworks.js";
import { SOCKET_FRAMEWORKS } from "../../src/catalog/frameworks/socket-frameworks.js";
import { repository } from "../fixtures/run-fixtures.js";
import { BODIES, FRAMEWORKS, GUARDS, ORDER, type Absent, type Shown } from "./endpoint-facts.js";

const DIRECTORIES: Readonly<Record<string, string>> = { servers: "test/servers/programs", endpoints: "fixtures/endpoints" };
const MARK = /\/\/ (?:expect: require-auth-guard|ok\b)/;

function linesOf(program: string): readonly string[] {
  const [kind = "", file = ""] = program.split(":");
  return readFileSync(path.join(repository, DIRECTORIES[kind] ?? "", file), "utf8").split("\n");
}

describe.each(Object.entries({ frameworks: FRAMEWORKS, order: ORDER, guards: GUARDS, bodies: BODIES }))("%s", (_group, facts) => {
  const entries: readonly (readonly [string, Shown | Absent])[] = Object.entries(facts);
  it.each(entries)("%s", (_fact, proof) => {
    if ("why" in proof) expect(proof.why).not.toBe("");
    else expect(linesOf(proof.program).filter((line) => line.includes(proof.line.trimEnd()) && MARK.test(line)), `${proof.program} has no marked line with ${proof.line}`).not.toEqual([]);
  });
});

describe("the catalogue", () => {
  const labels = [LIST_FRAMEWORKS, CHAIN_FRAMEWORKS, CALL_FRAMEWORKS, DECORATOR_FRAMEWORKS, SOCKET_FRAMEWORKS].flatMap((frameworks) => frameworks.map(({ label }: { readonly label: string }) => label));
  it.each([...new Set([...labels, ...FILE_CONVENTIONS.map(({ framework }) => framework)])].map((label) => [label]))("%s has a fact", (label) => {
    expect(Object.keys(FRAMEWORKS).some((fact) => fact.includes(label)) || label === "next-safe-action" || label === "Nuxt").toBe(true);
  });

  const sources = ["fixtures/endpoints", "test/servers/programs"].flatMap((directory) => sourcesIn(path.join(repository, directory)));
  it.each([...NODE_GUARDS, ...WEB_GUARDS].map((row) => [row.id, row] as const))("%s is used by a program", (_id, { modules, paths }) => {
    const names = paths.map((steps) => steps.split(".").at(-1) ?? "");
    expect(modules.some((module) => sources.some((text) => text.includes(`"${module.replace("/*", "/")}`)))).toBe(true);
    expect(names.some((name) => name === "" || sources.some((text) => text.includes(`${name}(`) || text.includes(` ${name} `)))).toBe(true);
  });
});

function sourcesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules")).map((name) => readFileSync(path.join(directory, name), "utf8"));
}

afterAll(() => {
  const all = [FRAMEWORKS, ORDER, GUARDS, BODIES].flatMap((facts) => Object.values(facts));
  const shown = all.flatMap((proof) => ("why" in proof ? [] : [proof]));
  const ran = shown.filter(({ program }) => program.startsWith("servers:"));
  console.log(`${all.length} facts: ${shown.length} shown by a line of a program (${ran.length} of them by one that also runs), ${all.length - shown.length} not, with the reason`);
});
