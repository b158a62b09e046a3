/** Extension: a grant for a record reaches the records that its `extend` fields hold. */
import { describe, expect, it } from "vitest";
import { allowPhi, grantPhi, guardPhi, phiAccessReason, phiAllowed, PhiAccessError, revokePhi, withPhiContext } from "../../src/runtime/index.js";
import { captureAccessLog } from "./captured-log.js";
import { Patient, Visit } from "./patient-model.js";

captureAccessLog();

function ada(): [Patient, Visit, Visit] {
  const patient = new Patient(1, "Ada");
  const visits: [Visit, Visit] = [new Visit(7, "Cough", patient), new Visit(8, "Fever", patient)];
  patient.visits = visits;
  return [patient, ...visits];
}

describe("extend", () => {
  it("reaches the elements of a collection, with the same user and reason", () => {
    const [patient, cough, fever] = ada();
    allowPhi.for(patient, "dr.lee", "Chart", (p) => {
      expect(p.visits.map((v) => v.complaint)).toEqual(["Cough", "Fever"]);
      expect(phiAccessReason(cough)).toBe("Chart");
    });
    expect(() => fever.complaint).toThrow(PhiAccessError);
  });

  it("happens at the read of the field and follows its changes", () => {
    const [patient, cough] = ada();
    const late = new Visit(9, "Rash");
    allowPhi.for(patient, "dr.lee", "Chart", () => {
      expect(() => cough.complaint).toThrow(PhiAccessError);
      expect(patient.visits[0]?.complaint).toBe("Cough");
      patient.visits = [late];
      expect(phiAllowed(late)).toBe(false);
      expect(patient.visits[0]?.complaint).toBe("Rash");
    });
  });

  it("reaches nothing through fields that are not listed", () => {
    const owner = guardPhi({ id: 1, visit: new Visit(7, "Cough") }, { model: "Owner" });
    allowPhi.for(owner, "dr.lee", "Chart", () => expect(() => owner.visit.complaint).toThrow(PhiAccessError));
  });

  it("goes on from record to record and is not troubled by circles", () => {
    const [patient, cough] = ada();
    allowPhi.for(cough, "dr.lee", "Visit", (visit) => {
      expect(visit.patient?.firstName).toBe("Ada");
      expect(visit.patient?.visits[1]?.patient?.visits[0]?.complaint).toBe("Cough");
      expect(phiAccessReason(patient)).toBe("Visit");
    });
    expect([phiAllowed(patient), phiAllowed(cough)]).toEqual([false, false]);
  });

  it("is not troubled by a collection that holds itself", () => {
    const circle: unknown[] = [new Visit(7, "Cough")];
    circle.push(circle);
    const owner = guardPhi({ circle }, { model: "Owner", extend: ["circle"] });
    allowPhi.for(owner, "dr.lee", "Chart", () => expect((owner.circle[0] as Visit).complaint).toBe("Cough"));
  });

  it("reaches Sets, Maps, single records and promises, and fields that are not PHI themselves", async () => {
    const visit = (complaint: string) => new Visit(7, complaint);
    const owner = guardPhi(
      { set: new Set([visit("a")]), map: new Map([["k", [visit("b")]]]), one: visit("c"), later: Promise.resolve([visit("d")]) },
      { model: "Owner", exclude: ["set"], extend: ["set", "map", "one", "later"] },
    );
    const all = async () => [[...owner.set][0], owner.map.get("k")?.[0], owner.one, (await owner.later)[0]].map((v) => v?.complaint);
    expect(await allowPhi.for(owner, "dr.lee", "Chart", all)).toEqual(["a", "b", "c", "d"]);
    expect([...owner.set]).toHaveLength(1);
    expect(() => [...owner.set][0]?.complaint).toThrow(PhiAccessError);
  });

  it("works for grants of a model and by statement, and ends with them", () => {
    const [patient, cough] = ada();
    allowPhi.for(Patient, "dr.lee", "Export", () => expect(patient.visits[0]?.complaint).toBe("Cough"));
    withPhiContext({}, () => {
      grantPhi(patient, "dr.lee", "Chart");
      expect(patient.visits[0]?.complaint).toBe("Cough");
      revokePhi(patient);
      expect(() => cough.complaint).toThrow(PhiAccessError);
    });
  });
});
