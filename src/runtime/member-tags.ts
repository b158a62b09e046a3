/** What `@Phi` and `@PhiExclude` said about the members of a class, until its `@PhiModel` takes them over. */
import { PhiUsageError } from "./errors.js";
import type { MemberTags } from "./policy.js";

type Tag = "phi" | "exclude";

const tags = new WeakMap<object, Map<string, Tag>>();
const unclaimed = new Map<object, string>();

/**
 * Notes a tag.
 * @param owner what member and class decorators have in common: the decorator metadata (standard) or the prototype (legacy).
 */
export function tagMember(owner: object, member: string, tag: Tag): void {
  let members = tags.get(owner);
  if (!members) tags.set(owner, (members = new Map<string, Tag>()));
  members.set(member, tag);
}

/** Notes a tag that works only when the class becomes a model: legacy decorators never see a record's fields. */
export function tagMemberOfModel(prototype: object, member: string, tag: Tag): void {
  tagMember(prototype, member, tag);
  unclaimed.set(prototype, member);
}

/** The tags of a class that becomes a model. */
export function claimTags(owner: object | undefined): MemberTags {
  if (!owner) return new Map();
  unclaimed.delete(owner);
  return tags.get(owner) ?? new Map();
}

/**
 * Refuses to go on while a legacy `@Phi` or `@PhiExclude` stands in a class without `@PhiModel`: it would guard nothing.
 * @throws PhiUsageError that names the class and the member.
 */
export function refuseUnclaimedTags(): void {
  for (const [prototype, member] of unclaimed) {
    const name = (prototype as { constructor: { name: string } }).constructor.name;
    throw new PhiUsageError(`${name}.${member} is tagged under experimentalDecorators, which needs @PhiModel() on ${name}; exclude there what is not PHI.`);
  }
}
