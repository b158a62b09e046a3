import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    setupFiles: ["test/setup.ts"],
    // Where the tests run decides nothing: `CI` makes typescript-eslint keep one program for good, and libraries print colours.
    env: { CI: "", TSESTREE_SINGLE_RUN: "", FORCE_COLOR: "", NO_COLOR: "1" },
    testTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
