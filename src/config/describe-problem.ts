/** Says in one sentence what is wrong in a configuration file: file, line, property and what is allowed there. */
import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { z } from "zod";
import { configJsonSchema, type JsonSchema } from "./json-schema.js";
import { nearestName } from "./nearest-name.js";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The file as parsed. */
export interface ParsedFile {
  readonly file: string;
  readonly text: string;
  readonly tree: Node;
}

/** The first problem in the file, and how many more there are. */
export function describeProblem(issues: readonly Issue[], { file, text, tree }: ParsedFile): string {
  const located = issues.flatMap((issue) => deepest(issue, [])).map((problem) => ({ ...problem, offset: offsetOf(problem, tree) }));
  located.sort((a, b) => a.offset - b.offset);
  const first = located[0]!;
  const more = located.length - 1;
  const rest = more === 0 ? "" : ` (and ${more} more problem${more === 1 ? "" : "s"})`;
  return `${file}:${lineAt(text, first.offset)}: ${first.sentence.endsWith(".") ? `${first.sentence.slice(0, -1)}${rest}.` : first.sentence + rest}`;
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

interface Problem {
  readonly path: Path;
  /** The offending key, where it is the key that is wrong. */
  readonly key?: string;
  readonly sentence: string;
}

/** Of alternatives, those problems that the closest one has. */
function deepest(issue: Issue, base: Path): Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === "invalid_union") {
    const closest = closestAlternative(issue.errors);
    if (closest) return closest.flatMap((inner) => deepest(inner, path));
    return [{ path, sentence: `${show(path)} must be ${listed(allowedAt(path))}.` }];
  }
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key));
  if (issue.code === "invalid_key") return [{ path, key: String(path.at(-1)), sentence: invalidKey(path, issue) }];
  return [{ path, sentence: `${show(path)} must be ${expectation(issue, path)}.` }];
}

/** The alternative that the value was probably meant as; none where the value is of no alternative's kind. */
function closestAlternative(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = alternatives.filter((issues) => !issues.some(({ path, code }) => path.length === 0 && code !== "unrecognized_keys"));
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : isMissing(issue) ? 2 : 1), 0);
  return fitting.sort((a, b) => weight(a) - weight(b))[0];
}

function isMissing(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.message.endsWith("received undefined");
}

function unknownKey(path: Path, key: string): Problem {
  const keys = allowedKeys(path);
  const nearest = nearestName(key, keys);
  const hint = nearest ? `did you mean "${nearest}"?` : `allowed are ${keys.join(", ")}.`;
  return { path: [...path, key], key, sentence: `unknown key ${show([...path, key])}; ${hint}` };
}

function invalidKey(path: Path, issue: Extract<Issue, { code: "invalid_key" }>): string {
  const [inner] = issue.issues;
  const key = String(path.at(-1));
  if (inner?.code === "invalid_value") return unknownKey(path.slice(0, -1), key).sentence;
  return `the key ${show(path)} must be ${inner?.message ?? "another"}.`;
}

function expectation(issue: Issue, path: Path): string {
  switch (issue.code) {
    case "invalid_value":
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_type":
      return isMissing(issue) ? `given (${withArticle(issue.expected)})` : withArticle(issue.expected);
    case "too_small":
      return "given and not empty";
    case "invalid_format":
      return issue.message;
    default:
      return listed(allowedAt(path));
  }
}

const PLAIN: Record<string, string> = { record: "object", tuple: "array", int: "whole number" };

function withArticle(type: string): string {
  const noun = PLAIN[type] ?? type;
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function listed(alternatives: readonly string[]): string {
  return alternatives.length > 1 ? `${alternatives.slice(0, -1).join(", ")} or ${alternatives.at(-1)}` : (alternatives[0] ?? "something else");
}

/** What the schema allows at a path, in words. */
function allowedAt(path: Path): string[] {
  const words = schemasAt(path).flatMap((schema) => {
    if (schema.enum) return [`one of ${schema.enum.map((value) => JSON.stringify(value)).join(", ")}`];
    return schema.type ? [withArticle(String(schema.type))] : [];
  });
  return [...new Set(words)];
}

function allowedKeys(path: Path): string[] {
  const keys = schemasAt(path).flatMap((schema) => [
    ...Object.keys(schema.properties ?? {}),
    ...((schema.propertyNames as JsonSchema | undefined)?.enum ?? []).map(String),
  ]);
  return [...new Set(keys)];
}

/** The alternatives of the JSON schema at a path. */
function schemasAt(path: Path): JsonSchema[] {
  let schemas = alternativesOf(configJsonSchema());
  for (const step of path) schemas = schemas.flatMap((schema) => below(schema, step)).flatMap(alternativesOf);
  return schemas;
}

function alternativesOf(schema: JsonSchema): JsonSchema[] {
  return schema.anyOf ? (schema.anyOf as JsonSchema[]).flatMap(alternativesOf) : [schema];
}

function below(schema: JsonSchema, step: PropertyKey): JsonSchema[] {
  const property = schema.properties?.[String(step)] ?? (typeof step === "number" ? elementOf(schema.items, step) : schema.additionalProperties);
  return typeof property === "object" ? [property as JsonSchema] : [];
}

function elementOf(items: JsonSchema["items"], index: number): unknown {
  return Array.isArray(items) ? items[index] : items;
}

function show(path: Path): string {
  if (path.length === 0) return "the configuration";
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    const name = String(step);
    if (!/^[\w$-]+$/.test(name)) return `${text}["${name}"]`;
    return text ? `${text}.${name}` : name;
  }, "");
}

/** Where the problem stands: at the key, at the value, or at the nearest thing around it that exists. */
function offsetOf({ path, key }: Problem, tree: Node): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return key !== undefined && length === path.length ? (node.parent?.offset ?? node.offset) : node.offset;
  }
  return tree.offset;
}
