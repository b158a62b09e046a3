/** Steps through object, array and JSX attribute literals: a part of the literal came from the expression written there. */
import type ts from "typescript";
import { ELEMENT, KEY, segmentsMeet } from "../compiler/access-path.js";
import { RETURNED, YIELDED } from "../catalog/flow-path.js";
import { propertyNameText, unwrap } from "../compiler/syntax.js";
import { isSchemaType } from "../phi/schema-types.js";
import { heldKey } from "./held-keys.js";
import { constantKeys } from "./keys.js";
import { exceptBelow, isExcepted, unchecked, type Expansion } from "./place.js";
import type { Flow } from "./services.js";
import { goInside } from "./claims.js";
import { iteratedPath } from "./iteration.js";
import { wholeFact } from "./type-leaf.js";

/** Properties are taken from the last to the first: a later one overrides an earlier one and what was spread before it. */
export function expandObjectLiteral(flow: Flow, x: Expansion, literal: ts.ObjectLiteralExpression): void {
  const { ts } = flow.host;
  const [first, ...rest] = x.place.path;
  // The result of an own iterator's `next`.
  const asked = first === YIELDED || first === RETURNED ? "value" : first;
  let except = x.place.except;
  for (let i = literal.properties.length - 1; i >= 0; i--) {
    const property = literal.properties[i] as ts.ObjectLiteralElementLike;
    if (ts.isSpreadAssignment(property)) {
      x.go(property.expression, { except, claim: unchecked(x.place.claim) }, "spread into an object", property);
      if (asked !== undefined && asked !== ELEMENT && hasCertainly(flow, property.expression, asked)) return;
      continue;
    }
    const names = property.name ? namesOf(flow, property.name) : undefined;
    if (names === undefined) {
      // A computed key: its value may be any property; the key itself is part of the object.
      if (asked === undefined && property.name && ts.isComputedPropertyName(property.name)) x.go(property.name.expression, { path: [], except: [], claim: undefined }, "used as a key", property.name);
      if (asked === KEY && property.name && ts.isComputedPropertyName(property.name)) x.go(property.name.expression, { path: rest, claim: undefined });
      else if (asked !== undefined) goToValue(flow, x.from({ key: property.name && ts.isComputedPropertyName(property.name) ? heldKey(flow, property.name.expression, asked, x.place.context) : undefined }), property, rest, x.place.except, undefined);
      else goToValue(flow, x.from({ key: undefined }), property, [], [], ELEMENT);
      continue;
    }
    if (asked === undefined) {
      for (const name of names) {
        if (isExcepted(except, [name])) continue;
        goToValue(flow, x, property, [], exceptBelow(except, name), name);
      }
      if (names.length === 1) except = [...except, [names[0] as string]];
    } else if (names.some((name) => segmentsMeet(name, asked))) {
      goToValue(flow, x, property, rest, x.place.except, undefined);
      if (names.length === 1 && names[0] === asked) return;
    }
  }
  if (x.edges.length === 0) x.clean();
}

/** A tag at the property says more than the value that is written there, except of a schema: it has no values of its own. */
function goToValue(flow: Flow, x: Expansion, property: ts.ObjectLiteralElementLike, path: readonly string[], except: readonly (readonly string[])[], inside: string | undefined): void {
  const { ts } = flow.host;
  const verdict = flow.phi.ofDeclaration(property, path);
  if (verdict?.kind === "phi" && !isSchemaType(flow.host, flow.host.checker.getTypeAtLocation(property))) return wholeFact(flow, x.from({ path, except }), verdict, property, path, property);
  if (verdict?.kind === "not-phi") return x.clean();
  const claim = inside === undefined ? x.place.claim : goInside(x.place.claim, inside);
  if (ts.isPropertyAssignment(property)) x.go(property.initializer, { path, except, claim });
  else if (ts.isShorthandPropertyAssignment(property)) x.go(property.name, { path, except, claim });
  else if (ts.isMethodDeclaration(property) || ts.isGetAccessor(property)) x.go(property, { path, except, claim });
}

