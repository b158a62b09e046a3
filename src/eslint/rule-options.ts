/** The options that every rule takes. */
import type { JSONSchema } from "@typescript-eslint/utils";
import { CONFIDENCES, type Confidence } from "../phi/fact.js";

export interface RuleOptions {
  /** Report findings that are at least this sure. */
  readonly minConfidence?: Confidence;
}

/** What a rule reports unless told otherwise: what the project declared, and what published types say. */
export const DEFAULT_OPTIONS = { minConfidence: "pack" } as const satisfies RuleOptions;

/** @param least - what the rule reports unless told otherwise. */
export function optionsSchema(least: Confidence) {
  return {
    type: "object",
    additionalProperties: false,
    properties: {
      minConfidence: {
        description:
          "How sure it must be that the value is PHI: declared by the project (`tagged`), known from a published type (`pack`), " +
          "or inferred from names (`inferred-strong`, `inferred-weak`). Each includes those before it.",
        type: "string",
        enum: [...CONFIDENCES],
        default: least,
      },
    },
  } satisfies JSONSchema.JSONSchema4;
}

/** Whether a finding of one confidence is wanted where another is the least. */
export function isAtLeast(confidence: Confidence, least: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least);
}
