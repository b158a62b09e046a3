/** Why a call is no sink: where it goes, as far as that is known. */
import type ts from "typescript";
import { identitiesOf, PROJECT_PACKAGE } from "../../compiler/identity.js";
import { importOriginOf } from "../../compiler/import-origin.js";
import { symbolOf } from "../../compiler/symbols.js";
import { isSanitizer } from "../../flow/sanitizers.js";
import type { Flow } from "../../flow/services.js";
import { rangeOf, shortText } from "../positions.js";

/** A sentence about the function that a call goes to, which is not a sink. */
export function reasonOfCall(flow: Flow, call: ts.CallExpression | ts.NewExpression): string {
  const { ts } = flow.host;
  const callee = shortText(call.expression);
  const [own] = ts.isCallExpression(call) ? flow.functionsOf(call.expression, undefined) : [];
  if (own && isSanitizer(flow, own.fn)) return `\`${callee}\` is tagged \`@phiSanitizer\`: what it returns is not PHI.`;
  if (own) return `\`${callee}\` is a function of the project (${placeOf(own.fn)}); it hands nothing that is passed here on to a sink.`;
  const origin = importOriginOf(flow.host, call.expression);
  const symbol = symbolOf(flow.host, call.expression);
  const [identity] = symbol ? identitiesOf(flow.host, symbol) : [];
  if (identity && identity.package !== PROJECT_PACKAGE) return `\`${callee}\` of ${identity.package === "lib" ? "the language's library" : identity.package} is not a sink to phi-lint.`;
  if (origin?.kind === "import") return `\`${callee}\` comes from ${origin.module}, of which phi-lint knows no such sink. Where values leave through it, name it under "sinks" in phi-lint.config.json.`;
  if (symbol?.valueDeclaration) return `\`${callee}\` is declared in ${placeOf(symbol.valueDeclaration)} without a body that could be followed. Where values leave through it, tag it \`@phiSink logger\` (or another kind).`;
  return `\`${callee}\` could not be resolved: its type is not known. Where values leave through it, name it under "sinks" in phi-lint.config.json.`;
}

function placeOf(node: ts.Node): string {
  const { file, line } = rangeOf(node);
  return `${file}:${line}`;
}
