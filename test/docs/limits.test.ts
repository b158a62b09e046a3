import path from "node:path";
import { expect, it } from "vitest";
import { writeLimits } from "../fixtures/limits.js";
import { repository } from "../fixtures/run-fixtures.js";

it("docs/limits.md says what the fixtures say (npm run update)", async () => {
  await expect(writeLimits()).toMatchFileSnapshot(path.join(repository, "docs/limits.md"));
});
