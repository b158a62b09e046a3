import { describe, expect, it } from "vitest";
import type { EndpointRow } from "../../src/findings/endpoint-row.js";
import { renderEndpoints } from "../../src/reporters/endpoint-table.js";

const place = { file: "/clinic/src/routes/patients/by-department-and-ward.ts", line: 12, column: 1, endLine: 12, endColumn: 9 };
const rows: readonly EndpointRow[] = [
  { ...place, framework: "Hono", method: "GET", path: "/wards/*", handler: "list", phi: ["Patient.name", "Patient.mrn"], guards: [], verdict: "unguarded" },
  {
    ...place, line: 40, framework: "Hono", method: "POST", path: "/a|b", handler: "=cmd(\"a\", b)", phi: ["Patient.name"], verdict: "guarded",
    guards: [{ name: "some(\n  a, b)", kind: "authz", where: "route" }, { name: "some(\n  a, b)", kind: "authn", where: "route" }, { name: "@ApiBearerAuth", kind: "documentOnly", where: "route" }],
  },
  { ...place, line: 50, framework: "AWS Lambda", method: "GET", path: "/visits", handler: "visits", phi: ["Visit.date"], guards: [], verdict: "external", reason: "authorizer pool of template.yaml" },
];

describe("the table of endpoints", () => {
  it.each([80, 120])("fits a terminal of %i columns, and keeps the ends of places", (width) => {
    const text = renderEndpoints(rows, "pretty", "/clinic", width);
    expect(text.split("\n").filter((line) => line.length > width)).toEqual([]);
    expect(text).toMatch(/^unguarded .*GET .*\/wards\/\*.*:12$/m);
    expect(text).toContain("3 endpoints, 3 with PHI, 1 of them unguarded");
  });

  it("shortens nothing where nobody says how wide it may be", () => {
    const text = renderEndpoints(rows, "pretty", "/clinic");
    expect(text).not.toContain("…");
    expect(text).toContain("some( a, b) (authz, route); @ApiBearerAuth (documentOnly, route)");
  });

  it("is a table of a wiki whatever the cells hold", () => {
    const [head, rule, ...body] = renderEndpoints(rows, "markdown", "/clinic").trimEnd().split("\n");
    const bars = (line = ""): number => line.replaceAll("\\|", "").split("|").length;
    expect([rule, ...body].map(bars)).toEqual([rule, ...body].map(() => bars(head)));
    expect(body[0]).toContain("| **unguarded** | GET | `/wards/*` |");
    expect(body[1]).toContain("`/a\\|b`");
  });

  it("is a spreadsheet's table: quoted, and without formulas", () => {
    const [, first, second] = renderEndpoints(rows, "csv", "/clinic").split("\n");
    expect(first).toContain('"Patient.name, Patient.mrn"');
    expect(second).toContain(`"'=cmd(""a"", b)"`);
  });

  it("is data: whole rows, with files relative to the working directory", () => {
    const { endpoints } = JSON.parse(renderEndpoints(rows, "json", "/clinic")) as { endpoints: readonly EndpointRow[] };
    expect(endpoints.map(({ file, reason }) => [file, reason])).toEqual(rows.map(({ reason }) => ["src/routes/patients/by-department-and-ward.ts", reason]));
  });
});
