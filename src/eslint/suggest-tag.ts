/** What `no-untagged-phi` offers: the tag, written where and how `phi-lint tag` writes it. */
import { isPhiCategory } from "../phi/category.js";
import { writeTag } from "../tagging/write-tag.js";
import { hostOf } from "./host.js";
import { nodeAt } from "./node-at.js";
import type { Suggest } from "./suggestion.js";

/** A tag for the declaration whose name a finding points at. */
export const suggestTag: Suggest = (finding, { sourceCode, services }) => {
  const [evidence] = finding.phi;
  const named = nodeAt(sourceCode, finding);
  if (!evidence || !named || !isPhiCategory(evidence.category)) return [];
  const declaration = services.esTreeNodeToTSNodeMap.get(named).parent;
  const { from, to, text } = writeTag(hostOf(services.program).ts, declaration, evidence.category);
  return [{
    messageId: "addTag",
    data: { name: evidence.declaration, tag: `@phi ${evidence.category}` },
    fix: (fixer) => fixer.replaceTextRange([from, to], text),
  }];
};
