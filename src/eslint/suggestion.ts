/** Suggestions: changes that a rule offers with a finding and that a person picks in the editor. */
import type { ParserServicesWithTypeInformation, TSESLint } from "@typescript-eslint/utils";
import type { Finding } from "../findings/finding.js";

/** What an editor shows for each kind of suggestion. */
export const SUGGESTION_MESSAGES = {
  openAccess: "Read it inside `{{ access }}`; say who reads and why.",
  readOther: "Read `{{ field }}` instead, which is no PHI.",
  addTag: "Tag `{{ name }}` with `{{ tag }}`.",
} as const;

export type SuggestionId = keyof typeof SUGGESTION_MESSAGES;

export interface Suggestion {
  readonly messageId: SuggestionId;
  readonly data: Readonly<Record<string, string>>;
  readonly fix: TSESLint.ReportFixFunction;
}

/** The linted file, as suggestions see it. */
export interface SuggestionPlace {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly services: ParserServicesWithTypeInformation;
}

/** What a rule offers with a finding. */
export type Suggest = (finding: Finding, place: SuggestionPlace) => readonly Suggestion[];
