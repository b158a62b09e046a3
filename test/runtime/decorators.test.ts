/** Decorated models, in the standard and in the legacy flavour of decorators. */
import { describe, expect, it } from "vitest";
import { allowPhi, configurePhi, PhiAccessError, PhiUsageError } from "../../src/runtime/index.js";
import { captureAccessLog } from "./captured-log.js";
import { FLAVOURS, runSource } from "./run-typescript.js";

const log = captureAccessLog();

interface Chart {
  id: number;
  _id: string;
  firstName: string;
  ward: string;
  nickname?: string;
  readonly title: string;
  readonly shortTitle: string;
  rename(name: string): void;
  initial(): string;
  initialLater(): Promise<string>;
  sameName(other: Chart): boolean;
  diagnosisText(): string;
  toJSON?(): unknown;
  secret(): string;
}

const CHART = `
  import { PhiModel, Phi, PhiExclude } from "phi-lint/runtime";
  @PhiModel({ exclude: ["ward"] })
  export class Chart {
    id = 1;
    _id = "a1";
    @Phi("name") firstName: string;
    @PhiExclude() tags = ["new"];
    ward = "north";
    nickname?: string;
    #secret = "s3cret";
    constructor(firstName = "Ada") { this.firstName = firstName; this.firstName.trim(); }
    get title() { return "Ms " + this.firstName; }
    set title(value) { this.firstName = value; }
    @PhiExclude() get shortTitle() { return this.firstName.slice(0, 1); }
    rename(name: string) { this.firstName = name; }
    initial() { return this.firstName.slice(0, 1); }
    async initialLater() { await null; return this.firstName.slice(0, 1); }
    sameName(other: Chart) { return this.firstName === other.firstName; }
    @Phi("diagnosis") diagnosisText() { return "well, " + this.firstName; }
    secret() { return this.#secret; }
    static load(name: string) { const chart = new Chart(name); return chart.firstName.length; }
  }
`;

type ChartModule = { Chart: (new (name?: string) => Chart) & { load(name: string): number } };

