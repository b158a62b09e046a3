import { describe, expect, it } from "vitest";
import { writeProject } from "../compiler/project-fixture.js";
import { runCli } from "./run-cli.js";

const REASON = "Agreement of March 2026, reviewed yearly";
const files = {
  "src/report.ts": `
import * as Sentry from "@sentry/node";
export interface Patient { id: string; /** @phi name */ name: string }
export function report(patient: Patient): void {
  Sentry.captureMessage(patient.name);
  Sentry.setTag("patient", patient.name);
}
`,
};

async function audit(vendors: object, format: "json" | "pretty"): Promise<{ exitCode: number; stdout: string }> {
  return runCli(["audit", "--no-color", "--format", format], writeProject({ ...files, "phi-lint.config.json": { vendors } }));
}

describe("an agreement with a vendor", () => {
  it("lowers its findings, says why in every report, and does not fail the run", async () => {
    const vendors = { sentry: { baa: true, reason: REASON } };
    const { exitCode, stdout } = await audit(vendors, "json");
    expect(exitCode).toBe(0);
    const { findings } = JSON.parse(stdout) as { findings: object[] };
    expect(findings).toHaveLength(2);
    for (const finding of findings) expect(finding).toMatchObject({ severity: "info", agreement: { vendor: "sentry", baa: true, reason: REASON } });
    expect((await audit(vendors, "pretty")).stdout.replace(/\s+/g, " ")).toContain(`note A business associate agreement with sentry covers this: ${REASON}.`);
  });

  it("may set any severity", async () => {
    const { exitCode, stdout } = await audit({ "@sentry/node": { baa: true, reason: REASON, severity: "warning" } }, "json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ severity: "warning" }, { severity: "warning" }] });
  });

  it("may leave them out, and they are still counted", async () => {
    const vendors = { sentry: { baa: true, reason: REASON, severity: "off" } };
    const { exitCode, stdout } = await audit(vendors, "json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], leftOut: [{ vendor: "sentry", baa: true, reason: REASON, findings: 2 }] });
    const pretty = (await audit(vendors, "pretty")).stdout.replace(/\s+/g, " ");
    expect(pretty).toContain(`Left out by the configuration 2 findings at sentry. A business associate agreement with sentry covers this: ${REASON}.`);
  });

  it("needs a reason", async () => {
    const { exitCode } = await audit({ sentry: { baa: true } }, "json");
    expect(exitCode).toBe(2);
  });
});
