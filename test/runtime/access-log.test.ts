/** The access log: what its lines say, what they never say, and what happens when one cannot be written. */
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { describe, expect, it } from "vitest";
import {
  allowPhi, configurePhi, grantPhi, logPhiAccess, PhiAccessError, PhiUsageError, recordPhiAccess, revokePhi, withPhiContext, type PhiLogDestination,
} from "../../src/runtime/index.js";
import { captureAccessLog } from "./captured-log.js";
import { Patient } from "./patient-model.js";

const log = captureAccessLog();
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("lines of the access log", () => {
  it("are one for the grant, the first read of each record, and the end with all fields read", () => {
    const [ada, grace] = [new Patient(1, "Ada"), new Patient(2, "Grace")];
    withPhiContext({ requestId: "req-1" }, () =>
      allowPhi.for(Patient, { id: "u7" }, { reason: "Chart", purpose: "treatment" }, () => {
        for (let i = 0; i < 3; i++) expect([ada.firstName, ada.ssn, grace.firstName]).toHaveLength(3);
      }),
    );
    const grant = log[0]?.grant;
    const shared = { time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string, grant, user: "u7", reason: "Chart", purpose: "treatment", model: "Patient", request: "req-1" };
    expect(log).toEqual([
      { ...shared, event: "grant" },
      { ...shared, event: "read", record: "1", fields: ["firstName"] },
      { ...shared, event: "read", record: "2", fields: ["firstName"] },
      { ...shared, event: "revoke", fields: ["Patient.firstName", "Patient.ssn"], records: 2 },
    ]);
  });

  it("are written again for a nested grant", () => {
    const ada = new Patient(1, "Ada");
    allowPhi("u7", "Outer", () => [ada.firstName, allowPhi("u7", "Inner", () => ada.firstName), ada.firstName]);
    expect(log.map((entry) => `${entry.event} ${entry.reason}`)).toEqual(["grant Outer", "read Outer", "grant Inner", "read Inner", "revoke Inner", "revoke Outer"]);
  });

  it("tell of a refused read, each time", () => {
    const ada = new Patient(1, "Ada");
    expect(() => ada.ssn).toThrow(PhiAccessError);
    expect(() => ada.ssn).toThrow(PhiAccessError);
    const line = { time: expect.any(String) as string, event: "refused", model: "Patient", record: "1", fields: ["ssn"] };
    expect(log).toEqual([line, line]);
  });

  it("name the records of a grant for several", () => {
    allowPhi.for([new Patient(1, "Ada"), new Patient(2, "Grace")], "u7", "Round", () => undefined);
    expect(log[0]).toMatchObject({ event: "grant", model: "Patient", record: ["1", "2"] });
  });

  it("stay one line each, whatever a reason holds", () => {
    const lines: string[] = [];
    configurePhi({ log: { write: (line) => lines.push(line) } });
    allowPhi("u7", 'first\nsecond","user":"admin', () => undefined);
    expect(lines.map((line) => line.indexOf("\n") === line.length - 1)).toEqual([true, true]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ user: "u7" });
  });

  it("can be written by hand with logPhiAccess", () => {
    logPhiAccess("u7", "Printed the chart", { model: "Patient", record: "1", fields: ["firstName"] });
    expect(log).toEqual([
      { time: expect.any(String) as string, event: "note", user: "u7", message: "Printed the chart", model: "Patient", record: "1", fields: ["firstName"] },
    ]);
    expect(() => logPhiAccess("u7", " ")).toThrow(PhiUsageError);
    expect(() => logPhiAccess("", "Printed")).toThrow(PhiUsageError);
  });

  it("can be recorded in a test, and are still written", async () => {
    const ada = new Patient(1, "Ada");
    const { value, entries } = await recordPhiAccess(async () => allowPhi("u7", "Chart", async () => (await pause(), ada.firstName)));
    expect(value).toBe("Ada");
    expect(entries.map((entry) => entry.event)).toEqual(["grant", "read", "revoke"]);
    expect(log).toEqual(entries);
  });
});