describe.each(FLAVOURS)("a decorated model (%s)", (flavour) => {
  const { Chart } = runSource<ChartModule>(CHART, flavour);
  const read = <T>(work: () => T) => allowPhi("dr.lee", "Chart", work);

  it("guards every field but identifiers and excluded ones", () => {
    const chart = new Chart();
    expect(chart).toBeInstanceOf(Chart);
    expect([chart.id, chart._id, chart.ward]).toEqual([1, "a1", "north"]);
    expect(() => chart.firstName).toThrow("Chart.firstName is PHI");
    expect(read(() => chart.firstName)).toBe("Ada");
  });

  it("lets fields be written without a grant, and guards those that get their first value late", () => {
    const chart = new Chart();
    chart.firstName = "Grace";
    chart.nickname = "Gracie";
    Object.assign(chart, { room: 12 });
    expect(() => chart.nickname).toThrow(PhiAccessError);
    expect(() => (chart as Chart & { room: number }).room).toThrow(PhiAccessError);
    expect(read(() => [chart.firstName, chart.nickname])).toEqual(["Grace", "Gracie"]);
  });

  it("lets the body of its own class read", async () => {
    const chart = new Chart();
    expect(chart.initial()).toBe("A");
    expect(await chart.initialLater()).toBe("A");
    expect(chart.sameName(new Chart("Ada"))).toBe(true);
    expect(Chart.load("Grace")).toBe(5);
    expect(chart.secret()).toBe("s3cret");
    chart.rename("Grace");
    expect(read(() => chart.firstName)).toBe("Grace");
  });

  it("gives its own body no grant, and none that outlasts disallowPhi", () => {
    const source = `
      import { disallowPhi, phiAllowed, PhiModel } from "phi-lint/runtime";
      @PhiModel() export class Bed {
        note = "n";
        hasGrant() { return this.note === "n" && phiAllowed(this); }
        closed() { return disallowPhi(() => this.note); }
      }`;
    const { Bed } = runSource<{ Bed: new () => { hasGrant(): boolean; closed(): string } }>(source, flavour);
    const bed = new Bed();
    expect(bed.hasGrant()).toBe(false);
    expect(read(() => bed.hasGrant())).toBe(true);
    expect(() => bed.closed()).toThrow(PhiAccessError);
  });

  it("leaves inherited setters and functions that are assigned late as they are", () => {
    const source = `
      import { PhiModel } from "phi-lint/runtime";
      class Entity { changes: string[] = []; set status(value: string) { this.changes.push(value); } }
      @PhiModel({ exclude: ["changes"] }) export class Bed extends Entity { id = 1; }`;
    const { Bed } = runSource<{ Bed: new () => { changes: string[]; status: string; listener: () => number } }>(source, flavour);
    const bed = new Bed();
    bed.status = "cleaned";
    bed.listener = () => 1;
    expect(bed.changes).toEqual(["cleaned"]);
    expect(bed.listener()).toBe(1);
  });

  it("checks own methods, too, where the settings say so", () => {
    const restore = configurePhi({ ownMethods: "check" });
    const chart = new Chart();
    expect(() => chart.initial()).toThrow("Chart.firstName");
    expect(read(() => chart.initial())).toBe("A");
    restore();
  });

  it("guards accessors, unless they are excluded, and tagged methods", () => {
    const chart = new Chart();
    expect(() => chart.title).toThrow("Chart.title");
    expect(() => chart.diagnosisText()).toThrow("Chart.diagnosisText");
    expect(chart.shortTitle).toBe("A");
    expect(read(() => [chart.title, chart.diagnosisText()])).toEqual(["Ms Ada", "well, Ada"]);
    (chart as { title: string }).title = "Grace";
    expect(chart.initial()).toBe("G");
  });

  it("names model, record and field in the error and the log, never a value", () => {
    const chart = new Chart("Wilhelmina");
    expect(() => chart.firstName).toThrow(expect.objectContaining({ name: "PhiAccessError", model: "Chart", field: "firstName", record: "1" }) as Error);
    read(() => chart.firstName);
    expect(JSON.stringify(log)).not.toContain("Wilhelmina");
  });

  it("guards records made without the constructor", () => {
    const chart = Object.assign(Object.create(Chart.prototype) as Chart, { firstName: "Ada", ward: "south" });
    expect(chart.ward).toBe("south");
    expect(() => chart.firstName).toThrow(PhiAccessError);
  });

  it("warns of names that the first record does not have", async () => {
    const warning = new Promise<Error>((resolve) => process.once("warning", resolve));
    const source = `import { PhiModel } from "phi-lint/runtime"; @PhiModel({ exclude: ["wrad"] }) export class Bed { id = 1; ward = "north"; }`;
    const { Bed } = runSource<{ Bed: new () => object }>(source, flavour);
    new Bed();
    new Bed();
    expect((await warning).message).toBe("@PhiModel of Bed names wrad, which its first record does not have.");
  });

  it("takes a name for the log where class names are minified", () => {
    const source = `import { PhiModel } from "phi-lint/runtime"; @PhiModel({ model: "Bed" }) export class a { note = "x"; }`;
    const { a: Minified } = runSource<{ a: new () => { note: string } }>(source, flavour);
    expect(() => new Minified().note).toThrow("Bed.note");
  });

  it("needs its parentheses", () => {
    expect(() => runSource(`import { PhiModel } from "phi-lint/runtime"; @(PhiModel as any) export class Bed {}`, flavour)).toThrow(PhiUsageError);
  });

  it("refuses member decorators on a class", () => {
    for (const tag of ["Phi", "PhiExclude"]) {
      expect(() => runSource(`import * as phi from "phi-lint/runtime"; @(phi.${tag}() as any) export class Bed {}`, flavour)).toThrow("stand on members");
    }
  });

  it("cannot tag private members or symbols", () => {
    const source = `import { Phi } from "phi-lint/runtime"; export class Bed { @Phi() [Symbol.iterator]() { return [][Symbol.iterator](); } }`;
    expect(() => runSource(source, flavour)).toThrow("only members with an ordinary name");
  });
});

