/** The tree's node that a finding points at. */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Finding } from "../findings/finding.js";

/** The outermost node that covers exactly the finding's range. */
export function nodeAt(sourceCode: Readonly<TSESLint.SourceCode>, { line, column, endLine, endColumn }: Finding): TSESTree.Node | undefined {
  // Findings count columns from 1, ESLint from 0.
  const start = sourceCode.getIndexFromLoc({ line, column: column - 1 });
  const end = sourceCode.getIndexFromLoc({ line: endLine, column: endColumn - 1 });
  let found: TSESTree.Node | undefined;
  for (let node: TSESTree.Node | undefined = sourceCode.getNodeByRangeIndex(start) ?? undefined; node; node = node.parent) {
    if (node.range[0] < start || node.range[1] > end) break;
    if (node.range[0] === start && node.range[1] === end) found = node;
  }
  return found;
}
