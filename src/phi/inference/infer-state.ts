/** What a form's state holds, by the fields that it starts with: `const [form, setForm] = useState({ firstName: "", dateOfBirth: "" })`. */
import type ts from "typescript";
import type { Host } from "../../compiler/host.js";
import { valueDeclarationOf } from "../../compiler/symbols.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import { inferField, type Inference } from "../dictionary/infer-field.js";
import type { FileSurroundings } from "./surroundings.js";

const STATES: ReadonlySet<string> = new Set(["useState", "useReducer", "useRef", "ref", "reactive", "signal", "useImmer"]);

/** What the fields say that the state at a variable starts with; something else is written to it later, under names that nobody wrote down. */
export function inferState(host: Host, node: ts.Node, surroundings: FileSurroundings): Inference | undefined {
  const { ts, checker } = host;
  const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  const declaration = symbol ? valueDeclarationOf(symbol) : node;
  if (!declaration) return undefined;
  const holder = ts.isBindingElement(declaration) && ts.isArrayBindingPattern(declaration.parent) && declaration.parent.elements[0] === declaration ? declaration.parent.parent : declaration;
  const call = ts.isVariableDeclaration(holder) && holder.initializer ? unwrap(ts, holder.initializer) : undefined;
  if (!call || !ts.isCallExpression(call)) return undefined;
  const callee = unwrap(ts, call.expression);
  const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  if (!STATES.has(name)) return undefined;
  const fields = call.arguments.flatMap((argument) => fieldsOf(host, argument));
  for (const field of fields) {
    const inference = inferField({ name: field, siblings: fields.filter((other) => other !== field), ...surroundings });
    if (inference?.kind === "value" && inference.confidence === "inferred-strong") return { ...inference, kind: "record", why: `it starts with the field \`${field}\`, and ${inference.why}` };
  }
  return undefined;
}

function fieldsOf(host: Host, argument: ts.Expression): readonly string[] {
  const { ts, checker } = host;
  const value = unwrap(ts, argument);
  if (ts.isIdentifier(value)) {
    const symbol = checker.getSymbolAtLocation(value);
    const declaration = symbol && valueDeclarationOf(symbol);
    return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? fieldsOf(host, declaration.initializer) : [];
  }
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((property) => (property.name && !isSwitch(ts, property) && propertyNameText(ts, property.name)) || []);
}

/** `labResults: true`: whether something is wanted, not what it is. */
function isSwitch(compiler: Host["ts"], property: ts.ObjectLiteralElementLike): boolean {
  const value = compiler.isPropertyAssignment(property) ? property.initializer.kind : undefined;
  return value === compiler.SyntaxKind.TrueKeyword || value === compiler.SyntaxKind.FalseKeyword;
}
