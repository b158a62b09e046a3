/** What a call of something untyped returns by its name: `getSsn()`, `patient.getFirstName()`, `dispatch(getPatient(id))`, `callApi("getPatient")`. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { unwrap } from "../../compiler/syntax.js";
import { isSurrogateKey } from "../dictionary/classify-name.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import { inferResult, inferVariable } from "../dictionary/infer-variable.js";
import { classifyRecordName } from "../dictionary/record-name.js";
import { readOwner } from "../dictionary/read-owner.js";
import { isAboutRecord } from "./about-record.js";
import { calleeName, lastName, receiverOfCall, textOf } from "./call-words.js";
import type { FileSurroundings } from "./surroundings.js";
import { valueKindOf } from "./value-type.js";

/** Functions that do what their argument says, and give its answer. */
const SENDS = /^(?:dispatch\w*|\w+Dispatch|(?:fire|send|make|do|api)Request|request|callApi|apiCall|callFunction|invoke|execute|useRequest|useFetch|useApi|useQuery|useLazyQuery|unwrapResult|firstValueFrom|lastValueFrom)$/;
/** Members of a service or repository that read its records, whatever else they are called. */
const READS_OWN = /^(?:get|find|fetch|load|list|search|query|retrieve|read)(?:All|One|Many|Full|ById|ByIds|Details|List|Page|Paginated)?$/;
/** What keeps records, by the end of its name. */
const KEEPER = /^(\w+?)(?:Service|Api|API|Repository|Repo|Dao|DAO|Store|Client|Model|Collection|Resource|Gateway|Adapter)s?$/;
/** Layers of an answer around what was asked for. */
const LAYERS: ReadonlySet<string> = new Set(["data", "body", "payload", "result", "results", "response", "items", "rows", "records", "entry"]);

/** What the names of a call say about the part of its result that the names lead to. */
export function inferNamed(host: Host, call: ts.CallExpression, segments: readonly string[], surroundings: FileSurroundings): Inference | undefined {
  const called = calleeName(host, call);
  const kind = valueKindOf(host, host.checker.getTypeAtLocation(call));
  if (called === undefined || kind === "none" || kind === "object") return undefined;
  const sent = kind === "open" && SENDS.test(called) ? nameSent(host, call) : undefined;
  // `getUrlForPrescription` returns a URL; what stands behind such a word tells which one.
  const name = (sent ?? called).replace(/(?<=[a-z])(?:For|By|From|With|Via|Using|To|Of|In|At|On)(?=[A-Z]|$).*$/, "");
  const kept = kind === "open" ? keptRecord(host, call, called) : undefined;
  const result = inferResult(name, surroundings) ?? (kept && inferVariable({ name: kept, ...surroundings }));
  if (!result) return segments.length === 0 ? inferGetter(host, call, name, surroundings) : undefined;
  if (result.kind === "record" && kind !== "open") return undefined;
  const part = segments.find((segment) => !LAYERS.has(segment));
  if (part === undefined) return result;
  if (result.kind === "value" || isSurrogateKey(part) || isAboutRecord(part)) return undefined;
  return inferField({ name: segments.at(-1) ?? part, ownerName: kept ?? name.replace(/^[a-z]+/, ""), ...surroundings });
}

/** What is asked for: the action that is dispatched, the route that is requested, the function that is invoked. */
function nameSent(host: Host, call: ts.CallExpression): string | undefined {
  const { ts } = host;
  const [first] = call.arguments;
  if (!first) return undefined;
  const value = unwrap(ts, first);
  const name = ts.isCallExpression(value) ? calleeName(host, value) : (textOf(host, value) ?? lastName(host, value));
  return name !== undefined && /^[a-z]\w*$/.test(name) ? name : undefined;
}

/** `patient` of `patientService.getAll()`: what is kept there is what it is called after. */
function keptRecord(host: Host, call: ts.CallExpression, called: string): string | undefined {
  const receiver = READS_OWN.test(called) ? receiverOfCall(host, call) : undefined;
  const keeper = receiver && lastName(host, receiver);
  const record = keeper === undefined ? undefined : KEEPER.exec(keeper)?.[1];
  return record === undefined || classifyRecordName(record) === undefined ? undefined : record.charAt(0).toLowerCase() + record.slice(1);
}

/** `patient.getGender()`: a getter gives what its name says of the record that it is called on. */
function inferGetter(host: Host, call: ts.CallExpression, name: string, surroundings: FileSurroundings): Inference | undefined {
  const field = /^get([A-Z]\w*)$/.exec(name)?.[1];
  const receiver = field !== undefined && call.arguments.length === 0 ? receiverOfCall(host, call) : undefined;
  const owner = receiver && lastName(host, receiver);
  if (field === undefined || owner === undefined || readOwner(owner).subject !== "patient") return undefined;
  return inferField({ name: field.charAt(0).toLowerCase() + field.slice(1), ownerName: owner, ...surroundings });
}