describe.each(FLAVOURS)("inheritance (%s)", (flavour) => {
  const { Person, Patient, Inpatient, Both } = runSource<Record<string, new () => Record<string, unknown>>>(
    `
    import { PhiModel, Phi, PhiExclude } from "phi-lint/runtime";
    @PhiModel({ exclude: ["id", "unit"] })
    export class Person { id = 1; name = "Ada"; phone = "555-0100"; unit = "a"; site = "north"; @PhiExclude() bed = 3; }
    @PhiModel({ exclude: ["phone", "name"] })
    export class Patient extends Person { mrn = "m1"; #k = 1; k() { return this.#k + this.mrn.length; } }
    @PhiModel({ include: ["phone"] })
    export class Inpatient extends Patient { @Phi() override unit = "b"; override site = "south"; room = 4; @Phi() override bed = 5; }
    @PhiModel({ include: ["note", "id"], exclude: ["note"] })
    export class Both { id = 1; note = "n"; }
    `,
    flavour,
  );
  const phiOf = (Model: (new () => Record<string, unknown>) | undefined) => {
    const record = new (Model as new () => Record<string, unknown>)();
    return Object.keys(record).filter((field) => {
      try {
        return record[field] === Symbol();
      } catch {
        return true;
      }
    });
  };

  it("gives a subclass the fields and exclusions of its parent, its own fields included", () => {
    expect(phiOf(Person).sort()).toEqual(["name", "phone", "site"]);
    expect(phiOf(Patient).sort()).toEqual(["mrn", "site"]);
  });

  it("lets the most derived declaration that speaks decide", () => {
    expect(phiOf(Inpatient).sort()).toEqual(["bed", "mrn", "phone", "room", "site", "unit"]);
  });

  it("lets include win over exclude on one declaration, but identifiers are never PHI", () => {
    expect(phiOf(Both)).toEqual(["note"]);
  });

  it("lets a grant for a class reach its subclasses, not the other way round", () => {
    const [patient, inpatient] = [new (Patient as new () => { site: string })(), new (Inpatient as new () => { site: string })()];
    allowPhi.for(Person as new () => object, "dr.lee", "Export", () => expect([patient.site, inpatient.site]).toEqual(["north", "south"]));
    allowPhi.for(Inpatient as new () => object, "dr.lee", "Export", () => expect(() => patient.site).toThrow(PhiAccessError));
  });

  it("lets a subclass exclude what its parent tagged, accessors and methods included", () => {
    const source = `
      import { Phi, PhiModel } from "phi-lint/runtime";
      @PhiModel() export class Base { @Phi() get label() { return "l"; } @Phi() text() { return "t"; } @Phi() field = "f"; }
      @PhiModel({ exclude: ["label", "text", "field"] }) export class Open extends Base {}`;
    const { Base, Open } = runSource<Record<"Base" | "Open", new () => { label: string; text(): string; field: string }>>(source, flavour);
    const [base, open] = [new Base(), new Open()];
    expect([open.label, open.text(), open.field]).toEqual(["l", "t", "f"]);
    for (const refused of [() => base.label, () => base.text(), () => base.field]) expect(refused).toThrow(PhiAccessError);
  });

  it("keeps private members of every class working", () => {
    expect((new (Inpatient as new () => { k(): number })()).k()).toBe(3);
  });

  it("refuses to construct a subclass that is not decorated, and says what to do", () => {
    const source = `import { PhiModel } from "phi-lint/runtime"; @PhiModel() class Person { name = "Ada"; } export class Guest extends Person { note = "n"; }`;
    const { Guest } = runSource<{ Guest: new () => object }>(source, flavour);
    expect(() => new Guest()).toThrow("Guest extends the PHI model Person: put @PhiModel() on it too");
  });
});

describe("tags in a class that is no model", () => {
  const source = `
    import { Phi } from "phi-lint/runtime";
    export class Account {
      id = 1; plan = "free"; @Phi("email") email = "ada@example.com";
      @Phi() get mail() { return this.plan; }
      @Phi() accessor phone = "555-0100";
      @Phi() summary() { return this.plan; }
    }
    export class Business extends Account { vat = "x"; }`;

  it("guard exactly what they stand on, as standard decorators", () => {
    type Account = { id: number; plan: string; email: string; mail: string; phone: string; summary(): string; vat?: string };
    const { Account, Business } = runSource<{ Account: new () => Account; Business: new () => Account }>(source, "standard");
    for (const account of [new Account(), new Business()]) {
      expect(account.plan).toBe("free");
      account.phone = "555-0101";
      for (const reads of [() => account.email, () => account.mail, () => account.phone, () => account.summary()]) expect(reads).toThrow(PhiAccessError);
      const read = allowPhi("billing", "Invoice", () => [account.email, account.mail, account.phone, account.summary()]);
      expect(read).toEqual(["ada@example.com", "free", "555-0101", "free"]);
    }
    expect(new Business().vat).toBe("x");
  });

  it("are refused as legacy decorators, which never see a field: the first grant says so", () => {
    const legacy = `
      import { Phi, PhiModel } from "phi-lint/runtime";
      export class Account { @Phi() email = "ada@example.com"; }
      export const decorate = () => PhiModel()(Account);`;
    const { decorate } = runSource<{ decorate(): unknown }>(legacy, "legacy");
    expect(() => allowPhi("billing", "Invoice", () => 1)).toThrow("Account.email is tagged under experimentalDecorators, which needs @PhiModel() on Account");
    decorate();
    expect(allowPhi("billing", "Invoice", () => 1)).toBe(1);
  });
});
