/**
 * Execution is the judge: what the servers in test/servers answered to requests without credentials, and with forged ones, is compared with what the table of endpoints says of
 * the same programs. A handler that got at the patient must be called unguarded; one that did not must not.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runEndpoints } from "../../src/audit.js";
import { compareFindings, describeDisagreements } from "../fixtures/compare.js";
import { readFixture, repository } from "../fixtures/run-fixtures.js";
import { runAudit } from "../../src/audit.js";
// @ts-expect-error a plain module that the servers' package uses, too
import { sourceHash } from "../servers/source-hash.mjs";

interface Observation {
  /** The status for a request without credentials, and for one with forged ones. */
  readonly anonymous: number | string;
  readonly forged: number | string;
  /** The handler loaded, read or took in the patient. */
  readonly handled: boolean;
  /** The answer holds the patient. */
  readonly leaked: boolean;
}

const servers = path.join(repository, "test/servers");
const observed = JSON.parse(readFileSync(path.join(servers, "observed.json"), "utf8")) as { sources: string; programs: Record<string, Record<string, Observation>> };
const programs = [...new Set(Object.keys(observed.programs).map((key) => key.replace(/ \(.*\)$/, "")))];
const directoryOf = (program: string): string => path.join(servers, "programs", program);

describe("servers that ran", () => {
  it("were observed as they are now (otherwise run `npm run proof:endpoints`)", () => {
    expect(observed.sources).toBe((sourceHash as (directory: string) => string)(servers));
  });

  it.each(Object.entries(observed.programs))("%s: the table says what happened", (key, requests) => {
    const directory = directoryOf(key.replace(/ \(.*\)$/, ""));
    const verdicts = new Map<string, { isUnguarded: boolean; handled: boolean }>();
    const rows = runEndpoints({ directories: [directory], workingDirectory: directory });
    const unknown: string[] = [];
    for (const { method, path: paths, verdict, file, line } of rows) {
      const routes = paths.split(", ").filter((route) => !route.includes("‹") && !(method === "USE" && route === "/"));
      for (const route of routes) if (!(`${method} ${route}` in requests)) unknown.push(`${method} ${route}`);
      if (routes.length === 0) continue;
      verdicts.set(`${path.basename(file)}:${line} ${method} ${paths}`, { isUnguarded: verdict === "unguarded", handled: routes.some((route) => requests[`${method} ${route}`]?.handled === true) });
    }
    expect(unknown).toEqual([]);
    const listed = new Set(rows.flatMap(({ method, path: paths }) => paths.split(", ").map((route) => `${method} ${route}`)));
    expect(Object.keys(requests).filter((request) => !listed.has(request))).toEqual([]);
    const wrong = [...verdicts].filter(([, { isUnguarded, handled }]) => isUnguarded !== handled).map(([name, { handled }]) => `${name}: ${handled ? "handled the patient, and is not called unguarded" : "did not get at the patient, and is called unguarded"}`);
    expect(wrong).toEqual([]);
    expect(Object.values(requests).filter(({ leaked, handled }) => leaked && !handled)).toEqual([]);
  });
});

describe("the same programs, line by line", () => {
  it.each(programs)("%s", (program) => {
    const directory = directoryOf(program);
    const files = readFixture(directory);
    const { findings } = runAudit({ directories: [directory], workingDirectory: repository, rules: ["require-auth-guard"] });
    const reported = findings.map(({ file, line, ruleId }) => ({ file: path.relative(repository, file).split(path.sep).join("/"), line, rule: ruleId }));
    expect(describeDisagreements(compareFindings(files, reported, ["require-auth-guard"]))).toBe("");
  });
});
