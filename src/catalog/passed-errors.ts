/** Error handlers of web frameworks: what one handler passes to `next` becomes the first parameter of another, although no call connects them. */

/** How a framework tells an error handler from the others, and what its handlers pass errors to. */
export interface PassedErrors {
  /** The packages that declare it, as in a row's target. */
  readonly packages: readonly string[];
  /** The type of the function that errors are passed to. */
  readonly next: string;
  /** The names that handlers give that function. */
  readonly names: readonly string[];
  /** How many parameters an error handler has; the last one is of that type. */
  readonly parameters: number;
  /** What the framework keeps for the whole program of what its handlers throw. */
  readonly thrown: string;
}

export const PASSED_ERRORS: readonly PassedErrors[] = [
  // https://expressjs.com/en/guide/error-handling.html
  { packages: ["@types/express-serve-static-core", "@types/express"], next: "NextFunction", names: ["next", "done", "callback", "cb"], parameters: 4, thrown: "express-errors" },
];