describe("destinations", () => {
  it("may be a file stream", async () => {
    const directory = mkdtempSync(path.join(tmpdir(), "access-log-"));
    const stream = createWriteStream(path.join(directory, "access.log"));
    configurePhi({ log: stream });
    allowPhi("u7", "Chart", () => new Patient(1, "Ada").firstName);
    stream.end();
    await finished(stream);
    const events = readFileSync(path.join(directory, "access.log"), "utf8").trim().split("\n").map((line) => (JSON.parse(line) as { event: string }).event);
    rmSync(directory, { recursive: true });
    expect(events).toEqual(["grant", "read", "revoke"]);
  });
});

describe("an access that cannot be logged", () => {
  const failingAt = (event: string): PhiLogDestination => ({
    write(line) {
      if ((JSON.parse(line) as { event: string }).event === event) throw new Error("disk full");
    },
  });

  it("is refused: the grant is not made", () => {
    configurePhi({ log: failingAt("grant") });
    let ran = false;
    const grant = () => allowPhi("u7", "Chart", () => (ran = true));
    expect(grant).toThrow("The grant could not be written to the access log, so it was refused.");
    expect(grant).toThrow(expect.objectContaining({ cause: new Error("disk full") }) as Error);
    expect(ran).toBe(false);
  });

  it("is refused: the read throws, each time", () => {
    const ada = new Patient(1, "Ada");
    configurePhi({ log: failingAt("read") });
    allowPhi("u7", "Chart", () => {
      for (let i = 0; i < 2; i++) expect(() => ada.firstName).toThrow("The read of Patient.firstName could not be written to the access log");
    });
  });

  it("is over all the same when its end cannot be logged", () => {
    const ada = new Patient(1, "Ada");
    configurePhi({ log: failingAt("revoke") });
    withPhiContext({}, () => {
      grantPhi(ada, "u7", "Chart");
      expect(() => revokePhi(ada)).toThrow(PhiAccessError);
      expect(() => ada.firstName).toThrow("Patient.firstName is PHI");
    });
    expect(() => allowPhi("u7", "Chart", () => ada.firstName)).toThrow("The end of the grant could not be written");
  });

  it("does not hide the error of the work", () => {
    configurePhi({ log: failingAt("revoke") });
    const work = () => {
      throw new RangeError("the work");
    };
    expect(() => allowPhi("u7", "Chart", work)).toThrow("the work");
  });

  it("is refused after a stream has failed, or was closed", async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error("disk full")) });
    const closed = new Writable({ write: (_chunk, _encoding, done) => done() });
    closed.end();
    configurePhi({ log: broken });
    allowPhi("u7", "Chart", () => undefined);
    await pause();
    expect(() => allowPhi("u7", "Chart", () => undefined)).toThrow(PhiAccessError);
    configurePhi({ log: new Writable({ write: (_chunk, _encoding, done) => done() }).end() });
    expect(() => allowPhi("u7", "Chart", () => undefined)).toThrow(PhiAccessError);
    configurePhi({ log: closed });
    expect(() => allowPhi("u7", "Chart", () => undefined)).toThrow(expect.objectContaining({ cause: new Error("The destination of the access log is closed.") }) as Error);
  });

  it("is refused after a write was rejected", async () => {
    configurePhi({ log: { write: () => Promise.reject(new Error("no network")) } });
    allowPhi("u7", "Chart", () => undefined);
    await pause();
    expect(() => allowPhi("u7", "Chart", () => undefined)).toThrow(PhiAccessError);
  });

  it("is refused when the request cannot be told", () => {
    configurePhi({
      requestId: () => {
        throw new Error("no request");
      },
    });
    expect(() => allowPhi("u7", "Chart", () => undefined)).toThrow(PhiAccessError);
  });

  it("continues with a process warning where the settings say so", async () => {
    const warning = new Promise<Error>((resolve) => process.once("warning", resolve));
    configurePhi({ log: failingAt("read"), onLogFailure: "continue" });
    const ada = new Patient(1, "Ada");
    expect(allowPhi("u7", "Chart", () => ada.firstName)).toBe("Ada");
    expect((await warning).message).toBe("PHI accesses are not being logged: disk full");
    configurePhi({ onLogFailure: "refuse" });
  });
});
