import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/load.js";
import { renderSettings } from "./configuration-table.js";
import { withSection } from "./generated-sections.js";

const file = fileURLToPath(new URL("../../docs/configuration.md", import.meta.url));
const page = readFileSync(file, "utf8");

describe("docs/configuration.md", () => {
  it("lists all settings as the schema has them", async () => {
    await expect(withSection(page, "<!-- begin settings -->", "<!-- end settings -->", renderSettings())).toMatchFileSnapshot(file);
  });

  it("shows only what is allowed", () => {
    const examples = [...page.matchAll(/```jsonc\n([^]*?)```/g)].map(([, example]) => example!);
    expect(examples).toHaveLength(4);
    for (const example of examples) expect(() => parseConfig(example, "/clinic/phi-lint.config.json")).not.toThrow();
  });
});
