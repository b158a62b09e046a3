/** A PHI model for tests, written without decorator syntax: decorators are ordinary functions. */
import { guardPhi, PhiModel, type PhiSpec } from "../../src/runtime/index.js";

class PatientFields {
  id: number;
  firstName: string;
  ssn: string;
  ward = "north";
  visits: Visit[] = [];

  constructor(id: number, firstName: string) {
    this.id = id;
    this.firstName = firstName;
    this.ssn = `000-00-${String(id).padStart(4, "0")}`;
  }

  initial(): string {
    return this.firstName.slice(0, 1);
  }

  async initialLater(): Promise<string> {
    await Promise.resolve();
    return this.firstName.slice(0, 1);
  }
}

class VisitFields {
  constructor(
    public id: number,
    public complaint: string,
    public patient?: Patient,
  ) {}
}

export const Patient = PhiModel({ model: "Patient", exclude: ["ward"], extend: ["visits"] })(PatientFields);
export type Patient = PatientFields;

export const Visit = PhiModel({ model: "Visit", extend: ["patient"] })(VisitFields);
export type Visit = VisitFields;

/** A row of a query, as a plain object. */
export interface Row {
  id: string;
  name: string;
  bed: number;
}

export const rowSpec: PhiSpec = { model: "Row", exclude: ["bed"] };

export function guardedRow(id: string, name: string): Row {
  return guardPhi({ id, name, bed: 4 }, rowSpec);
}
