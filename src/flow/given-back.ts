/** Given back: what a function returns may be an object that it was handed, or hold it: `same(row)`, `wrap(row).row`, `rows.map((row) => ({ row }))`. */
import type ts from "typescript";
import type { AccessPath } from "../compiler/access-path.js";
import { symbolOf } from "../compiler/symbols.js";
import { isGenerator, returnsOf } from "../compiler/syntax.js";
import { accessPathOf, parseFlowPath } from "../catalog/flow-path.js";
import { viewAt, within, type View } from "./object-views.js";
import type { Flow } from "./services.js";
import { calleeOf, namedObjects, namesGiven, touchOf, type Touch, type TouchingCall } from "./touches.js";

/** A part of what is handed over, and where it is in what is returned. */
interface GivenBack {
  readonly below: AccessPath;
  readonly inside: AccessPath;
}

const known = new WeakMap<Flow, Map<ts.ParameterDeclaration, readonly GivenBack[]>>();

function givenBack(flow: Flow, parameter: ts.ParameterDeclaration): readonly GivenBack[] {
  let answers = known.get(flow);
  if (!answers) known.set(flow, (answers = new Map()));
  let answer = answers.get(parameter);
  if (!answer) answers.set(parameter, (answer = findGivenBack(flow, parameter)));
  return answer;
}

function findGivenBack({ host }: Flow, parameter: ts.ParameterDeclaration): readonly GivenBack[] {
  const fn = parameter.parent as ts.FunctionLikeDeclaration;
  if (parameter.dotDotDotToken || isGenerator(fn)) return [];
  const names = namesGiven(host, parameter).filter(({ inside }) => inside.length === 0).map(({ name, path }) => ({ symbol: symbolOf(host, name), path }));
  return returnsOf(host.ts, fn).flatMap((value) =>
    namedObjects(host, value).flatMap(({ name, inside, below }) => names.filter(({ symbol }) => symbol === symbolOf(host, name)).map(({ path }) => ({ below: [...path, ...below], inside }))));
}

/** What is done by what a call returns. */
export interface DoneByResult {
  readonly touches: readonly Touch[];
  readonly view: View;
}

/** What is done by the result of a call to an object that the function it enters gets as a parameter, seen as in `view`, and gives back. */
export function doneByResult(flow: Flow, call: TouchingCall, parameter: ts.ParameterDeclaration, view: View): readonly DoneByResult[] {
  return givenBack(flow, parameter).flatMap(({ below, inside }) => {
    const part = viewAt(view, below);
    return part ? [{ touches: touchOf(flow.host, call), view: within(inside, part) }] : [];
  });
}

/** The same where the call hands the object to a callback, and returns what that gives back: `rows.map((row) => row)`. */
export function doneByCallback(flow: Flow, call: TouchingCall, index: number, parameter: ts.ParameterDeclaration, view: View): readonly DoneByResult[] {
  const { ts } = flow.host;
  if (givenBack(flow, parameter).length === 0) return [];
  const rows = flow.catalog.propagatorsOf(calleeOf(ts, call), ts.isNewExpression(call) ? "new" : "call").flatMap(({ row }) => row.flow);
  return rows.flatMap((row) => {
    const [from, to] = [parseFlowPath(row.from), parseFlowPath(row.to)];
    const [first, ...rest] = from.segments;
    if (from.root.kind !== "argument" || from.root.index !== index || first?.kind !== "result" || to.root.kind !== "return") return [];
    const [taken, put] = [accessPathOf({ root: from.root, segments: rest }), accessPathOf(to)];
    if (!taken || !put) return [];
    return doneByResult(flow, call, parameter, view).flatMap(({ touches, view: returned }) => {
      const part = viewAt(returned, taken);
      return part ? [{ touches, view: within(put, part) }] : [];
    });
  });
}
