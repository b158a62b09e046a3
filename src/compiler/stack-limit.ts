/** The end of the stack: the compiler reads, binds and checks by recursion, and text may be nested more deeply than that can follow. */
import type ts from "typescript";
import type { TypeScript } from "./host.js";

/** Whether something was given up because the stack was full. */
export function isStackFull(error: unknown): error is RangeError {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

/** How deeply the syntax of a file is nested. */
export function depthOf(ts: TypeScript, file: ts.SourceFile): number {
  let deepest = 0;
  let level: ts.Node[] = [file];
  for (; level.length > 0; deepest++) {
    const next: ts.Node[] = [];
    for (const node of level) ts.forEachChild(node, (child) => void next.push(child));
    level = next;
  }
  return deepest;
}
