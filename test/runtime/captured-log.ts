/** An access log that a test can read, and settings put back afterwards. */
import { afterEach, beforeEach } from "vitest";
import { configurePhi, type AccessEntry } from "../../src/runtime/index.js";

/** Sends the access log of each test in this file into the returned array, which is emptied before each. */
export function captureAccessLog(): AccessEntry[] {
  const entries: AccessEntry[] = [];
  let restore = () => {};
  beforeEach(() => {
    entries.length = 0;
    restore = configurePhi({ log: { write: (line) => entries.push(JSON.parse(line) as AccessEntry) } });
  });
  afterEach(() => restore());
  return entries;
}
