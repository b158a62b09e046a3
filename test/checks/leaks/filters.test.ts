/** A function in a logger's or tracker's configuration that may remove a value makes its finding less sure, and the finding names it. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runAudit } from "../../../src/audit.js";
import { repository } from "../../fixtures/run-fixtures.js";

const directory = path.join(repository, "fixtures/flow/sinks-filters");
const { findings } = runAudit({ directories: [directory], workingDirectory: repository });

const of = (file: string, code: string): string[] =>
  findings.filter((finding) => path.basename(finding.file) === file && finding.message.startsWith(`\`${code}\``)).map(({ confidence, message }) => `${confidence}: ${/, unless (`[\w.]+`)/.exec(message)?.[1] ?? "nothing"}`);

describe("filters in the configuration of loggers and trackers", () => {
  it("lower what goes through them and say so", () => {
    expect(of("loggers.ts", "transport")).toEqual(["inferred-strong: `serializers`", "inferred-strong: `serializers`"]);
    expect(of("tracker.ts", "transport.rider")).toEqual(["inferred-strong: `beforeSend`"]);
  });

  it("leave alone what does not go through them", () => {
    expect(of("tracker.ts", "transport.needs")).toEqual(["tagged: nothing"]);
    expect(of("loggers.ts", "transport.rider")).toEqual(["tagged: nothing", "tagged: nothing", "tagged: nothing", "tagged: nothing", "inferred-strong: `format`", "inferred-strong: `format`"]);
  });

  it("go along to the callers of a function that logs", () => {
    expect(of("loggers.ts", "transport.needs")).toEqual(["inferred-strong: `formatters.log`", "inferred-strong: `format`"]);
  });

  it("say of options that govern what the library collects itself that they remove nothing of what it is handed", () => {
    const [breadcrumb] = findings.filter(({ message }) => message.startsWith("`transport.needs`") && message.includes("addBreadcrumb"));
    expect(breadcrumb?.confidence).toBe("tagged");
    expect(breadcrumb?.message).toContain("`addBreadcrumb` of @sentry; `sendDefaultPii` concerns only what @sentry collects by itself.");
    expect(breadcrumb?.steps.map(({ description, line }) => `${line} ${description}`)).toContain("5 not removed by `sendDefaultPii`, which concerns only what @sentry collects by itself");
    expect(findings.filter(({ file, message }) => !file.endsWith("tracker.ts") && message.includes("collects by itself"))).toEqual([]);
  });

  it("show where they are in the steps", () => {
    expect(findings.filter(({ message }) => message.includes("beforeSend")).flatMap(({ steps }) => steps.map(({ description, line }) => `${line} ${description}`))).toContain("6 may be removed by `beforeSend`");
  });
});
