import { defineConfig } from "vitest/config";

/** Apart from the tests: it takes many minutes and needs the packages installed. */
export default defineConfig({
  test: {
    include: ["test/conformance/*.run.ts"],
    env: { CI: "", TSESTREE_SINGLE_RUN: "" },
    pool: "forks",
    // The declarations of some cloud SDKs take much memory.
    execArgv: ["--max-old-space-size=8192"],
  },
});