function namesOf(flow: Flow, name: ts.PropertyName): readonly string[] | undefined {
  const { ts } = flow.host;
  const written = propertyNameText(ts, name);
  if (written !== undefined) return [written];
  return ts.isComputedPropertyName(name) ? constantKeys(flow.host, name.expression) : undefined;
}

/** Whether the spread value surely has the property, so that what stands before it is overridden. */
function hasCertainly(flow: Flow, spread: ts.Expression, name: string): boolean {
  const { ts, checker } = flow.host;
  const node = unwrap(ts, spread);
  if (ts.isConditionalExpression(node)) return hasCertainly(flow, node.whenTrue, name) && hasCertainly(flow, node.whenFalse, name);
  // Where a pattern takes the whole apart, the checker gives a literal the properties of the pattern, too.
  if (ts.isObjectLiteralExpression(node)) return node.properties.some((property) => (ts.isSpreadAssignment(property) ? hasCertainly(flow, property.expression, name) : property.name && namesOf(flow, property.name)?.join() === name));
  const property = checker.getPropertyOfType(checker.getTypeAtLocation(spread), name);
  return property !== undefined && !(property.flags & ts.SymbolFlags.Optional);
}

/** Elements by position where positions are known, else any. */
export function expandArrayLiteral(flow: Flow, x: Expansion, literal: ts.ArrayLiteralExpression): void {
  const { ts } = flow.host;
  const [asked, ...rest] = x.place.path;
  x = inPair(flow, x, literal);
  let position: number | undefined = 0;
  for (const element of literal.elements) {
    if (ts.isOmittedExpression(element)) {
      if (position !== undefined) position++;
      continue;
    }
    if (ts.isSpreadElement(element)) {
      if (asked === undefined) x.go(element.expression, { path: [], except: [] }, "spread into an array", element);
      else if (position === undefined || asked === ELEMENT || Number(asked) >= position) x.go(element.expression, { path: iteratedPath(flow.host, element.expression, rest) }, "spread into an array", element);
      position = undefined;
      continue;
    }
    const here: string = position === undefined ? ELEMENT : String(position);
    if (asked === undefined) {
      if (!isExcepted(x.place.except, [here])) x.go(element, { path: [], except: exceptBelow(x.place.except, here), claim: goInside(x.place.claim, here) });
    } else if (segmentsMeet(here, asked)) x.go(element, { path: rest });
    if (position !== undefined) position++;
  }
  if (x.edges.length === 0) x.clean();
}

/** The value of `[key, value]`, known by the variable that holds the key there. */
function inPair(flow: Flow, x: Expansion, { elements: [first] }: ts.ArrayLiteralExpression): Expansion {
  if (x.place.path[0] !== "1" || !first) return x;
  const { key, context } = x.place;
  return x.from({ key: key && !key.variable ? heldKey(flow, first, key.name, context) : undefined });
}

/** The attributes of a JSX element are the properties object of its component; what stands between the tags is `children`. */
export function expandJsxAttributes(flow: Flow, x: Expansion, attributes: ts.JsxAttributes): void {
  const { ts } = flow.host;
  const [asked, ...rest] = x.place.path;
  for (const attribute of attributes.properties) {
    if (ts.isJsxSpreadAttribute(attribute)) {
      x.go(attribute.expression, { claim: unchecked(x.place.claim) }, "spread into the properties", attribute);
      continue;
    }
    const name = attribute.name.getText();
    if (!attribute.initializer) continue;
    if (asked === undefined) x.go(attribute.initializer, { path: [], except: [] });
    else if (segmentsMeet(name, asked)) x.go(attribute.initializer, { path: rest });
  }
  if (asked === undefined || asked === "children") {
    const element = attributes.parent.parent;
    if (ts.isJsxElement(element)) for (const child of element.children) if (ts.isJsxExpression(child) || ts.isJsxElement(child)) x.go(child, { path: [], except: [] });
  }
  if (x.edges.length === 0) x.clean();
}
