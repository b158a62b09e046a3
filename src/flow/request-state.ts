/**
 * Steps through request state: `res.locals.note`, `req.patient` where the program adds `patient` to the framework's type. A handler's
 * parameter is given by the framework; what is in these parts of it was put there by the program, in another handler.
 */
import type ts from "typescript";
import { packageOfFile, PROJECT_PACKAGE } from "../compiler/identity.js";
import { valueDeclarationOf } from "../compiler/symbols.js";
import { nameIndexOf } from "../compiler/name-index.js";
import { unwrap } from "../compiler/syntax.js";
import { REQUEST_STATE, REQUESTS, type RequestType } from "../catalog/request-state.js";
import { writtenTo } from "./assignments.js";
import { goTo } from "./claims.js";
import { contributionsOf } from "./contributions.js";
import { expandField, touchesOfField } from "./fields.js";
import type { Expansion } from "./place.js";
import type { Flow } from "./services.js";

/** Goes to what the program writes to the part of a value of this type that is asked for, where that part is request state. */
export function expandRequestState(flow: Flow, x: Expansion, type: ts.Type, nesting = 0): void {
  const { checker } = flow.host;
  const [name, ...rest] = x.place.path;
  const found = name === undefined ? undefined : checker.getPropertyOfType(checker.getApparentType(type), name);
  const declaration = found && valueDeclarationOf(found);
  // The property of an instantiated type is another symbol than the declared one.
  const symbol = declaration && (checker.getSymbolAtLocation((declaration as ts.NamedDeclaration).name ?? declaration) ?? found);
  if (!symbol || !declaration) return name === undefined ? undefined : expandCastState(flow, x, type, name);
  if (isAddedToLibrary(flow, declaration)) return expandField(flow, x.from({ path: rest }), symbol, declaration);
  if (rest.length === 0) return;
  if (!isRequestState(flow, declaration, symbol)) {
    // `req.app.locals`: the request leads to an object that has state.
    if (nesting < MAX_NESTING && packageOfFile(flow.host, declaration.getSourceFile()) !== PROJECT_PACKAGE) expandRequestState(flow, x.from({ path: rest }), checker.getTypeOfSymbol(found), nesting + 1);
    return;
  }
  for (const put of contributionsOf(flow, touchesOfField(flow, symbol), rest, x.place.except, undefined, true)) {
    x.go(put.value, { path: put.path, except: put.except, context: put.context, heap: true, claim: goTo(x.place.claim, put.part) }, `kept in \`${symbol.name}\``, put.at);
  }
}

const MAX_NESTING = 2;

/** `(req as any).patient = …`: what handlers leave in a property that the request's type does not have. */
function expandCastState(flow: Flow, x: Expansion, type: ts.Type, name: string): void {
  const { ts, checker } = flow.host;
  const [, ...rest] = x.place.path;
  const carrier = requestOf(flow, type);
  if (!carrier) return;
  for (const file of flow.references.program.filesNaming(name)) {
    for (const identifier of nameIndexOf(ts, file).identifiers.get(name) ?? []) {
      const access = identifier.parent;
      if (!ts.isPropertyAccessExpression(access) || access.name !== identifier || requestOf(flow, checker.getTypeAtLocation(unwrap(ts, access.expression))) !== carrier) continue;
      for (const written of writtenTo(flow.host, access, rest, x.place.except)) x.go(written.value, { path: written.path, except: written.except, context: undefined, heap: true, claim: undefined }, `kept in \`${name}\``, access);
    }
  }
}

/** The kind of request that a type is, in whichever of its packages it is named. */
function requestOf(flow: Flow, type: ts.Type): RequestType | undefined {
  const symbol = type.getSymbol();
  return symbol && REQUESTS.find((request) => request.type === symbol.name && (symbol.declarations ?? []).some((declaration) => request.packages.includes(packageOfFile(flow.host, declaration.getSourceFile()))));
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
