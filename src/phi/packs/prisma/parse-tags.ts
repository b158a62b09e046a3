/** Reads the phi-lint tags in a Prisma documentation comment. */
import { isPhiCategory } from "../../category.js";
import type { PrismaTags } from "./schema.js";

/**
 * Tags in the text of `///` comments: `@phi`, `@phi ssn`, `@phiExclude`, `@phiExclude createdAt, status`, `@phiInclude a`, `@phiExtend visits`.
 * Only the exact tag names count: `@philosophy` and `@phi-node` are others' words.
 */
export function parsePrismaTags(documentation: string): PrismaTags {
  const category = /(?<![\w@])@phi(?![\w-])(?:[ \t:]+([a-z][a-z-]*))?/.exec(documentation);
  const exclude = readNames(documentation, "phiExclude");
  const include = readNames(documentation, "phiInclude");
  const extend = readNames(documentation, "phiExtend");
  const word = category?.[1] ?? "";
  return {
    ...(category && { phi: isPhiCategory(word) ? { category: word } : {} }),
    ...(exclude && { exclude: exclude.length > 0 ? exclude : true }),
    ...(include && { include }),
    ...(extend && { extend }),
    ...(/(?<![\w@])@encrypted(?![\w-])/.test(documentation) && { encrypted: true as const }),
  };
}

/** The names behind a tag, or nothing where it is not written. A list ends at the line's end or where the commas stop. */
function readNames(documentation: string, tag: string): readonly string[] | undefined {
  const found = new RegExp(String.raw`(?<![\w@])@${tag}(?![\w-])[ \t]*((?:\w+[ \t]*,[ \t]*)*\w+)?`).exec(documentation);
  return found ? (found[1] ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "") : undefined;
}
