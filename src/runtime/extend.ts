/** Extension: what a grant for a record adds when one of the record's `extend` fields is read. */
import type { Decision } from "./decide.js";

/**
 * Lets the grant (or denial) that decided about a record also speak about the records that one of its fields holds. Extension
 * happens at the read, so it follows later changes of the field, and a circle of models ends where reading ends.
 * @param value what the field holds: a record, a collection of records (array, Set, Map; also nested), or a promise of either.
 */
export function extendTo(decision: Decision, value: unknown): void {
  if (decision.kind === "own") return;
  const by = decision.kind === "granted" ? decision.grant : decision.denial;
  if (by?.reach.subject !== undefined) addRecords(by.reach.records, value, new Set());
}

function addRecords(records: WeakSet<object>, value: unknown, walked: Set<object>): void {
  if (typeof value !== "object" || value === null || walked.has(value)) return;
  walked.add(value);
  if (value instanceof Promise) {
    value.then((settled) => addRecords(records, settled, walked), () => undefined);
  } else if (Array.isArray(value) || value instanceof Set || value instanceof Map) {
    for (const element of value.values()) addRecords(records, element, walked);
  } else {
    records.add(value);
  }
}
