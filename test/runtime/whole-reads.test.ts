/** Reads of a whole record: serializers, spread, destructuring, clones, inspection. For models and for guarded plain objects. */
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { allowPhi, PhiAccessError, PhiModel } from "../../src/runtime/index.js";
import { captureAccessLog } from "./captured-log.js";
import { guardedRow, Patient } from "./patient-model.js";

captureAccessLog();

const records: [string, () => Record<string, unknown>, string][] = [
  ["a model", () => new Patient(1, "Ada") as unknown as Record<string, unknown>, "firstName"],
  ["a guarded object", () => guardedRow("r1", "Ada") as unknown as Record<string, unknown>, "name"],
];

const READS: [string, (record: Record<string, unknown>, field: string) => unknown][] = [
  ["property access", (r, f) => r[f]],
  ["Reflect.get", (r, f) => Reflect.get(r, f)],
  ["destructuring", (r, f) => (({ [f]: value }) => value)(r)],
  ["rest destructuring", (r) => (({ id, ...rest }) => [id, rest])(r)],
  ["spread", (r) => ({ ...r })],
  ["Object.assign", (r) => Object.assign({}, r)],
  ["Object.values", (r) => Object.values(r)],
  ["Object.entries", (r) => Object.entries(r)],
  ["JSON.stringify", (r) => JSON.stringify(r)],
  ["JSON.stringify of what holds it", (r) => JSON.stringify({ list: [r] })],
  ["structuredClone", (r) => structuredClone(r)],
  ["structuredClone of what holds it", (r) => structuredClone([r])],
  ["an inspector that calls getters", (r) => inspect(r, { getters: true })],
  ["a read through the prototype chain", (r, f) => (Object.create(r) as Record<string, unknown>)[f]],
];

describe.each(records)("%s", (_, make, field) => {
  it.each(READS)("counts %s as a read", (name, read) => {
    const record = make();
    if (name.startsWith("an inspector")) {
      // util.inspect swallows what a getter throws and prints the message in its place.
      expect(read(record, field)).toContain("is PHI and was read where no grant allows it");
      expect(read(record, field)).not.toContain("Ada");
    } else {
      expect(() => read(record, field)).toThrow(PhiAccessError);
    }
    const seen = allowPhi("dr.lee", "Chart", () => inspect(read(record, field), { depth: 5 }));
    expect(seen).toContain("Ada");
  });

  it("gives clones that hold the values", () => {
    const record = make();
    expect(allowPhi("dr.lee", "Chart", () => structuredClone(record))).toMatchObject({ [field]: "Ada" });
  });

  it("shows no value to inspectors and reflection", () => {
    const record = make();
    expect(inspect(record, { showHidden: true, depth: 10 })).not.toContain("Ada");
    expect(inspect(Object.getOwnPropertyDescriptors(record), { showHidden: true, depth: 10 })).not.toContain("Ada");
    expect(Object.keys(record)).toContain(field);
    expect(field in record).toBe(true);
  });

  it("refuses reads through a Proxy and a copied property", () => {
    const record = make();
    const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(record)) as Record<string, unknown>;
    allowPhi("dr.lee", "Chart", () => {
      expect(() => copy[field]).toThrow("read it from the guarded object itself");
      expect(() => new Proxy(record, {})[field]).toThrow("read it from the guarded object itself");
    });
  });
});

describe("methods that serialise a model", () => {
  const make = (spec: { exclude?: string[] }) =>
    new (PhiModel({ model: "Card", ...spec })(
      class {
        id = 1;
        name = "Ada";
        toJSON() {
          return { id: this.id, name: this.name };
        }
        toString() {
          return this.name;
        }
        [Symbol.toPrimitive]() {
          return this.name;
        }
        [inspect.custom]() {
          return this.name;
        }
      },
    ))();

  it("count as reads: toJSON, toString, templates, custom inspection", () => {
    const card = make({});
    for (const read of [() => JSON.stringify(card), () => card.toString(), () => `${String(card)}`, () => inspect(card)]) expect(read).toThrow(PhiAccessError);
    expect(allowPhi("dr.lee", "Card", () => JSON.stringify(card))).toBe('{"id":1,"name":"Ada"}');
  });

  it("can be excluded by name", () => {
    expect(make({ exclude: ["toString"] }).toString()).toBe("Ada");
  });
});
