/**
 * Forms: pieces of programs with holes. The names of holes are the kinds of things a program is made of (`text`, `slip`, `change` …); each
 * kind has a table of forms, and a program is written by filling holes until none is left.
 *
 * - `@text` a value of that kind, `#text` a name of one, `!text` a name that may be assigned
 * - `%x:text` a new name that is known in the rest of the form, from the next closing parenthesis on (a parameter), `$x:text` one that is known after it (a declaration); with
 *   `!` it may be assigned. `%x` and `$x` mention it again.
 * - `~this.text:text!` makes a name known in the rest of the form that is written already
 * - `@lines` a few statements, `@block` the same in braces of their own
 */

/** The values that variables and parameters hold. */
export type ValueKind =
  | "text" | "patient" | "note" | "slip" | "inner" | "dict" | "list" | "slips" | "map" | "set" | "shelf" | "pair" | "maybe" | "pending" | "keeper"
  | "change" | "make" | "maker" | "read" | "turn" | "pick" | "take" | "put" | "build" | "higher" | "curried" | "stream" | "ask" | "keeperClass" | "channel";

/** What stands in the program's places other than those of values. */
export type PlaceKind = "statement" | "declaration" | "construction" | "accessor" | "getting" | "changer" | "keeping" | "override" | "shown";

export type Kind = ValueKind | PlaceKind;

/** A form, and how often it is taken in comparison with the others of its table (1 where it does not say). */
export type Form = string | readonly [weight: number, form: string];

/** The first form of a table is taken where a program has become long enough: it must lead to an end. */
export type Table = readonly [Form, ...Form[]];
