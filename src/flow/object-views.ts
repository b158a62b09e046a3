/** Object views: how a value that is touched relates to the object that is asked about, which may be it, be in it, or have it. */
import { segmentsMeet, type AccessPath } from "../compiler/access-path.js";

/** What is touched has the object's part `base` in its own part `inside`. */
export interface View {
  readonly inside: AccessPath;
  readonly base: AccessPath;
}

/** What is touched is the object. */
export const THE_OBJECT: View = { inside: [], base: [] };

/** The view of a part of what is touched; undefined where the object has nothing to do with it. */
export function viewAt({ inside, base }: View, path: AccessPath): View | undefined {
  const common = Math.min(inside.length, path.length);
  for (let i = 0; i < common; i++) if (!segmentsMeet(inside[i] as string, path[i] as string)) return undefined;
  return { inside: inside.slice(common), base: [...base, ...path.slice(common)] };
}

/** The view of what has the value in one of its parts. */
export function within(inside: AccessPath, view: View): View {
  return inside.length === 0 ? view : { inside: [...inside, ...view.inside], base: view.base };
}

/** Whether a write to that path puts another object where the one that is asked about was, and leaves that one as it is. */
export function isReplaced({ inside }: View, path: AccessPath): boolean {
  return inside.length > 0 && path.length <= inside.length;
}
