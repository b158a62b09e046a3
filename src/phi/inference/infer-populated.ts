/** References that a query fills in: `Visit.find().populate("patientId", "firstName lastName")` gives visits with their patients. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { unwrap } from "../../compiler/syntax.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { classifyRecordName } from "../dictionary/record-name.js";
import { calleeName, textOf } from "./call-words.js";

/** What is filled in on the way to the result of a call, where all of it is asked for. */
export function inferPopulated(host: Host, call: ts.CallExpression, segments: readonly string[]): Inference | undefined {
  const { ts } = host;
  if (segments.length > 0) return undefined;
  for (let at: ts.Expression = call; ts.isCallExpression(at) || ts.isPropertyAccessExpression(at); at = unwrap(ts, at.expression)) {
    const filled = ts.isCallExpression(at) && calleeName(host, at) === "populate" ? filledIn(host, at) : undefined;
    if (filled) return filled;
  }
  return undefined;
}

function filledIn(host: Host, call: ts.CallExpression): Inference | undefined {
  const [path, fields] = call.arguments.map((argument) => textOf(host, argument));
  const name = path?.replace(/Id$/, "");
  const category = name === undefined ? undefined : classifyRecordName(name);
  if (name === undefined || category === undefined) return undefined;
  const asked = fields?.split(/\s+/).filter((field) => !field.startsWith("-"));
  const why = `the query fills in the record under \`${path ?? name}\``;
  if (!asked || asked.length === 0) return { category, confidence: "inferred-strong", kind: "record", why };
  const known = asked.map((field) => inferField({ name: field, ownerName: name })).find((inference) => inference?.confidence === "inferred-strong");
  return known && { ...known, kind: "record", why };
}
