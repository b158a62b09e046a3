/** guardPhi: plain objects and records of classes that carry no decorators. */
import { describe, expect, it } from "vitest";
import { allowPhi, guardPhi, PhiAccessError, PhiUsageError } from "../../src/runtime/index.js";
import { captureAccessLog } from "./captured-log.js";
import { guardedRow, rowSpec } from "./patient-model.js";

const log = captureAccessLog();
const read = <T>(work: () => T) => allowPhi("dr.lee", "Chart", work);

describe("guardPhi", () => {
  it("guards every field in place but identifiers and excluded ones", () => {
    const row = { id: "r1", _id: "x", name: "Ada", bed: 4 };
    expect(guardPhi(row, { model: "Row", exclude: ["bed"] })).toBe(row);
    expect([row.id, row._id, row.bed]).toEqual(["r1", "x", 4]);
    expect(() => row.name).toThrow("Row.name is PHI");
    expect(read(() => row.name)).toBe("Ada");
    expect(log.find((entry) => entry.event === "read")).toMatchObject({ model: "Row", record: "r1", fields: ["name"] });
  });

  it("lets fields be written and deleted, and takes no new ones", () => {
    const row = guardedRow("r1", "Ada");
    row.name = "Grace";
    expect(read(() => row.name)).toBe("Grace");
    expect(() => Object.assign(row, { note: "new" })).toThrow(TypeError);
    expect(Reflect.deleteProperty(row, "name")).toBe(true);
    expect(() => (row.name = "Edsger")).toThrow(TypeError);
  });

  it("honours Object.freeze afterwards", () => {
    const row = Object.freeze(guardedRow("r1", "Ada"));
    expect(() => ((row as { name: string }).name = "Grace")).toThrow("the object is frozen");
    expect(() => row.name).toThrow(PhiAccessError);
  });

  it("is granted by record and by spec, which stands for all objects guarded with it", () => {
    const [a, b] = [guardedRow("a", "Ada"), guardedRow("b", "Grace")];
    const other = guardPhi({ name: "Edsger" }, { model: "Row" });
    allowPhi.for(a, "dr.lee", "Chart", () => {
      expect(a.name).toBe("Ada");
      expect(() => b.name).toThrow(PhiAccessError);
    });
    allowPhi.for(rowSpec, "dr.lee", "Export", () => {
      expect([a.name, b.name]).toEqual(["Ada", "Grace"]);
      expect(() => other.name).toThrow(PhiAccessError);
    });
  });

  it("guards getters of the object, and inherited properties that the spec includes", () => {
    class Entity {
      id = 1;
      first = "Ada";
      get label() {
        return this.first;
      }
    }
    const withGetter = guardPhi({ id: 1, get full() { return "Ada L."; } }, { model: "Getter" });
    expect(() => withGetter.full).toThrow(PhiAccessError);
    expect(read(() => withGetter.full)).toBe("Ada L.");
    const entity = guardPhi(new Entity(), { model: "Entity", include: ["label"], exclude: ["first"] });
    expect(entity.first).toBe("Ada");
    expect(() => entity.label).toThrow(PhiAccessError);
    expect(read(() => entity.label)).toBe("Ada");
    allowPhi.for(Entity, "dr.lee", "Export", () => expect(entity.label).toBe("Ada"));
  });

  it("leaves functions alone unless they are included", () => {
    const row = guardPhi({ print: () => "x", secret: () => "y" }, { model: "Row", include: ["secret"] });
    expect(row.print()).toBe("x");
    expect(() => row.secret()).toThrow(PhiAccessError);
  });

  it("can be repeated with the same spec, not with another", () => {
    const row = guardedRow("r1", "Ada");
    expect(guardPhi(row, rowSpec)).toBe(row);
    expect(() => guardPhi(row, { model: "Other" })).toThrow("already guarded as Row");
  });

  it.each([
    ["an array", [{}], rowSpec, "rows.map((row) => guardPhi(row, spec))"],
    ["null", null, rowSpec, "one record at a time"],
    ["a frozen object", Object.freeze({ name: "Ada" }), rowSpec, "Row.name cannot be guarded because the object is frozen or sealed"],
    ["a spec without a name", {}, { model: " " }, "guardPhi needs a spec with a name"],
    ["no spec", {}, undefined, "guardPhi needs a spec with a name"],
  ])("refuses %s", (_, object, spec, message) => {
    expect(() => guardPhi(object as object, spec as typeof rowSpec)).toThrow(PhiUsageError);
    expect(() => guardPhi(object as object, spec as typeof rowSpec)).toThrow(message);
  });
});
