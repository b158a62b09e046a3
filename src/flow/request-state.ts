/**
 * Steps through request state: `res.locals.note`, `req.patient` where the program adds `patient` to the framework's type. A handler's
 * parameter is given by the framework; what is in these parts of it was put there by the program, in another handler.
 */
import type ts from "typescript";
import { packageOfFile, PROJECT_PACKAGE } from "../compiler/identity.js";
import { valueDeclarationOf } from "../compiler/symbols.js";
import { REQUEST_STATE } from "../catalog/request-state.js";
import { goTo } from "./claims.js";
import { contributionsOf } from "./contributions.js";
import { expandField, touchesOfField } from "./fields.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** Goes to what the program writes to the part of a value of this type that is asked for, where that part is request state. */
export function expandRequestState(flow: Flow, x: Expansion, type: ts.Type): void {
  const { checker } = flow.host;
  const [name, ...rest] = x.place.path;
  const found = name === undefined ? undefined : checker.getPropertyOfType(checker.getApparentType(type), name);
  const declaration = found && valueDeclarationOf(found);
  // The property of an instantiated type is another symbol than the declared one.
  const symbol = declaration && (checker.getSymbolAtLocation((declaration as ts.NamedDeclaration).name ?? declaration) ?? found);
  if (!symbol || !declaration) return;
  if (isAddedToLibrary(flow, declaration)) return expandField(flow, x.from({ path: rest }), symbol, declaration);
  if (rest.length === 0 || !isRequestState(flow, declaration, symbol)) return;
  for (const put of contributionsOf(flow, touchesOfField(flow, symbol), rest, x.place.except, undefined, true)) {
    x.go(put.value, { path: put.path, except: put.except, context: put.context, heap: true, claim: goTo(x.place.claim, put.part) }, `kept in \`${symbol.name}\``, put.at);
  }
}

/** A property that the program adds to an interface of a library (`declare module "express" { interface Request { … } }`). */
function isAddedToLibrary(flow: Flow, declaration: ts.Declaration): boolean {
  const { ts, checker } = flow.host;
  const owner = declaration.parent;
  if (!ts.isPropertySignature(declaration) || !ts.isInterfaceDeclaration(owner)) return false;
  // Augmentations often stand in a declaration file of the project.
  const isOfProject = (node: ts.Node): boolean => packageOfFile(flow.host, node.getSourceFile()) === PROJECT_PACKAGE;
  return isOfProject(declaration) && (checker.getSymbolAtLocation(owner.name)?.declarations?.some((d) => !isOfProject(d)) ?? false);
}

function isRequestState(flow: Flow, declaration: ts.Declaration, symbol: ts.Symbol): boolean {
  const named = REQUEST_STATE.filter((state) => state.member === symbol.name);
  return named.length > 0 && named.some((state) => state.package === packageOfFile(flow.host, declaration.getSourceFile()));
}
