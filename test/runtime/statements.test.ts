/** Statements: grantPhi, revokePhi, and the contexts that end them. */
import { Agent, createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import {
  allowPhi, disallowPhi, expectPhiAccess, grantPhi, phiAccessReason, phiAllowed, PhiAccessError, PhiUsageError, requirePhi, revokePhi, withPhiContext,
} from "../../src/runtime/index.js";
import { currentScope } from "../../src/runtime/scope.js";
import { captureAccessLog } from "./captured-log.js";
import { Patient } from "./patient-model.js";

const log = captureAccessLog();
const inContext = <T>(work: () => T): T => withPhiContext({}, work);
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("grantPhi", () => {
  it("opens a record until revokePhi and no other record", () =>
    inContext(() => {
      const [patient, other] = [new Patient(1, "Ada"), new Patient(2, "Grace")];
      grantPhi(patient, "desk", "Front desk");
      expect(patient.firstName).toBe("Ada");
      expect(() => other.firstName).toThrow(PhiAccessError);
      revokePhi(patient);
      expect(() => patient.firstName).toThrow(PhiAccessError);
      expect(log.map((entry) => entry.event)).toEqual(["grant", "read", "refused", "revoke", "refused"]);
    }));

  it("opens a model until it is revoked; record and model are revoked each for itself", () =>
    inContext(() => {
      const [patient, other] = [new Patient(1, "Ada"), new Patient(2, "Grace")];
      grantPhi(Patient, "desk", "Round");
      grantPhi(patient, "desk", "Front desk");
      expect(other.firstName).toBe("Grace");
      revokePhi(patient);
      expect(patient.firstName).toBe("Ada");
      revokePhi(Patient);
      expect([phiAllowed(patient), phiAllowed(Patient)]).toEqual([false, false]);
    }));

  it("stacks; revokePhi ends all for the subject and revokePhi.last only the last", () =>
    inContext(() => {
      const patient = new Patient(1, "Ada");
      for (const reason of ["one", "two", "three"]) grantPhi(patient, "desk", reason);
      revokePhi.last(patient);
      expect(phiAccessReason(patient)).toBe("two");
      revokePhi(patient);
      expect(phiAccessReason(patient)).toBeUndefined();
      revokePhi(patient);
      expect(log.filter((entry) => entry.event === "revoke").map((entry) => entry.reason)).toEqual(["three", "two", "one"]);
    }));

  it("never grants with a blank user or reason", () =>
    inContext(() => {
      const patient = new Patient(1, "Ada");
      expect(() => grantPhi(patient, "", "Front desk")).toThrow(PhiUsageError);
      expect(() => grantPhi(patient, "desk", "\t")).toThrow(PhiUsageError);
      expect(() => grantPhi(undefined as unknown as object, "desk", "Front desk")).toThrow(PhiUsageError);
      expect(phiAllowed(patient)).toBe(false);
      expect(log).toEqual([]);
    }));

  it("is refused inside disallowPhi unless it is made there", () =>
    inContext(() => {
      const patient = new Patient(1, "Ada");
      grantPhi(patient, "desk", "Front desk");
      disallowPhi(() => {
        expect(() => patient.firstName).toThrow(PhiAccessError);
        grantPhi(patient, "desk", "Inside");
        expect(patient.firstName).toBe("Ada");
      });
      expect(phiAccessReason(patient)).toBe("Front desk");
    }));

  it("holds in what is started and awaited after it, and a revocation in there counts everywhere", () =>
    inContext(async () => {
      const patient = new Patient(1, "Ada");
      grantPhi(patient, "desk", "Front desk");
      await pause();
      expect(patient.firstName).toBe("Ada");
      await (async () => {
        await pause();
        expect(patient.firstName).toBe("Ada");
        revokePhi(patient);
      })();
      expect(() => patient.firstName).toThrow(PhiAccessError);
    }));

  it("ends with the block that it stands in, also for work that outlives it", async () => {
    const patient = new Patient(1, "Ada");
    let late: Promise<string> | undefined;
    allowPhi.for(new Patient(2, "Grace"), "dr.lee", "Other record", () => {
      grantPhi(patient, "desk", "Front desk");
      expect(patient.firstName).toBe("Ada");
      late = pause().then(() => patient.firstName);
    });
    expect(() => patient.firstName).toThrow(PhiAccessError);
    await expect(late).rejects.toThrow(PhiAccessError);
    expect(log.filter((entry) => entry.event === "revoke").map((entry) => entry.reason)).toEqual(["Front desk", "Other record"]);
  });

  it("ends with the promise of its context, also when that rejects", async () => {
    const patient = new Patient(1, "Ada");
    let late: Promise<string> | undefined;
    const request = withPhiContext({}, async () => {
      grantPhi(patient, "desk", "Front desk");
      late = pause().then(pause).then(() => patient.firstName);
      late.catch(() => undefined);
      throw new Error("broken off");
    });
    await expect(request).rejects.toThrow("broken off");
    await expect(late).rejects.toThrow(PhiAccessError);
    expect(log.map((entry) => entry.event)).toEqual(["grant", "revoke", "refused"]);
  });

  it("does not leave its context", async () => {
    const patient = new Patient(1, "Ada");
    withPhiContext({}, () => grantPhi(patient, "desk", "Front desk"));
    expect(phiAllowed(patient)).toBe(false);
    await withPhiContext({}, async () => grantPhi(patient, "desk", "Front desk"));
    expect(phiAllowed(patient)).toBe(false);
  });

  it("is refused where nothing would end it", async () => {
    const patient = new Patient(1, "Ada");
    expect(() => grantPhi(patient, "desk", "Front desk")).toThrow("grantPhi needs something that ends the grant");
    let late: Promise<void> | undefined;
    await withPhiContext({}, async () => {
      late = pause().then(pause).then(() => grantPhi(patient, "desk", "Too late"));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow(PhiUsageError);
    expect(log).toEqual([]);
    allowPhi("desk", "Over soon", () => {
      late = pause().then(() => grantPhi(patient, "desk", "Too late"));
    });
    await expect(late).rejects.toThrow(PhiUsageError);
  });

  it("is not seen by the next request on the same connection", async () => {
    const patient = new Patient(1, "Ada");
    const answers: boolean[] = [];
    const server = createServer((_request, response) =>
      withPhiContext({}, () => {
        answers.push(phiAllowed(patient));
        grantPhi(patient, "desk", "Never revoked");
        answers.push(phiAllowed(patient));
        response.end();
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { port } = server.address() as AddressInfo;
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => get({ port, host: "127.0.0.1", agent }, (response) => response.resume().on("end", resolve)));
    }
    agent.destroy();
    server.close();
    expect(answers).toEqual([false, true, false, true, false, true]);
  });

  it("leaves nothing behind in a long context that grants and revokes in a loop", () =>
    inContext(() => {
      const [patient, outer] = [new Patient(1, "Ada"), new Patient(2, "Grace")];
      grantPhi(outer, "desk", "Shift");
      const before = depth();
      for (let i = 0; i < 100; i++) {
        grantPhi(patient, "desk", "Turn");
        revokePhi(patient);
      }
      expect(depth()).toBe(before);
      expect(phiAllowed(outer)).toBe(true);
    }));
});

function depth(): number {
  let frames = 0;
  for (let scope = currentScope(); scope; scope = scope.outer) frames++;
  return frames;
}

describe("phiAllowed and requirePhi", () => {
  it("phiAllowed tells before a read; requirePhi throws", () => {
    const patient = new Patient(1, "Ada");
    expect(phiAllowed(patient)).toBe(false);
    expect(() => requirePhi(patient)).toThrow("No grant allows reading Patient here.");
    expect(() => requirePhi(Patient)).toThrow(PhiAccessError);
    allowPhi("dr.lee", "Chart", () => {
      requirePhi(patient);
      requirePhi(Patient);
      expect(phiAllowed(patient)).toBe(true);
    });
  });
});

describe("expectPhiAccess", () => {
  const patient = new Patient(1, "Ada");

  it("passes and fails on whether access is allowed, by whom and why", () => {
    expectPhiAccess(patient).toBeRefused();
    expect(() => expectPhiAccess(patient).toBeAllowed()).toThrow("Expected access to Patient 1 to be allowed, but no grant covers it.");
    allowPhi("dr.lee", "Chart", () => {
      expectPhiAccess(patient).toBeAllowed();
      expectPhiAccess(Patient).toBeAllowed({ by: "dr.lee", reason: "Chart" });
      expect(() => expectPhiAccess(patient).toBeAllowed({ by: "dr.kim" })).toThrow("by another user");
      expect(() => expectPhiAccess(patient).toBeAllowed({ reason: "Bill" })).toThrow("for another reason");
      expect(() => expectPhiAccess(patient).toBeRefused()).toThrow('it is allowed for "Chart"');
    });
  });

  it("refuses a refusal with a user or reason", () => {
    const refused = expectPhiAccess(patient).toBeRefused as (grant: object) => void;
    expect(() => refused({ by: "dr.lee" })).toThrow(PhiUsageError);
  });
});
