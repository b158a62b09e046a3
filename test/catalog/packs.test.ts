import { describe, expect, it } from "vitest";
import { parseFlowPath } from "../../src/catalog/flow-path.js";
import { allPacks } from "../../src/catalog/load-packs.js";
import { SINK_KINDS } from "../../src/catalog/row.js";
import { readPackFiles } from "./pack-files.js";

const files = await readPackFiles();

describe.each(files)("$file", ({ pack }) => {
  const rows = [...pack.sinks, ...pack.sanitizers, ...pack.propagators];

  it("can be reached: every row names a declaration, an import or a global", () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.targets.length === 0 && row.imported === undefined).map((row) => row.id)).toEqual([]);
    expect(rows.filter((row) => row.members.length === 0).map((row) => row.id)).toEqual([]);
    for (const row of rows) for (const target of row.targets) expect(target.package).not.toMatch(/^(?:lib:|node:|$)/);
  });

  it("gives each row an id of its own and paths that can be read", () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of pack.sinks) {
      expect(SINK_KINDS).toContain(row.kind);
      expect(row.args.length).toBeGreaterThan(0);
      for (const path of row.args) expect(["argument", "arguments"]).toContain(parseFlowPath(path).root.kind);
    }
    for (const { from, to } of pack.propagators.flatMap((row) => row.flow)) {
      parseFlowPath(from);
      expect(parseFlowPath(to).root.kind).toBeDefined();
    }
  });
});

describe("all packs", () => {
  it("are in the index, with ids that are unique among sinks", () => {
    expect(allPacks().map((pack) => pack.library)).toEqual(files.map(({ pack }) => pack.library));
    const ids = allPacks().flatMap((pack) => pack.sinks.map((row) => row.id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it("never take the recipient of a message for a sink", () => {
    const recipients = allPacks().flatMap((pack) => pack.sinks.filter((row) => row.kind === "message").flatMap((row) => row.args.map((path) => `${row.id} ${path}`)));
    expect(recipients.filter((line) => /\.(?:to|cc|bcc|recipients?|To|Cc|Bcc|ToAddresses|PhoneNumber|tokens?|channel)(?:\b|\[)/.test(line))).toEqual([]);
  });
});
