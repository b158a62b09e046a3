/** By which parameters of requests a program lets clients search for somebody. */
import { inferField } from "../dictionary/infer-field.js";

/** `req.query.lastName`, `searchParams.get("dob")`, `@Query("mrn")`. */
const READ = /\b(?:req|request|ctx|context|c)\.(?:request\.)?query(?:\.|\[["'`]|\(["'`])(\w+)|\bsearchParams\.get\(\s*["'`]([\w-]+)|@Query\(\s*["'`]([\w-]+)/g;
/** `const { lastName, dob } = req.query` */
const DESTRUCTURED = /\{([^{}]*)\}\s*(?::[^=;{}]*)?=\s*(?:await\s+)?(?:req|request|ctx|context)\.(?:request\.)?query\b/g;

/** The first parameter read in a source text that says who somebody is, or what is wrong with them. */
export function findSearchParameter(text: string): string | undefined {
  if (!/query|searchParams|@Query/i.test(text)) return undefined;
  const names = [
    ...[...text.matchAll(READ)].map(([, read, searched, decorated]) => read ?? searched ?? decorated ?? ""),
    ...[...text.matchAll(DESTRUCTURED)].flatMap(([, names = ""]) => names.split(",").map((name) => /\w+/.exec(name)?.[0] ?? "")),
  ];
  return names.find((name) => inferField({ name, ownerName: "patient" })?.confidence === "inferred-strong" && inferField({ name, ownerName: "patient" })?.kind === "value");
}
