/** Blocks: what they open, how long, and what a bad call does. */
import { describe, expect, it } from "vitest";
import { allowPhi, disallowPhi, guardPhi, phiAccessReason, phiAllowed, phiAllowedBy, PhiAccessError, PhiUsageError } from "../../src/runtime/index.js";
import { captureAccessLog } from "./captured-log.js";
import { Patient, Visit } from "./patient-model.js";

const log = captureAccessLog();
const ada = () => new Patient(1, "Ada");

describe("allowPhi", () => {
  it("refuses a read outside every block", () => {
    expect(() => ada().firstName).toThrow(PhiAccessError);
    expect(() => ada().firstName).toThrow("Patient.firstName is PHI and was read where no grant allows it");
  });

  it("allows reads inside the block and returns what the callback returns", () => {
    const patient = ada();
    expect(allowPhi("dr.lee", "Display chart", () => patient.firstName)).toBe("Ada");
    expect(() => patient.firstName).toThrow(PhiAccessError);
  });

  it("lets a value leave the block and keeps a returned model guarded", () => {
    const patient = allowPhi("dr.lee", "Look up", ada);
    expect(() => patient.firstName).toThrow(PhiAccessError);
  });

  it("ends with an exception and passes it on", () => {
    const patient = ada();
    expect(() =>
      allowPhi("dr.lee", "Display chart", () => {
        throw new RangeError(patient.firstName);
      }),
    ).toThrow(new RangeError("Ada"));
    expect(() => patient.firstName).toThrow(PhiAccessError);
    expect(log.map((entry) => entry.event)).toEqual(["grant", "read", "revoke", "refused"]);
  });

  it("reaches what an async callback awaits and calls, and ends when it settles", async () => {
    const patient = ada();
    const text = await allowPhi("dr.lee", { reason: "Chart", purpose: "treatment" }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return [patient].map((p) => p.firstName).join();
    });
    expect(text).toBe("Ada");
    expect(() => patient.firstName).toThrow(PhiAccessError);
  });

  it("ends when an async callback rejects", async () => {
    const patient = ada();
    await expect(allowPhi("dr.lee", "Chart", () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
    expect(() => patient.firstName).toThrow(PhiAccessError);
    expect(log.map((entry) => entry.event)).toEqual(["grant", "revoke", "refused"]);
  });

  it("takes access from work that outlives the block", async () => {
    const patient = ada();
    let late: Promise<string> | undefined;
    allowPhi("dr.lee", "Chart", () => {
      late = Promise.resolve().then(() => patient.firstName);
    });
    await expect(late).rejects.toThrow(PhiAccessError);
  });

  it("runs a lazy query inside the block", async () => {
    const patient = ada();
    const query = { then: (done: (value: string) => void) => Promise.resolve().then(() => done(patient.firstName)) };
    const name: unknown = await allowPhi("dr.lee", "Chart", () => query);
    expect(name).toBe("Ada");
  });

  it("nests: the innermost reason counts inside, the outer grant stays after", () => {
    const patient = ada();
    allowPhi("dr.lee", "Export", () => {
      allowPhi("dr.lee", "Export, part two", () => expect(phiAccessReason(patient)).toBe("Export, part two"));
      expect(phiAccessReason(patient)).toBe("Export");
      expect(patient.firstName).toBe("Ada");
    });
  });

  it.each([
    ["a blank reason", "dr.lee", " "],
    ["a missing reason", "dr.lee", undefined],
    ["an empty reason object", "dr.lee", {}],
    ["a blank user", "", "Chart"],
    ["a missing user", undefined, "Chart"],
    ["a user that cannot be named", {}, "Chart"],
    ["an unknown purpose", "dr.lee", { reason: "Chart", purpose: "marketing" }],
  ])("never grants with %s, and a nested bad call leaves the outer grant alone", (_, user, reason) => {
    const patient = ada();
    allowPhi("dr.lee", "Outer", () => {
      const bad = () => allowPhi(user, reason as string, () => patient.ssn);
      expect(bad).toThrow(PhiUsageError);
      expect(bad).toThrow(TypeError);
      expect(patient.firstName).toBe("Ada");
      expect(phiAccessReason(patient)).toBe("Outer");
    });
    expect(log.filter((entry) => entry.event === "grant")).toHaveLength(1);
  });

  it("refuses a block without a callback", () => {
    const noWork = undefined as unknown as () => void;
    expect(() => allowPhi("dr.lee", "Chart", noWork)).toThrow("allowPhi needs the work as a function");
    expect(() => allowPhi.for(Patient, "dr.lee", "Chart", noWork)).toThrow(PhiUsageError);
    expect(() => disallowPhi(noWork)).toThrow(PhiUsageError);
  });
});

describe("allowPhi.for", () => {
  it("covers one record and hands it to the callback", () => {
    const [patient, other] = [ada(), new Patient(2, "Grace")];
    allowPhi.for(patient, "dr.lee", "Chart", (p) => {
      expect(p).toBe(patient);
      expect(p.firstName).toBe("Ada");
      expect(() => other.firstName).toThrow(PhiAccessError);
    });
  });

  it("covers the records of an array and no others", () => {
    const [a, b, c] = [ada(), new Patient(2, "Grace"), new Patient(3, "Edsger")];
    allowPhi.for([a, b], "dr.lee", "Round", (patients) => {
      expect(patients.map((p) => p.firstName)).toEqual(["Ada", "Grace"]);
      expect(() => c.firstName).toThrow(PhiAccessError);
    });
    expect(() => allowPhi.for([a, "b"], "dr.lee", "Round", () => 1)).toThrow("Every element of the array");
  });

  it("covers a model by its class and no other model", () => {
    const [patient, visit] = [ada(), new Visit(7, "Cough")];
    allowPhi.for(Patient, "dr.lee", "Export", () => {
      expect(patient.firstName).toBe("Ada");
      expect(() => visit.complaint).toThrow(PhiAccessError);
    });
  });

  it("refuses a subject that is not there", () => {
    const missing = [ada()].find((p) => p.id === 9) as unknown as Patient;
    expect(() => allowPhi.for(missing, "dr.lee", "Chart", () => ada().firstName)).toThrow(PhiUsageError);
    expect(() => allowPhi.for("Ada" as unknown as Patient, "dr.lee", "Chart", () => 1)).toThrow(PhiUsageError);
  });

  it("says nothing about the model when it is for a record", () => {
    const patient = ada();
    allowPhi.for(patient, "dr.lee", "Chart", () => {
      expect([phiAllowed(patient), phiAllowed(Patient)]).toEqual([true, false]);
    });
    allowPhi.for(Patient, "dr.lee", "Export", () => expect([phiAllowed(patient), phiAllowed(Patient)]).toEqual([true, true]));
  });

  it("lets the record's grant answer before the model's and the model's before the rest", () => {
    const [patient, other, visit] = [ada(), new Patient(2, "Grace"), new Visit(7, "Cough")];
    allowPhi.for(patient, { id: "u1" }, "This record", () =>
      allowPhi.for(Patient, "u2", "This model", () =>
        allowPhi("u3", "Anything", () => {
          expect([patient, other, visit].map(phiAccessReason)).toEqual(["This record", "This model", "Anything"]);
          expect([patient, other, visit].map(phiAllowedBy)).toEqual([{ id: "u1" }, "u2", "u3"]);
        }),
      ),
    );
    expect([phiAccessReason(patient), phiAllowedBy(patient)]).toEqual([undefined, undefined]);
  });
});

describe("disallowPhi", () => {
  it("refuses reads inside and ends with the callback", () => {
    const patient = ada();
    allowPhi.for(patient, "dr.lee", "Chart", () => {
      disallowPhi(() => {
        expect(() => patient.firstName).toThrow(PhiAccessError);
        expect(patient.id).toBe(1);
      });
      expect(patient.firstName).toBe("Ada");
    });
  });

  it("ends also on an exception", () => {
    const patient = ada();
    allowPhi("dr.lee", "Chart", () => {
      expect(() => disallowPhi(() => patient.firstName)).toThrow(PhiAccessError);
      expect(patient.firstName).toBe("Ada");
    });
  });

  it("holds across awaits", async () => {
    const patient = ada();
    await allowPhi("dr.lee", "Chart", async () => {
      await expect(disallowPhi(async () => (await Promise.resolve(), patient.firstName))).rejects.toThrow(PhiAccessError);
      expect(patient.firstName).toBe("Ada");
    });
  });

  it("gives way to a block inside it", () => {
    const patient = ada();
    allowPhi("dr.lee", "Outer", () => disallowPhi(() => allowPhi("dr.lee", "Inner", () => expect(patient.firstName).toBe("Ada"))));
  });

  it("for a model gives way to a grant for a record, and for a record refuses that one only", () => {
    const [patient, other] = [ada(), new Patient(2, "Grace")];
    allowPhi.for(patient, "dr.lee", "Chart", () => {
      disallowPhi.for(Patient, () => expect(patient.firstName).toBe("Ada"));
    });
    allowPhi.for(Patient, "dr.lee", "Chart", () => {
      disallowPhi.for(Patient, () => expect(() => patient.firstName).toThrow(PhiAccessError));
      disallowPhi.for(patient, () => {
        expect(() => patient.firstName).toThrow(PhiAccessError);
        expect(other.firstName).toBe("Grace");
      });
    });
  });

  it("for a record refuses also the records that it extends to", () => {
    const patient = ada();
    const visit = new Visit(7, "Cough");
    allowPhi("dr.lee", "Outer", () => {
      patient.visits.push(visit);
      disallowPhi.for(patient, () => expect(() => patient.visits[0]?.complaint).toThrow(PhiAccessError));
      const ward = guardPhi({ visits: [visit] }, { model: "Ward", exclude: ["visits"], extend: ["visits"] });
      disallowPhi.for(ward, () => expect(() => ward.visits[0]?.complaint).toThrow(PhiAccessError));
      expect(visit.complaint).toBe("Cough");
    });
  });
});
