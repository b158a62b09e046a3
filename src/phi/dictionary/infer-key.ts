/** Whether what is read under a textual key is PHI: form fields, request parameters, DOM selectors, object paths. */
import { inferField, type Inference, type NamedField } from "./infer-field.js";
import { tokenize } from "./tokenize.js";

/** Surroundings of a key: everything but its own name and owner, which the key spells out. */
export type KeySurroundings = Omit<NamedField, "name">;

/** Words that name the widget, not the value in it: `txtDob`, `ssn-input`. */
const WIDGET_WORDS: ReadonlySet<string> = new Set([
  "txt", "input", "inp", "field", "fld", "box", "textbox", "text", "textarea", "control", "ctrl", "el", "element", "select", "picker", "datepicker", "form", "hidden",
]);

/**
 * Infers whether the value under a key is PHI: `formData.get("ssn")`, `searchParams.get("patient_name")`, `register("patient.firstName")`,
 * `body["dob"]`. Segments before the last are the owner.
 */
export function inferKey(key: string, surroundings: KeySurroundings = {}): Inference | undefined {
  const segments = key.split(/[.[\]'"`/]+/).filter((segment) => segment !== "" && !/^\d+$/.test(segment));
  const name = withoutWidgetWords(segments.at(-1) ?? "");
  if (name === "") return undefined;
  const owner = segments.at(-2);
  return inferField({ ...surroundings, name, ...(owner !== undefined && { ownerName: owner }) });
}

/**
 * Infers whether the element that a DOM selector finds holds PHI: `#dob`, `input[name="ssn"]`, `form .patient-name`. The last step decides.
 */
export function inferSelector(selector: string, surroundings: KeySurroundings = {}): Inference | undefined {
  const last = selector.trim().split(/[\s>+~]+(?![^[]*\])/).at(-1) ?? "";
  for (const [, id, attribute, className] of last.matchAll(/#([\w-]+)|\[\s*(?:name|id|formcontrolname|data-field)\s*[*^$|~]?=\s*["']?([\w.[\]-]+?)["']?\s*\]|\.([\w-]+)/gi)) {
    const found = inferKey(id ?? attribute ?? className ?? "", surroundings);
    if (found?.confidence === "inferred-strong") return found;
  }
  return undefined;
}

function withoutWidgetWords(name: string): string {
  const words = [...tokenize(name)];
  while (words.length > 1 && WIDGET_WORDS.has(words[0] ?? "")) words.shift();
  while (words.length > 1 && WIDGET_WORDS.has(words.at(-1) ?? "")) words.pop();
  return words.join("_");
}
