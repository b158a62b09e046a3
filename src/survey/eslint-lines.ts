/** What to put into a flat configuration of ESLint. */

/** A whole file, for a project that has none. */
export const ESLINT_CONFIG = `import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import phi from "phi-lint/eslint";

export default defineConfig({
  files: ["**/*.{ts,tsx,mts,cts}"],
  extends: [tseslint.configs.base, phi.configs.recommended],
  languageOptions: { parserOptions: { projectService: true } },
});
`;

/** The lines to add to a file that there is. */
export const ESLINT_LINES: readonly string[] = [
  'import phi from "phi-lint/eslint";',
  "",
  "// in the list of configurations, beside the one with type information:",
  '{ files: ["**/*.{ts,tsx,mts,cts}"], extends: [phi.configs.recommended], languageOptions: { parserOptions: { projectService: true } } },',
];
