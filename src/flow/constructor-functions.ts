/** Functions that are used as classes: `function Chart(p) { this.p = p; }`, `Chart.prototype.title = function () { … }`, `new Chart(p)`. */
import type ts from "typescript";
import { valueDeclarationOf } from "../compiler/symbols.js";
import { argumentsOf } from "./arguments.js";
import { goTo } from "./claims.js";
import { contributionsOf } from "./contributions.js";
import { touchesOfThis } from "./known-touches.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** Goes to what the function writes to the new object, and to its prototype. False where it is no function of the project. */
export function expandMadeByFunction(flow: Flow, x: Expansion, node: ts.NewExpression): boolean {
  const { ts } = flow.host;
  const { path, except, claim } = x.place;
  const functions = flow.functionsOf(node.expression, x.place.context).filter(({ fn }) => ts.isFunctionDeclaration(fn) || ts.isFunctionExpression(fn));
  for (const { fn, env, bound } of functions) {
    const caller = flow.contexts.callerOf(node, x.place.context);
    const frame = flow.contexts.enter({ fn, call: node, args: [...bound, ...argumentsOf(ts, node, caller)], receiver: { node, spread: false, context: caller }, caller, env });
    for (const put of contributionsOf(flow, touchesOfThis(flow, fn), path, except, frame, true)) {
      x.go(put.value, { path: put.path, except: put.except, context: put.context, claim: goTo(claim, put.part) }, "kept in the object", put.at);
    }
  }
  if (functions.length > 0) goToPrototype(flow, x, node);
  return functions.length > 0;
}

/** `Chart.prototype.title = …`, `Chart.prototype = { title() { … } }`: the compiler knows them as members of what `new Chart()` makes. */
function goToPrototype(flow: Flow, x: Expansion, node: ts.NewExpression): void {
  const { ts, checker } = flow.host;
  const [name, ...path] = x.place.path;
  const member = name === undefined ? undefined : checker.getPropertyOfType(checker.getTypeAtLocation(node), name);
  const declaration = member && valueDeclarationOf(member);
  const assignment = declaration && (ts.isBinaryExpression(declaration) ? declaration : declaration.parent);
  if (assignment && ts.isBinaryExpression(assignment) && isOnPrototype(ts, assignment.left)) x.go(assignment.right, { path });
  else if (declaration && ts.isObjectLiteralElement(declaration)) x.go(ts.isPropertyAssignment(declaration) ? declaration.initializer : declaration, { path });
}

/** `Chart.prototype.title` */
function isOnPrototype(ts: Flow["host"]["ts"], target: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(target) && isPrototype(ts, target.expression);
}

/** `Chart.prototype` */
export function isPrototype(ts: Flow["host"]["ts"], node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === "prototype";
}
