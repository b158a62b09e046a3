/** Addresses that are used as they are: whoever asks for a picture at its own address tells nothing that the address does not say. */
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

function isSum(compiler: Host["ts"], node: ts.Node): boolean {
  return compiler.isBinaryExpression(node) && node.operatorToken.kind === compiler.SyntaxKind.PlusToken;
}
