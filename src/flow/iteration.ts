/** Iteration: what an iterable hands out one by one. A Map hands out pairs of key and value. */
import type ts from "typescript";
import { ELEMENT, KEY, type AccessPath } from "../compiler/access-path.js";
import type { Flow } from "./services.js";

/** The path into the iterated value, for a path into what is handed out. */
export function iteratedPath(flow: Flow, iterable: ts.Expression, path: AccessPath): AccessPath {
  const [position, ...rest] = path;
  if (!isMap(flow, iterable)) return [ELEMENT, ...path];
  if (position === "0") return [KEY, ...rest];
  if (position === "1") return [ELEMENT, ...rest];
  return position === undefined ? [] : [ELEMENT, ...rest];
}

function isMap(flow: Flow, node: ts.Expression): boolean {
  const { checker } = flow.host;
  const name = checker.getApparentType(checker.getTypeAtLocation(node)).symbol?.name;
  return name === "Map" || name === "ReadonlyMap";
}
