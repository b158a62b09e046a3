import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readPackFiles } from "../catalog/pack-files.js";
import { readResults } from "../conformance/results.js";
import { renderCatalog } from "./catalog-page.js";

it("docs/catalog.md says what the packs say", async () => {
  await expect(renderCatalog(await readPackFiles(), readResults())).toMatchFileSnapshot(fileURLToPath(new URL("../../docs/catalog.md", import.meta.url)));
});
