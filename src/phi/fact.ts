/** What the PHI model says about one declaration. */
import type ts from "typescript";
import type { PhiCategory } from "./category.js";

/** How sure it is that a value is PHI: declared by the project, known from a published type, or inferred from names. */
export const CONFIDENCES = ["tagged", "pack", "inferred-strong", "inferred-weak"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Which part of a collection is PHI: its keys, its values, or some elements of a tuple. */
export type PhiPart = "keys" | "values" | TuplePart;

/** The elements at these positions (and from one on) of a tuple, `[id: string, ssn: Ssn]`, that lies as many collections deep. */
export interface TuplePart {
  readonly positions: readonly string[];
  readonly from: number;
  readonly depth: number;
}

/** A declaration says that its value is PHI. */
export interface PhiFact {
  readonly kind: "phi";
  /** The category where one is known; `"health"` where only "PHI" is said. */
  readonly category: PhiCategory;
  readonly confidence: Confidence;
  /** Readable name of the declaration, such as `Patient.name`. */
  readonly declaration: string;
  /** The declaration node (property, parameter, function …). */
  readonly node: ts.Node;
  /** One clause for people: "tagged `@phi`", "property of the PHI model `Patient`", "listed in phi-lint.config.json". */
  readonly why: string;
  /** Of a collection, what the declaration speaks about (`Record<string, Ssn>`: the values); all of it where absent. */
  readonly part?: PhiPart;
  /** It is believed to be a whole record about a patient, by its name alone: an object, or its key. */
  readonly isRecord?: true;
}

/** A declaration says that its value is not PHI (excluded, or the identifier field of a model). */
export interface NotPhi {
  readonly kind: "not-phi";
  readonly why: string;
  /** Nothing below it is PHI either, whatever its type says. */
  readonly whole?: true;
}

/** PHI, not PHI, or nothing said (`undefined`). */
export type PhiVerdict = PhiFact | NotPhi | undefined;
