/** Packs and inference of one program: what published types and names say where no tag does. Nothing is computed before it is asked for. */
import type ts from "typescript";
import type { AccessPath } from "../../compiler/access-path.js";
import type { Host } from "../../compiler/host.js";
import { memoize } from "../phi-scope.js";
import type { NotPhi, PhiFact } from "../fact.js";
import type { PhiSettings } from "../settings.js";
import type { Tags } from "../tags.js";
import { createMemberInference } from "./infer-member.js";
import { inferValue } from "./infer-value.js";
import { createPrismaModels } from "./prisma-models.js";
import type { TypeQuestions } from "./stored-records.js";
import { createSurroundings } from "./surroundings.js";

export interface Inferences {
  /** What a property's declaration is by a pack or by inference, weak ones included. */
  ofMember(declaration: ts.Node): PhiFact | NotPhi | undefined;
  /** See `PhiModel.ofUntagged`. */
  ofUntagged(declaration: ts.Node): PhiFact | NotPhi | undefined;
  /** See `PhiModel.ofNames`. */
  ofNames(node: ts.Node, path: AccessPath): PhiFact | undefined;
}

export function createInferences(host: Host, settings: PhiSettings, tagsOf: (declaration: ts.Node) => Tags, types: TypeQuestions): Inferences {
  const surroundings = createSurroundings(host, settings);
  const members = { host, settings, surroundings, tagsOf, prisma: createPrismaModels(host) };
  const ofMember = createMemberInference(members);
  const values = { host, settings, surroundings, ofMember, types, prisma: members.prisma };
  const byNode = memoize((_node: ts.Node) => new Map<string, PhiFact | undefined>());
  return {
    ofMember,
    // Tags of other types make no name less certain here.
    ofUntagged: createMemberInference({ ...members, surroundings: { ...surroundings, isTagged: () => false } }),
    ofNames(node, path) {
      const known = byNode(node);
      const key = path.join("\u0001");
      if (known?.has(key)) return known.get(key);
      const fact = inferValue(values, node, path);
      known?.set(key, fact);
      return fact;
    },
  };
}
