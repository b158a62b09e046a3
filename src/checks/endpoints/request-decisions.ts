/** Conditions on the request itself (its path, its method), decided for the route that is being looked at: `publicPaths.includes(req.path)`. */
import type ts from "typescript";
import { FALSY, TRUTHY, type Val } from "./guarantee.js";

/** The requests that are being looked at. */
export interface RequestShape {
  /** The whole path, with parameters: `/api/patients/:id`. */
  readonly path: string;
  /** What a router sees of it, below its mount. */
  readonly local: string;
  /** Upper case; `ALL` where it may be any. */
  readonly method: string;
}

const PARAMETER = /^(?:[:*{[]|\(|‹)|\*/;

/** The part of the request that a value is. */
function partOf(val: Val, request: RequestShape): { readonly text: string; readonly isPath: boolean } | undefined {
  const last = /(?:^|\.)(originalUrl|pathname|routerPath|path|url|method|httpMethod|rawPath)$/.exec(val.path ?? "")?.[1];
  if (last === undefined || /(?:^|\.)(?:headers?|body|query|params?|cookies?|file|files)\./.test(val.path ?? "")) return undefined;
  if (last === "method" || last === "httpMethod") return { text: request.method, isPath: false };
  return { text: last === "path" || last === "url" ? request.local : request.path, isPath: true };
}

/** Whether a part of the request equals a text: yes, no, or unknown. */
export function equalsRequest(val: Val, text: string, request: RequestShape): boolean | undefined {
  const part = partOf(val, request);
  if (!part) return undefined;
  if (!part.isPath) return part.text === "ALL" ? undefined : part.text === text;
  const asked = part.text.split("/").filter(Boolean);
  const given = text.split("/").filter(Boolean);
  if (!asked.some((segment) => PARAMETER.test(segment))) return asked.join("/") === given.join("/");
  const isPossible = asked.length === given.length && asked.every((segment, n) => PARAMETER.test(segment) || segment === given[n]);
  return isPossible ? undefined : false;
}

/** What `path.startsWith(text)` and its like say. */
function callsOn(part: string, name: string, text: string): boolean | undefined {
  const fixed = part.slice(0, part.search(/[:*{[‹(]/) === -1 ? undefined : part.search(/[:*{[‹(]/));
  const isFixed = fixed === part;
  switch (name) {
    case "startsWith":
      if (fixed.startsWith(text) || `${fixed}/` === text) return true;
      return isFixed || !text.startsWith(fixed) ? false : undefined;
    case "endsWith": return isFixed ? part.endsWith(text) : undefined;
    case "includes": return isFixed ? part.includes(text) : undefined;
  }
  return undefined;
}

function asVal(decision: boolean | undefined): Val | undefined {
  return decision === undefined ? undefined : decision ? TRUTHY : FALSY;
}

/** The value of a comparison with the request. */
export function comparedWithRequest(val: Val, text: string | undefined, request: RequestShape | undefined): Val | undefined {
  return request && text !== undefined ? asVal(equalsRequest(val, text, request)) : undefined;
}

/** What is needed to decide a call: `req.path.startsWith(text)`, `list.includes(req.path)`, `/pattern/.test(req.path)`. */
export interface RequestCall {
  readonly name: string;
  readonly receiver: Val;
  readonly argument: Val | undefined;
  /** The first argument, where it is known. */
  readonly text: string | undefined;
  /** The elements of the receiver, where it is a list of texts. */
  readonly list: readonly string[] | undefined;
  /** The receiver or the argument, where it is a regular expression. */
  readonly pattern: ts.RegularExpressionLiteral | undefined;
}

/** The value of a call that only the request decides. */
export function decidedByRequest({ name, receiver, argument, text, list, pattern }: RequestCall, request: RequestShape): Val | undefined {
  const own = partOf(receiver, request);
  if (own?.isPath && text !== undefined) return asVal(callsOn(own.text, name, text));
  const given = argument && partOf(argument, request);
  if (argument && given && list && (name === "includes" || name === "has")) {
    const answers = list.map((element) => equalsRequest(argument, element, request));
    return asVal(answers.includes(true) ? true : answers.includes(undefined) ? undefined : false);
  }
  const path = name === "test" ? given : name === "match" || name === "search" ? own : undefined;
  if (path?.isPath && pattern && !PARAMETER.test(path.text.split("/").find((segment) => PARAMETER.test(segment)) ?? "")) return asVal(matches(pattern, path.text));
  return undefined;
}

function matches(literal: ts.RegularExpressionLiteral, text: string): boolean | undefined {
  const [, source = "", flags = ""] = /^\/([^]*)\/(\w*)$/.exec(literal.text) ?? [];
  try {
    return new RegExp(source, flags.replaceAll(/[gy]/g, "")).test(text);
  } catch {
    return undefined;
  }
}
