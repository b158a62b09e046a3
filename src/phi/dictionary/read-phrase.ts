/** What a phrase for people or the name of an event says of the value that goes with it: `"Patients received:"`, `"patient:updated"`. */
import type { PhiCategory } from "../category.js";
import { classifyName } from "./classify-name.js";
import { memoizeByName } from "./memoize.js";
import { classifyRecordName } from "./record-name.js";
import { tokenize } from "./tokenize.js";

/** What goes with the phrase: a record about a patient, or one value. */
export interface PhraseSubject {
  readonly category: PhiCategory;
  readonly kind: "record" | "value";
  /** The words that say it. */
  readonly words: string;
}

/** Words that say what was done to the value, or that it is one. */
const ABOUT_DOING: ReadonlySet<string> = new Set([
  "data", "received", "receive", "receiving", "details", "detail", "info", "information", "response", "loaded", "loading", "fetched", "fetching", "selected", "saved", "saving", "created", "create",
  "creating", "updated", "update", "updating", "changed", "change", "added", "adding", "found", "registered", "admitted", "submitted", "submitting", "payload", "object", "api", "backend", "server", "successfully", "success", "successful",
  "new", "all", "current", "the", "a", "got", "this", "our", "raw", "full", "list", "here", "is", "are", "was", "now", "after", "before", "debug", "test", "final", "complete", "body",
]);
/** Words that say that something else goes with the phrase: a failure, a key, a number, a place. */
const ABOUT_ELSE = /^(?:errors?|err|fail(?:ed|ure|s|ing)?|unable|cannot|could|no|not|missing|invalid|ids?|uuid|keys?|count|counts|number|total|length|size|status|code|urls?|uri|path|route|endpoint|token|page|type|role|permissions?|deleted|deleting|removed|in|from|for|to|by|at|of|with|on)$/;

const read = memoizeByName((phrase): PhraseSubject | undefined => {
  const words = tokenize(phrase);
  if (words.length === 0 || words.length > 7 || words.some((word) => ABOUT_ELSE.test(word))) return undefined;
  const core = words.filter((word) => !ABOUT_DOING.has(word));
  if (core.length === 0 || core.length > 3) return undefined;
  const name = core.join("_");
  const record = classifyRecordName(name);
  if (record) return { category: record, kind: "record", words: core.join(" ") };
  const known = classifyName(name);
  return known?.strength === "strong" ? { category: known.category, kind: "value", words: core.join(" ") } : undefined;
});

/** Reads a phrase; sentences, and phrases about failures, keys, numbers and places, say nothing. */
export function readPhrase(phrase: string): PhraseSubject | undefined {
  return read(phrase);
}
