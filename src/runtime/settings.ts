/** The settings of the run-time library: one set for the process, made at start-up. */
import { PhiUsageError } from "./errors.js";

/** Purposes of use that a grant may name; the list of `valid-allow-phi`. */
export const PHI_PURPOSES = [
  "treatment", "payment", "operations", "patient-request", "public-health", "research", "legal", "emergency",
] as const;

/** One of {@link PHI_PURPOSES}. */
export type PhiPurpose = (typeof PHI_PURPOSES)[number];

/** Where access lines go: any writable stream, or anything with a `write` method. */
export interface PhiLogDestination {
  /** Takes one line of JSON that ends in a newline. A throw, or a rejected promise, means that it was not logged. */
  write(line: string): unknown;
}

/** Reasons by key, flat (`"chart.show"`) or nested (`{ chart: { show: … } }`) as translation files are. */
export interface PhiReasonTable {
  readonly [key: string]: string | PhiReasonTable;
}

export interface PhiSettings {
  /** `enforce`: a read without a grant throws. `observe`: it is only logged; nothing is ever refused. Default `enforce`. */
  readonly mode: "enforce" | "observe";
  /** Destination of the access log. Default: standard error. */
  readonly log: PhiLogDestination;
  /** What happens to an access that cannot be logged: it is refused (default), or continues with a process warning. */
  readonly onLogFailure: "refuse" | "continue";
  /** Who is acting, where a grant is given `undefined` or `null` as its user. */
  readonly currentUser: (() => unknown) | undefined;
  /** Identifier of the current request, for the access log. */
  readonly requestId: (() => string | undefined) | undefined;
  /** Names a user for the access log. Default: the text itself, or the user's `id`, `userId`, `sub`, `username` or `email`. */
  readonly describeUser: ((user: unknown) => string | undefined) | undefined;
  /** Translations of reasons given by key. */
  readonly reasons: PhiReasonTable | undefined;
  /** Key of the reason of a grant that gives none, for instance made of the current route and the model's name. */
  readonly reasonKey: ((model: string | undefined) => string | undefined) | undefined;
  /** Purposes that a grant may name. */
  readonly purposes: readonly string[];
  /** Fields that identify a record and are never PHI. Default `id`, `_id`. */
  readonly identifierFields: readonly string[];
  /** Whether a model's own methods may read its fields without a grant. Default `allow`, as the static rule has it. */
  readonly ownMethods: "allow" | "check";
}

const DEFAULTS: PhiSettings = {
  mode: "enforce",
  log: { write: (line) => process.stderr.write(line) },
  onLogFailure: "refuse",
  currentUser: undefined,
  requestId: undefined,
  describeUser: undefined,
  reasons: undefined,
  reasonKey: undefined,
  purposes: PHI_PURPOSES,
  identifierFields: ["id", "_id"],
  ownMethods: "allow",
};

const CHOICES: { readonly [name: string]: readonly string[] } = {
  mode: ["enforce", "observe"],
  onLogFailure: ["refuse", "continue"],
  ownMethods: ["allow", "check"],
};

let current: PhiSettings = DEFAULTS;

/** The settings in force. */
export function phiSettings(): PhiSettings {
  return current;
}

/**
 * Changes the settings; what is not given stays as it is.
 * @returns a function that puts the settings back as they were (for tests).
 * @throws PhiUsageError for a setting that does not exist or a value it does not take.
 */
export function configurePhi(changes: Partial<PhiSettings>): () => void {
  for (const [name, value] of Object.entries(changes)) checkSetting(name, value);
  const before = current;
  current = { ...current, ...changes };
  return () => {
    current = before;
  };
}

function checkSetting(name: string, value: unknown): void {
  if (!(name in DEFAULTS)) {
    throw new PhiUsageError(`configurePhi does not know "${name}"; it takes ${Object.keys(DEFAULTS).join(", ")}.`);
  }
  const choices = CHOICES[name];
  if (choices && !choices.includes(value as string)) {
    throw new PhiUsageError(`configurePhi: ${name} must be one of ${choices.map((c) => `"${c}"`).join(", ")}.`);
  }
  if (name === "log" && typeof (value as PhiLogDestination | undefined)?.write !== "function") {
    throw new PhiUsageError("configurePhi: log must be a writable stream or an object with a write(line) method.");
  }
}
