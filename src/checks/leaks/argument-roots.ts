/** Argument roots: what a call passes to a parameter that leaks inside its function. */
import type ts from "typescript";
import { restArguments } from "../../flow/binding.js";
import { argumentAt } from "../../flow/flow-paths.js";
import { capped } from "../../flow/place.js";
import type { ParameterHit } from "../../flow/search.js";
import type { Root } from "./leak.js";

/** The arguments that bind the parameter, each with the part of it that leaks. */
export function argumentRoots(hit: ParameterHit, args: readonly { readonly node: ts.Node; readonly spread: boolean }[]): readonly Root[] {
  const all = args.map((a) => ({ ...a, context: undefined }));
  if (hit.index >= 0) {
    const found = argumentAt(all, hit.index);
    return found ? [{ node: found.argument.node, path: capped([...found.path, ...hit.path]), except: hit.except, checked: hit.checked }] : [];
  }
  const from = -1 - hit.index;
  const [position, ...rest] = hit.path;
  if (position !== undefined && /^\d+$/.test(position)) {
    const found = argumentAt(all, from + Number(position));
    return found ? [{ node: found.argument.node, path: capped([...found.path, ...rest]), except: hit.except }] : [];
  }
  return restArguments(all, from, rest).map(({ argument, path, except }) => ({ node: argument.node, path: capped(path), except }));
}
