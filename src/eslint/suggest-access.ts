/** What `require-allow-phi` offers with a read: to open access around it, and to read the identifier instead. */
import { AST_NODE_TYPES as Type, type TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { DEFAULT_PHI_SETTINGS } from "../phi/settings.js";
import { nameOfImport } from "./name-of-import.js";
import { nodeAt } from "./node-at.js";
import type { Suggest, Suggestion, SuggestionPlace } from "./suggestion.js";

const RUNTIME = "phi-lint/runtime";
/** Names of variables that say who is at work, the surest first. */
const USERS: readonly string[] = ["currentUser", "user", "userId", "actor", "actorId", "clinician", "session"];

/** Suggestions for one finding of `require-allow-phi`. Patterns and spreads have no place to put a block: there are none for them. */
export const suggestAccess: Suggest = (finding, place) => {
  const node = nodeAt(place.sourceCode, finding);
  if (!node) return [];
  const field = finding.phi[0]?.declaration.split(".").at(-1);
  const isField = node.type === Type.MemberExpression && nameOf(node) === field;
  return [openAccess(place, isField ? node : callAround(node)), readOther(place, node)].filter((one) => one !== undefined);
};

/** `patient.name` becomes `allowPhi(user, "", () => patient.name)`; the blank reason is what `valid-allow-phi` reports next. */
function openAccess({ sourceCode }: SuggestionPlace, read: TSESTree.Node): Suggestion | undefined {
  const node = wholeOf(read);
  if (!node || contains(sourceCode, node, Type.YieldExpression)) return undefined;
  const name = nameOfImport(sourceCode, node, RUNTIME, "allowPhi");
  if (!name) return undefined;
  const user = userIn(sourceCode, node) ?? '""';
  const text = sourceCode.getText(node);
  const body = node.type === Type.ObjectExpression ? `(${text})` : text;
  const isAsync = contains(sourceCode, node, Type.AwaitExpression);
  const call = `${name.text}(${user}, "", ${isAsync ? "async " : ""}() => ${body})`;
  const written = !isAsync ? call : node.parent?.type === Type.ExpressionStatement ? `await ${call}` : `(await ${call})`;
  return {
    messageId: "openAccess",
    data: { access: `${name.text}(…)` },
    fix: (fixer) => [...(name.addImport ? [name.addImport(fixer)] : []), fixer.replaceText(node, written)],
  };
}

/** The expression that has to stand in the block as a whole; undefined where a read is no expression. */
function wholeOf(read: TSESTree.Node): TSESTree.Node | undefined {
  let node: TSESTree.Node = read;
  for (let outer: TSESTree.Node | undefined = node.parent; outer; outer = outer.parent) {
    const isTarget = (outer.type === Type.AssignmentExpression && outer.left === node) || outer.type === Type.UpdateExpression || isDelete(outer);
    const isCalled = outer.type === Type.CallExpression && outer.callee === node;
    const isChained = outer.type === Type.ChainExpression || (outer.type === Type.MemberExpression && outer.object === node && leadsToTargetOrChain(outer));
    const isTagOrTemplate = outer.type === Type.TemplateLiteral && node.type === Type.Identifier;
    if (!isTarget && !isCalled && !isChained && !isTagOrTemplate) break;
    node = outer;
  }
  const isExpression = node.type === Type.MemberExpression || node.type === Type.CallExpression || node.type === Type.ChainExpression ||
    node.type === Type.AssignmentExpression || node.type === Type.UpdateExpression || node.type === Type.TemplateLiteral || node.type === Type.TaggedTemplateExpression;
  return isExpression ? node : undefined;
}

/** Whether a way of accesses ends where it is written to, or is part of an optional chain. */
function leadsToTargetOrChain(access: TSESTree.Node): boolean {
  for (let node = access; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === Type.ChainExpression || parent.type === Type.UpdateExpression || isDelete(parent)) return true;
    if (parent.type === Type.AssignmentExpression) return parent.left === node;
    const goesOn = (parent.type === Type.MemberExpression && parent.object === node) || (parent.type === Type.CallExpression && parent.callee === node) || parent.type === Type.TSNonNullExpression;
    if (!goesOn) return false;
  }
  return false;
}

function isDelete(node: TSESTree.Node): boolean {
  return node.type === Type.UnaryExpression && node.operator === "delete";
}

/** A record that a serializer takes is read by the call. */
function callAround(node: TSESTree.Node): TSESTree.Node {
  const { parent } = node;
  return parent?.type === Type.CallExpression && (parent.arguments as readonly TSESTree.Node[]).includes(node) ? parent : node;
}

function nameOf({ property, computed }: TSESTree.MemberExpression): string | undefined {
  if (property.type === Type.Literal) return String(property.value);
  return property.type === Type.PrivateIdentifier || (property.type === Type.Identifier && !computed) ? property.name : undefined;
}

/** `patient.id` for `patient.name`, where there is an identifier and its type fits. */
function readOther({ services }: SuggestionPlace, read: TSESTree.Node): Suggestion | undefined {
  const node = read.type === Type.ChainExpression ? read.expression : read;
  if (node.type !== Type.MemberExpression || !isOnlyRead(read)) return undefined;
  const checker = services.program.getTypeChecker();
  const owner = checker.getNonNullableType(services.getTypeAtLocation(node.object));
  const field = DEFAULT_PHI_SETTINGS.identifierFields.map((name) => checker.getPropertyOfType(owner, name)).find((found) => found !== undefined);
  if (!field || !checker.isTypeAssignableTo(checker.getTypeOfSymbol(field), services.getTypeAtLocation(node))) return undefined;
  return {
    messageId: "readOther",
    data: { field: field.name },
    fix: (fixer) => (node.computed ? fixer.replaceTextRange([node.object.range[1], node.range[1]], `${node.optional ? "?." : "."}${field.name}`) : fixer.replaceText(node.property, field.name)),
  };
}

function isOnlyRead(node: TSESTree.Node): boolean {
  const { parent } = node;
  return parent !== undefined && parent.type !== Type.AssignmentExpression && parent.type !== Type.UpdateExpression && !(parent.type === Type.CallExpression && parent.callee === node);
}

function userIn(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): string | undefined {
  const names = new Set<string>();
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node); scope; scope = scope.upper) for (const name of scope.set.keys()) names.add(name);
  return USERS.find((name) => names.has(name));
}

/** Whether a node holds another of a kind that belongs to the same function. */
function contains(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node, type: Type): boolean {
  if (node.type === type) return true;
  if (node.type === Type.ArrowFunctionExpression || node.type === Type.FunctionExpression) return false;
  return (sourceCode.visitorKeys[node.type] ?? []).some((key) => {
    const child = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
    return (Array.isArray(child) ? child : [child]).some((one) => one !== null && one !== undefined && contains(sourceCode, one, type));
  });
}
