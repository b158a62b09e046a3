/** Properties that are made of others of their object: what is put into one of these is read in them, although their names differ. */

export interface ComposedProperty {
  /** The packages that declare it, as in a row's target. */
  readonly packages: readonly string[];
  readonly owner: string;
  readonly member: string;
  /** The properties it is made of; the whole object where empty. */
  readonly of: readonly string[];
}

const PLATFORM = ["lib", "@types/node"];

// https://url.spec.whatwg.org/#api
export const COMPOSED_PROPERTIES: readonly ComposedProperty[] = [
  { packages: PLATFORM, owner: "URL", member: "href", of: [] },
  { packages: PLATFORM, owner: "URL", member: "search", of: ["searchParams"] },
  { packages: PLATFORM, owner: "URL", member: "searchParams", of: ["search", "href"] },
];
