import { describe, expect, it } from "vitest";
import { printIndex, readPackFiles } from "./pack-files.js";

describe("the index of packs", () => {
  it("is what the packs say (run with -u after editing a pack)", async () => {
    await expect(printIndex(await readPackFiles())).toMatchFileSnapshot("../../src/catalog/index-of-packs.ts");
  });
});
