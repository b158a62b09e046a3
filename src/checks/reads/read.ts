/** A place that reads PHI fields. */
import type ts from "typescript";
import type { PhiFact } from "../../phi/fact.js";
import type { Subject } from "./subject.js";

/** How the fields are read. */
export type ReadKind =
  /** One field by name: an access, or an element of a pattern. */
  | "field"
  /** Any field, by a key that is not known. */
  | "key"
  /** All fields: a spread, a rest element, a serializer, a sink. */
  | "whole";

export interface Read {
  readonly kind: ReadKind;
  /** The reported expression or pattern element. */
  readonly node: ts.Node;
  readonly fact: PhiFact;
  /** The object whose fields are read. */
  readonly subject: Subject;
  /** The read is part of the body of the model's own class. */
  readonly isOwn: boolean;
  /** What consumes the whole object, in words for people. */
  readonly consumer?: string;
}
