import { describe, expect, it } from "vitest";
import { complaintsAbout, programFrom } from "../compiler/in-memory-program.js";

const HEAD = `
  import type { NonPhi, Phi } from "phi-lint";
  declare const plain: string;
  declare const ssn: Phi<string, "ssn">;
  declare const any: Phi<string>;
  declare function publish(text: NonPhi<string>): void;
  declare function show(text: string): void;
  declare function keep(text: Phi<string>): void;
`;

describe("Phi and NonPhi", () => {
  it("compile where a plain value is wanted, and accept plain values", () => {
    expect(complaintsAbout(programFrom({ "main.ts": `${HEAD} show(ssn); show(any); keep(plain); keep("x"); keep(ssn);` }))).toEqual([]);
  });

  it("accept a plain value for NonPhi", () => {
    expect(complaintsAbout(programFrom({ "main.ts": `${HEAD} publish(plain); publish("x"); publish(plain.trim());` }))).toEqual([]);
  });

  it.each(["publish(ssn)", "publish(any)"])("reject PHI for NonPhi: %s", (call) => {
    expect(complaintsAbout(programFrom({ "main.ts": `${HEAD} ${call};` })).join()).toMatch(/not assignable to parameter of type 'NonPhi<string>'/);
  });

  it("work for objects, too", () => {
    const objects = `
      import type { NonPhi, Phi } from "phi-lint";
      interface Chart { note: string }
      declare const chart: Chart; declare const phi: Phi<Chart>;
      declare function publish(chart: NonPhi<Chart>): void;
      publish(chart);
    `;
    expect(complaintsAbout(programFrom({ "main.ts": objects }))).toEqual([]);
    expect(complaintsAbout(programFrom({ "main.ts": `${objects} publish(phi);` }))).toHaveLength(1);
  });
});
