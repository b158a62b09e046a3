/** The house rules of this repository. What leaks is linted by the audit of its own code; this is about shape. */
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const compilerIsInjected = {
  name: "typescript",
  allowTypeImports: true,
  message: "The compiler is injected (Host): import its types only. It is taken in src/eslint/host.ts and opened in src/compiler/.",
};
const projectsAreOpenedInOnePlace = {
  name: "ts-morph",
  allowTypeImports: true,
  message: "Projects are opened in src/compiler/ alone.",
};

export default defineConfig(
  // Fixtures are the code under examination: leaks and odd shapes are what they are for.
  globalIgnores(["dist/", "coverage/", "fixtures/", "bench/.generated/", "test/servers/programs/", "test/servers/.built/"]),
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "max-lines": ["error", { max: 400 }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**", "rules/**"],
    rules: {
      "no-console": "error",
      "@typescript-eslint/no-restricted-imports": ["error", { paths: [compilerIsInjected, projectsAreOpenedInOnePlace] }],
    },
  },
  { files: ["src/eslint/host.ts"], rules: { "@typescript-eslint/no-restricted-imports": "off" } },
  { files: ["src/compiler/**"], rules: { "@typescript-eslint/no-restricted-imports": ["error", { paths: [compilerIsInjected] }] } },
  {
    files: ["src/**"],
    ignores: ["src/cli/**", "src/runtime/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "process", message: "Only src/cli/ touches the process." }],
    },
  },
  {
    files: ["test/**/*.test.ts"],
    // A test that is focused or skipped proves nothing about the rest.
    rules: {
      "no-restricted-properties": ["error", ...["it", "test", "describe"].flatMap((object) =>
        ["only", "skip", "todo"].map((property) => ({ object, property })))],
    },
  },
);
