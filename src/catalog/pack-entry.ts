/** What the index holds of a pack: when to load it, and the pack itself as text, so that importing the index costs next to nothing. */

export interface PackEntry {
  readonly library: string;
  /** npm packages (canonical names; a trailing `/` stands for a scope) and Node modules (`node:fs`) that load the pack. */
  readonly modules: readonly string[];
  /** Identifiers whose use loads the pack. */
  readonly globals: readonly string[];
  /** The pack as JSON. */
  readonly json: string;
}
