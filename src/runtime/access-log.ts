/** The access log: one line of JSON for each grant, end of a grant, first read of a record under it, and refused read. */
import { PhiAccessError, type RefusedRead } from "./errors.js";
import { findInScope } from "./scope.js";
import { phiSettings, type PhiLogDestination } from "./settings.js";
import { isThenable } from "./thenable.js";

/** One line of the access log. It names fields; it never holds the value of one. */
export interface AccessEntry {
  /** ISO 8601, UTC. */
  readonly time: string;
  /**
   * `grant`: access was opened. `read`: the first read of a record under a grant. `revoke`: the grant ended.
   * `refused`: a read without a grant. `note`: an entry of `logPhiAccess`.
   */
  readonly event: "grant" | "read" | "revoke" | "refused" | "note";
  /** Number of the grant in this process; ties its lines together. */
  readonly grant?: number | undefined;
  readonly user?: string | undefined;
  readonly reason?: string | undefined;
  readonly purpose?: string | undefined;
  readonly model?: string | undefined;
  readonly record?: string | readonly string[] | undefined;
  /** Fields read: the one that was, or at the end of a grant all of them as `Model.field`. */
  readonly fields?: readonly string[] | undefined;
  /** At the end of a grant: how many records were read under it. */
  readonly records?: number | undefined;
  readonly request?: string | undefined;
  /** Present where the process only observes: what would have been refused was not. */
  readonly mode?: "observe" | undefined;
  readonly message?: string | undefined;
}

const failures = new WeakMap<PhiLogDestination, unknown>();
const watched = new WeakSet<PhiLogDestination>();
let warned = false;

/**
 * Writes an entry.
 * @param what names what is refused when it cannot be written.
 * @throws PhiAccessError when it could not be written, unless the settings let the access continue.
 */
export function recordAccess(entry: Omit<AccessEntry, "time" | "request">, what: string, read: RefusedRead = {}): void {
  try {
    const line: AccessEntry = { time: new Date().toISOString(), ...entry, request: requestId() };
    writeLine(phiSettings().log, `${JSON.stringify(line)}\n`);
    findInScope((frame) => {
      if (frame.kind === "recorder") frame.entries.push(line);
      return undefined;
    });
  } catch (cause) {
    const { onLogFailure, mode } = phiSettings();
    if (onLogFailure === "refuse" && mode === "enforce") {
      throw new PhiAccessError(`${what} could not be written to the access log, so it was refused.`, read, { cause });
    }
    warnOnce(cause);
  }
}

function requestId(): string | undefined {
  const own = findInScope((frame) => (frame.kind === "context" ? frame.requestId : undefined));
  return own ?? phiSettings().requestId?.();
}

function writeLine(log: PhiLogDestination, line: string): void {
  watch(log);
  if (failures.has(log)) throw failures.get(log);
  const stream = log as { destroyed?: boolean; writableEnded?: boolean };
  if (stream.destroyed === true || stream.writableEnded === true) throw new Error("The destination of the access log is closed.");
  const written = log.write(line);
  if (isThenable(written)) written.then(undefined, (error: unknown) => failures.set(log, error));
}

/** Remembers the asynchronous failure of a stream: from then on nothing counts as logged. */
function watch(log: PhiLogDestination): void {
  if (watched.has(log)) return;
  watched.add(log);
  const stream = log as { on?: (event: string, listener: (error: unknown) => void) => void };
  if (typeof stream.on === "function") stream.on("error", (error) => failures.set(log, error));
}

function warnOnce(cause: unknown): void {
  if (warned) return;
  warned = true;
  const detail = cause instanceof Error ? cause.message : String(cause);
  process.emitWarning(`PHI accesses are not being logged: ${detail}`, "PhiWarning");
}
