/** `@PhiModel`, `@Phi` and `@PhiExclude`, as standard (TC39) and as legacy (`experimentalDecorators`) decorators. */
import { PhiUsageError } from "./errors.js";
import { guardTaggedField, guardTaggedMember } from "./guard-member.js";
import { guardModel } from "./guard-model.js";
import { claimTags, tagMember, tagMemberOfModel } from "./member-tags.js";
import type { ModelSpec } from "./policy.js";
import type { ModelClass } from "./reach.js";

/** A class decorator of either kind. */
export type PhiClassDecorator = <C extends ModelClass>(target: C, context?: ClassDecoratorContext) => C;

/** A decorator of fields, accessors and methods, of either kind. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript checks the two kinds against different signatures.
export type PhiMemberDecorator = (target: any, context: any, descriptor?: any) => any;

/** The category of a member that `@Phi` takes for the reader and the linter; at run time every category is guarded alike. */
export type PhiMemberCategory = string;

// Compilers link the decorators of one class through `context.metadata`, which exists only where this symbol does.
(Symbol as { metadata?: symbol }).metadata ??= Symbol.for("Symbol.metadata");

/**
 * Makes a class a PHI model: reading a field of an instance, own or inherited, needs a grant, except for identifiers and what
 * is excluded. Its own methods may read.
 * @param spec what is excluded, included and extended, and the model's name in the log where class names are minified.
 * @throws PhiUsageError when it stands without its parentheses.
 */
export function PhiModel(spec: ModelSpec = {}): PhiClassDecorator {
  if (typeof spec !== "object") throw new PhiUsageError("Write @PhiModel() with its parentheses.");
  return (target, context) => guardModel(target, spec, claimTags(context ? metadataOf(context) : (target.prototype as object)));
}

/**
 * Marks a member as PHI. A method so marked needs a grant to be called, since what it returns is PHI.
 * @param _category the category, for the reader and the linter.
 */
export function Phi(_category?: PhiMemberCategory): PhiMemberDecorator {
  return (target: unknown, context: ClassMemberDecoratorContext | string | symbol | undefined): unknown => {
    if (typeof context !== "object") return tagLegacy(target, context, "phi");
    const name = memberName(taggedName(context));
    tagMember(metadataOf(context), name, "phi");
    if (context.kind !== "field") return guardTaggedMember(target, context.kind, name);
    context.addInitializer(function (this: unknown) {
      guardTaggedField(this as object, name);
    });
    return undefined;
  };
}

/** Marks a member of a PHI model as not PHI. */
export function PhiExclude(): PhiMemberDecorator {
  return (target: unknown, context: ClassMemberDecoratorContext | string | symbol | undefined): unknown => {
    if (typeof context !== "object") return tagLegacy(target, context, "exclude");
    tagMember(metadataOf(context), memberName(taggedName(context)), "exclude");
    return undefined;
  };
}

function tagLegacy(target: unknown, name: string | symbol | undefined, tag: "phi" | "exclude"): void {
  tagMemberOfModel(target as object, memberName(name), tag);
}

/** A class has a name, too, but it is not that of a member. */
function taggedName(context: DecoratorContext): string | symbol | undefined {
  return context.kind === "class" ? undefined : context.name;
}

function memberName(name: string | symbol | undefined): string {
  if (name === undefined) throw new PhiUsageError("@Phi and @PhiExclude stand on members; a class says @PhiModel({ include, exclude }).");
  if (typeof name === "string" && !name.startsWith("#")) return name;
  throw new PhiUsageError(`${String(name)} cannot be tagged: only members with an ordinary name are guarded, private ones need no guard.`);
}

function metadataOf(context: DecoratorContext): object {
  const metadata: object | undefined = context.metadata;
  if (metadata) return metadata;
  throw new PhiUsageError("The compiler of this class passes no decorator metadata: use TypeScript 5.2 or newer, esbuild or Babel 2023-11 decorators.");
}
