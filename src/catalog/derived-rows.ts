/** Rows that follow from others: of a library's functions as methods of the objects that wrap a value, and of functions that wait for their last argument. */
import { parseFlowPath } from "./flow-path.js";
import type { FlowPath, FlowRow, Pack, PropagatorRow, Target } from "./row.js";

/** The pack with the rows that its notes on wrappers and currying add. */
export function withDerivedRows(pack: Pack): Pack {
  const curried = pack.isCurried ? { ...pack, propagators: [...pack.propagators, ...pack.propagators.flatMap(waiting)] } : pack;
  return withWrappedRows(curried);
}

function withWrappedRows(pack: Pack): Pack {
  const { wrappers } = pack;
  if (!wrappers) return pack;
  const targetsOf = (members: readonly string[]): readonly Target[] => wrappers.owners.map((owner) => ({ package: wrappers.package, owner, members }));
  const isFunction = ({ targets }: { readonly targets: readonly Target[] }): boolean => targets.some(({ owner, members }) => owner === wrappers.of && members === undefined);
  const asMethods = <Row extends { readonly id: string; readonly members: readonly string[] }>(row: Row): Row => ({ ...row, id: `${row.id}.wrapped`, targets: targetsOf(row.members), imported: undefined });
  return {
    ...pack,
    sanitizers: [...pack.sanitizers, ...pack.sanitizers.filter(isFunction).map(asMethods)],
    propagators: [...pack.propagators, ...pack.propagators.filter((row) => isFunction(row) && !row.chain).map((row): PropagatorRow => ({ ...asMethods(row), isWrapped: true, flow: row.flow.flatMap(shifted) }))],
  };
}

/** A flow with the first argument as the receiver and the others one position earlier. */
function shifted(flow: FlowRow): readonly FlowRow[] {
  return shiftedPaths(flow.from).flatMap((from) => shiftedPaths(flow.to).map((to) => ({ ...flow, from, to })));
}

function shiftedPaths(path: FlowPath): readonly FlowPath[] {
  const [root, segments] = partsOf(path);
  const rest = segments.replace(/\.\{(\d+)\}/g, (_, index: string) => `.{${Number(index) - 1}}`);
  if (root === "0") return [`this${rest}`];
  if (root === "*" || root === "0..") return [`this${rest}`, `0..${rest}`];
  return [/^\d/.test(root) ? `${Number.parseInt(root, 10) - 1}${root.endsWith("..") ? ".." : ""}${rest}` : path];
}

/** `prop("ward")` makes a function of the object that `prop("ward", object)` reads. */
function waiting(row: PropagatorRow): readonly PropagatorRow[] {
  const last = Math.max(0, ...row.flow.flatMap(({ from, to }) => [from, to].map((path) => (parseFlowPath(path).root.kind === "argument" ? Number.parseInt(path, 10) : 0))));
  if (last === 0 || row.chain || row.unless !== undefined) return [];
  const later = (path: FlowPath): FlowPath => {
    const [root, rest] = partsOf(path);
    if (root === "return") return `return()${rest}`;
    return root === String(last) ? `return(0)${rest}` : path;
  };
  return [{ ...row, id: `${row.id}.waiting`, unless: String(last), flow: row.flow.map((flow) => ({ ...flow, from: later(flow.from), to: later(flow.to) })) }];
}

/** A path's root, and what follows it. */
function partsOf(path: FlowPath): readonly [string, string] {
  const [root = ""] = /^(?:\*|this|return|\d+(?:\.\.(?!\.))?)/.exec(path) ?? [];
  return [root, path.slice(root.length)];
}
