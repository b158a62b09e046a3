/** Addresses that tell nobody anything: a picture's own, used as it is, and those that the device itself answers (`tel:`). */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { wrapped } from "../../compiler/syntax.js";
import { isInferred } from "../../flow/named-sources.js";
import type { SourceHit, TraceStep } from "../../flow/search.js";
import type { PhiCategory } from "../../phi/category.js";
import type { Sink } from "./leak.js";

/** What is kept under an address. */
const KEPT_UNDER_ADDRESS: ReadonlySet<PhiCategory> = new Set(["photo", "url"]);

/** Whether a name alone says that the value is a picture or an address, and the whole of it is the address that the sink asks for. */
export function isWholeAddress({ ts }: Host, { fact, trace }: SourceHit, node: ts.Node, sink: Sink, via: readonly TraceStep[]): boolean {
  if (sink.kind !== "url" || !isInferred(fact) || !KEPT_UNDER_ADDRESS.has(fact.category)) return false;
  const isPart = (at: ts.Node): boolean => {
    const { parent } = wrapped(ts, at);
    return ts.isTemplateExpression(at) || ts.isTemplateSpan(parent) || isSum(ts, at) || isSum(ts, parent);
  };
  return !isPart(node) && ![...trace, ...via].some(({ at }) => isPart(at));
}

/** Addresses that start a call or a letter on the device; nothing is asked of a server. */
const ON_DEVICE = /^(?:tel|sms|facetime|mailto):/i;

/** Whether the value becomes part of an address that the device itself answers. */
export function isOnDevice({ ts }: Host, { trace }: SourceHit, node: ts.Node, sink: Sink, via: readonly TraceStep[]): boolean {
  return sink.kind === "url" && [node, ...[...trace, ...via].map(({ at }) => at)].some((at) => ON_DEVICE.test(textBefore(ts, at)));
}

/** The text that the template or sum around an expression starts with. */
function textBefore(compiler: Host["ts"], node: ts.Node): string {
  let at: ts.Node = wrapped(compiler, node);
  while (isSum(compiler, at.parent)) at = wrapped(compiler, at.parent);
  if (compiler.isTemplateSpan(at.parent)) return at.parent.parent.head.text;
  while (compiler.isBinaryExpression(at)) at = at.left;
  return compiler.isStringLiteralLike(at) ? at.text : compiler.isTemplateExpression(at) ? at.head.text : "";
}

function isSum(compiler: Host["ts"], node: ts.Node): boolean {
  return compiler.isBinaryExpression(node) && node.operatorToken.kind === compiler.SyntaxKind.PlusToken;
}
