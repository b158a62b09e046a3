/** Objects of which any property leaks what it is assigned: `localStorage.draft = …`. */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { identitiesOf } from "../compiler/identity.js";
import { symbolOf } from "../compiler/symbols.js";
import { unwrap } from "../compiler/syntax.js";
import { canonicalPackage, type Match, type MatchableRow } from "./row-table.js";

/** The member name of a row that stands for every property. */
export const ANY_PROPERTY = "*";

/** The rows whose object the left side of an assignment names a property of. */
export function matchAnyProperty<Row extends MatchableRow>(host: Host, target: ts.Expression, rows: readonly Match<Row>[]): readonly Match<Row>[] {
  const { ts, checker } = host;
  if (rows.length === 0 || !(ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target))) return [];
  const object = nameOfObject(host, target.expression);
  const named = rows.filter(({ row }) => object !== undefined && row.imported?.exports.includes(object.text));
  if (!object || named.length === 0) return [];
  const type = checker.getTypeAtLocation(object);
  const symbol = type.getSymbol();
  // Without the types of the platform, an undeclared name is the global.
  if (!symbol) return symbolOf(host, object) ? [] : named;
  const owners = identitiesOf(host, symbol);
  return named.filter(({ row }) => row.targets.some((known) => owners.some((own) => own.member === known.owner && canonicalPackage(own.package) === canonicalPackage(known.package))));
}

/** `localStorage`, `window.localStorage`, a constant that is one of them. */
function nameOfObject(host: Host, expression: ts.Expression): ts.Identifier | undefined {
  const { ts } = host;
  const name = lastName(ts, expression);
  const declaration = name && name === unwrap(ts, expression) ? symbolOf(host, name)?.valueDeclaration : undefined;
  const isConstant = declaration && ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return (isConstant && declaration.initializer && lastName(ts, declaration.initializer)) || name;
}

function lastName(ts: Host["ts"], expression: ts.Expression): ts.Identifier | undefined {
  const node = unwrap(ts, expression);
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  return ts.isIdentifier(name) ? name : undefined;
}
