/** The smallest expressions inside a literal or template that can carry a value of their own: each is reported by itself. */
import type ts from "typescript";
import { ELEMENT, segmentsMeet } from "../../compiler/access-path.js";
import type { TypeScript } from "../../compiler/host.js";
import { propertyNameText, unwrap } from "../../compiler/syntax.js";
import { exceptBelow, isExcepted } from "../../flow/place.js";
import type { Root } from "./leak.js";

/** Splits object literals, array literals, the attributes of an element and templates; anything else is itself. */
export function smallestExpressions(ts: TypeScript, root: Root): readonly Root[] {
  const node = ts.isExpression(root.node) ? unwrap(ts, root.node) : root.node;
  if (ts.isObjectLiteralExpression(node)) return inObject(ts, node, root);
  if (ts.isArrayLiteralExpression(node)) return inArray(ts, node, root);
  if (ts.isJsxAttributes(node)) return inElement(ts, node, root);
  if (ts.isTemplateExpression(node)) return node.templateSpans.flatMap((span) => smallestExpressions(ts, { node: span.expression, path: [], except: [] }));
  return [root];
}

function inObject(ts: TypeScript, literal: ts.ObjectLiteralExpression, root: Root): readonly Root[] {
  const [asked, ...rest] = root.path;
  const found: Root[] = [];
  let except = root.except;
  for (let i = literal.properties.length - 1; i >= 0; i--) {
    const property = literal.properties[i] as ts.ObjectLiteralElementLike;
    if (ts.isSpreadAssignment(property)) {
      found.unshift(...smallestExpressions(ts, { node: property.expression, path: root.path, except }));
      continue;
    }
    const name = property.name && propertyNameText(ts, property.name);
    if (asked === undefined && property.name && ts.isComputedPropertyName(property.name)) found.unshift(...smallestExpressions(ts, { node: property.name.expression, path: [], except: [] }));
    if (asked !== undefined && name !== undefined && !segmentsMeet(name, asked)) continue;
    const value = ts.isPropertyAssignment(property) ? property.initializer : ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
    if (value) {
      const inner = name === undefined ? [] : exceptBelow(except, name);
      const covered = name !== undefined && asked === undefined && isExcepted(except, [name]);
      if (!covered) found.unshift(...smallestExpressions(ts, { node: value, path: asked === undefined ? [] : rest, except: asked === undefined ? inner : root.except }));
    } else if (ts.isGetAccessor(property)) found.unshift({ node: property, path: rest, except: [] });
    if (name !== undefined && asked === undefined) except = [...except, [name]];
    else if (name === asked) break;
  }
  return found;
}

/** Of two attributes with one name the last counts, and a spread behind an attribute may replace it. */
function inElement(ts: TypeScript, attributes: ts.JsxAttributes, root: Root): readonly Root[] {
  const [asked, ...rest] = root.path;
  const found: Root[] = [];
  let except = root.except;
  for (const property of [...attributes.properties].reverse()) {
    if (ts.isJsxSpreadAttribute(property)) {
      found.unshift(...smallestExpressions(ts, { node: property.expression, path: root.path, except }));
      continue;
    }
    const name = property.name.getText();
    if (asked !== undefined && !segmentsMeet(name, asked)) continue;
    const value = property.initializer && (ts.isJsxExpression(property.initializer) ? property.initializer.expression : property.initializer);
    if (value && !(asked === undefined && isExcepted(except, [name]))) {
      found.unshift(...smallestExpressions(ts, { node: value, path: rest, except: asked === undefined ? exceptBelow(except, name) : root.except }));
    }
    if (name === asked) break;
    if (asked === undefined) except = [...except, [name]];
  }
  // What stands between the tags is no attribute: the element itself is asked for it.
  return found.length > 0 || asked === undefined ? found : [root];
}

function inArray(ts: TypeScript, literal: ts.ArrayLiteralExpression, root: Root): readonly Root[] {
  const [asked, ...rest] = root.path;
  return literal.elements.flatMap((element, i) => {
    if (ts.isOmittedExpression(element)) return [];
    // What is left out of every element is left out of those that are spread, too.
    if (ts.isSpreadElement(element)) return smallestExpressions(ts, { node: element.expression, path: asked === undefined ? [] : [ELEMENT, ...rest], except: root.except.filter(([first]) => asked === undefined && first === "*") });
    if (asked !== undefined && /^\d+$/.test(asked) && !literal.elements.some((e) => ts.isSpreadElement(e)) && Number(asked) !== i) return [];
    if (asked === undefined && isExcepted(root.except, [String(i)])) return [];
    return smallestExpressions(ts, { node: element, path: asked === undefined ? [] : rest, except: asked === undefined ? exceptBelow(root.except, String(i)) : root.except });
  });
}
