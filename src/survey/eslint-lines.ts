/** What to put into a flat configuration of ESLint. */

/** What a project is written in; one with any TypeScript is that. */
export type Language = "typescript" | "javascript";

const FILES: Readonly<Record<Language, string>> = { typescript: "**/*.{ts,tsx,mts,cts}", javascript: "**/*.{js,jsx,mjs,cjs}" };
/** ESLint takes the types of a file from the project that includes it. */
const JAVASCRIPT_PROJECT = "needs a jsconfig.json, or a tsconfig.json with allowJs, that includes these files";

/** A whole file, for a project that has none. */
export function eslintConfigFor(language: Language): string {
  const note = language === "javascript" ? `  // ${JAVASCRIPT_PROJECT}\n` : "";
  return `import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import phi from "phi-lint/eslint";

export default defineConfig({
  files: ["${FILES[language]}"],
  extends: [tseslint.configs.base, phi.configs.recommended],
${note}  languageOptions: { parserOptions: { projectService: true } },
});
`;
}

/**
 * The lines to add to a file that there is.
 * @param hasParser whether the file is known to give TypeScript the parser that knows types
 */
export function eslintLinesFor(language: Language, hasParser: boolean): readonly string[] {
  const isOwn = hasParser && language === "typescript";
  return [
    ...(isOwn ? [] : ['import tseslint from "typescript-eslint";']),
    'import phi from "phi-lint/eslint";',
    "",
    `// in the list of configurations${isOwn ? ", beside the one with type information" : ""}:`,
    ...(language === "javascript" ? [`// ${JAVASCRIPT_PROJECT}`] : []),
    `{ files: ["${FILES[language]}"], extends: [${isOwn ? "" : "tseslint.configs.base, "}phi.configs.recommended], languageOptions: { parserOptions: { projectService: true } } },`,
  ];
}
