/** Relations of database entities (`@OneToMany(() => Appointment)`): what a type says is there, and a query does not load unless it is asked to. */
import type ts from "typescript";
import { isDeclaredOutside, withoutPromise } from "../../phi/containers.js";
import type { PhiFact } from "../../phi/fact.js";
import type { Host } from "../../compiler/host.js";

const RELATIONS: ReadonlySet<string> = new Set(["OneToMany", "ManyToOne", "OneToOne", "ManyToMany", "HasMany", "HasOne", "BelongsTo", "BelongsToMany"]);
/** How queries ask for relations. */
const ASKS = /\brelations\b|JoinAndSelect|JoinAndMap|\bpopulate\b|\binclude\b/;
/** Types that are looked into. */
const MAX_TYPES = 300;

/** Whether the PHI in a value of this type stands behind relations only which the expression does not ask for. */
export function isBehindRelations(host: Host, type: ts.Type, fact: PhiFact, expression: ts.Node): boolean {
  const text = expression.getText();
  const asked = ASKS.test(text) ? text : "";
  const seen = new Set<ts.Type>();
  const queue: ts.Type[] = [withoutPromise(host, type)];
  let isBehind = false;
  for (let n = 0; n < queue.length && n < MAX_TYPES; n++) {
    const current = queue[n] as ts.Type;
    if (seen.has(current)) continue;
    seen.add(current);
    queue.push(...partsOf(host, current));
    const symbol = current.getSymbol();
    if (symbol && isDeclaredOutside(host, symbol)) continue;
    for (const property of current.getProperties()) {
      if (property.declarations?.includes(fact.node as ts.Declaration)) return false;
      if (isRelation(host, property) && !new RegExp(`\\b${property.name}\\b`).test(asked)) isBehind = true;
      else queue.push(host.checker.getTypeOfSymbol(property));
    }
  }
  return isBehind;
}

function partsOf({ ts, checker }: Host, type: ts.Type): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  const isReference = (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
  return isReference ? checker.getTypeArguments(type as ts.TypeReference) : [];
}

function isRelation({ ts }: Host, property: ts.Symbol): boolean {
  return property.declarations?.some((declaration) => ts.isPropertyDeclaration(declaration) && ts.getDecorators(declaration)?.some(({ expression }) => ts.isCallExpression(expression) && RELATIONS.has(expression.expression.getText()) && !/eager:\s*true/.test(expression.getText()))) ?? false;
}
