import { describe, expect, it } from "vitest";
import { ask } from "./ask.js";

describe("a tagged interface", () => {
  const model = ask(`
    /** @phi */
    interface Patient { id: string; _id: string; name: string; ssn: string; home: { id: string; zip: string }; visits: Visit[]; greet(): string }
    interface Visit { id: string; note: string }
    declare const patient: Patient;
    declare const only: Pick<Patient, "id">;
    declare const without: Omit<Patient, "ssn">;
    declare const list: Promise<readonly Patient[]>;
    declare const byName: Map<string, Patient>;
    declare const other: Visit;
    declare const plain: string;
    declare const anything: any;
    declare const flag: boolean;
  `);

  it.each([
    ["patient", "name"],
    ["patient.name", "name"],
    ["patient.ssn", "ssn"],
    ["patient.id", "-"],
    ["patient._id", "-"],
    ["patient.greet", "?"],
    ["patient.home", "health"],
    ["patient.home.zip", "address"],
    ["patient.home.id", "-"],
    ["patient.visits.[].note", "health"],
    ["patient.visits.[].id", "-"],
    ["only", "?"],
    ["only.id", "-"],
    ["without.name", "name"],
    ["list", "name"],
    ["list.[].name", "name"],
    ["list.[].id", "-"],
    ["byName.[].ssn", "ssn"],
    ["byName.[k]", "?"],
    ["byName", "name"],
    ["other", "?"],
    ["other.note", "?"],
    ["plain", "?"],
    ["anything", "?"],
    ["flag", "-"],
  ])("%s is %s", (expression, expected) => {
    expect(model.at(expression)).toBe(expected);
  });
});
