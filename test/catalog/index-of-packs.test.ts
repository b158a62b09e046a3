import { describe, expect, it } from "vitest";
import { INDEX_OF_PACKS } from "../../src/catalog/index-of-packs.js";
import { printIndex, readPackFiles } from "./pack-files.js";

const files = await readPackFiles();

describe("the index of packs", () => {
  it("is what the packs say (run with -u after editing a pack)", async () => {
    await expect(printIndex(files)).toMatchFileSnapshot("../../src/catalog/index-of-packs.ts");
  });

  it("holds every pack as it is written", () => {
    expect(INDEX_OF_PACKS.map((entry) => JSON.parse(entry.json) as unknown)).toEqual(files.map(({ pack }) => JSON.parse(JSON.stringify(pack)) as unknown));
  });
});
