/** What guard classes of NestJS guarantee: known ones, those that extend them, and those whose `canActivate` provably rejects. */
import type ts from "typescript";
import { importOriginOf } from "../../../compiler/import-origin.js";
import { looksLikeGuard } from "../../../catalog/frameworks/guard-names.js";
import { symbolOf, valueDeclarationOf } from "../../../compiler/symbols.js";
import { unwrap } from "../../../compiler/syntax.js";
import type { Note } from "../activation.js";
import { both, guarantee, isAuthenticated, NOTHING, type Guarantee, type Val } from "../guarantee.js";
import type { Interpreter } from "../interpreter.js";
import type { Attached } from "../middleware.js";
import type { OwnFunction, Value } from "../values.js";

/** Classes (or factories of classes) of libraries that are guards. */
const KNOWN: readonly { readonly modules: readonly string[]; readonly name: string; readonly kind: "authn" | "authz"; /** Decorators that it reads, and lets everybody pass for. */ readonly optOuts?: readonly string[] }[] = [
  { modules: ["@nestjs/passport"], name: "AuthGuard", kind: "authn" },
  { modules: ["nest-keycloak-connect"], name: "AuthGuard", kind: "authn", optOuts: ["Public", "Unprotected"] },
  { modules: ["nest-keycloak-connect"], name: "RoleGuard", kind: "authz" },
  { modules: ["nest-keycloak-connect"], name: "ResourceGuard", kind: "authz" },
  { modules: ["nest-access-control"], name: "ACGuard", kind: "authz" },
  { modules: ["supertokens-nestjs"], name: "SuperTokensAuthGuard", kind: "authn" },
];

type Found = Omit<Attached, "name" | "node">;
const NONE: Found = { g: NOTHING, notes: [], nameOnly: false, functions: [], logs: false };

/** What a guard given to `@UseGuards`, `APP_GUARD` or `useGlobalGuards` does for an endpoint with this metadata. */
export function nestGuard(i: Interpreter, value: Value, metadata: ReadonlySet<string>): Attached {
  const { ts } = i.flow.host;
  const node = ts.isExpression(value.node) ? unwrap(ts, value.node) : value.node;
  const name = node.getText().replace(/^new\s+/, "").replace(/[(\s{][^]*$/, "").slice(0, 60);
  return { ...guardOf(i, value, metadata, 0), name, node };
}

function guardOf(i: Interpreter, { node, frame }: Value, metadata: ReadonlySet<string>, depth: number): Found {
  const { ts } = i.flow.host;
  if (depth > 8) return NONE;
  if (ts.isClassLike(node)) return ofClass(i, node, metadata, depth);
  if (!ts.isExpression(node)) return NONE;
  const inner = unwrap(ts, node);
  if (ts.isNewExpression(inner)) return guardOf(i, { node: inner.expression, frame }, metadata, depth + 1);
  const callee = ts.isCallExpression(inner) ? unwrap(ts, inner.expression) : inner;
  const declared = i.guards.declared(callee);
  if (declared) return { ...NONE, g: guarantee(declared.kind, { name: declared.name, at: inner }) };
  const known = knownGuard(i, callee, metadata);
  if (known === "opted out") return NONE;
  if (known) {
    const anonymous = ts.isCallExpression(inner) && inner.arguments.some((argument) => /["']anonymous["']/.test(argument.getText()));
    if (anonymous) return { ...NONE, notes: [{ kind: "optional", name: inner.getText(), at: inner }] };
    return { ...NONE, g: guarantee(known, { name: inner.getText(), at: inner }) };
  }
  const symbol = symbolOf(i.flow.host, inner);
  const declaration = symbol && valueDeclarationOf(symbol);
  if (declaration && ts.isClassLike(declaration) && !declaration.getSourceFile().isDeclarationFile) return ofClass(i, declaration, metadata, depth);
  const next = i.values.step({ node: inner, frame });
  const [first] = next ?? [];
  if (first && next?.length === 1) return guardOf(i, first, metadata, depth + 1);
  return { ...NONE, nameOnly: looksLikeGuard(callee.getText()) };
}

function knownGuard(i: Interpreter, callee: ts.Expression, metadata: ReadonlySet<string>): "authn" | "authz" | "opted out" | undefined {
  const origin = importOriginOf(i.flow.host, callee);
  if (origin?.kind !== "import" || origin.chain.length > 0) return undefined;
  const row = KNOWN.find(({ name, modules }) => name === origin.exportName && modules.includes(origin.module));
  return row?.optOuts?.some((name) => metadata.has(`${origin.module}#${name}`)) ? "opted out" : row?.kind;
}

function ofClass(i: Interpreter, node: ts.ClassLikeDeclaration, metadata: ReadonlySet<string>, depth: number): Found {
  const { ts } = i.flow.host;
  const tag = i.guards.declaredBy(node, node.name?.text ?? "guard");
  if (tag) return { ...NONE, g: guarantee(tag.kind, { name: tag.name, at: node }) };
  const heritage = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const base = heritage ? guardOf(i, { node: heritage.expression, frame: undefined }, metadata, depth + 1) : NONE;
  const mode = { key: `meta:${[...metadata].sort().join()}`, metadata };
  const method = (name: string): OwnFunction | undefined => node.members.find((m): m is ts.MethodDeclaration & OwnFunction => ts.isMethodDeclaration(m) && m.name.getText() === name && m.body !== undefined);
  const canActivate = method("canActivate");
  const handleRequest = method("handleRequest");
  const known = handleRequest && isAuthenticated(base.g) ? i.in(mode, () => ofHandleRequest(i, handleRequest, base.g)) : base;
  if (!canActivate) return known;
  return i.in(mode, () => ofCanActivate(i, canActivate, known));
}

/** A subclass of passport's guard that decides by itself what to do without a user. */
function ofHandleRequest(i: Interpreter, fn: OwnFunction, g: Guarantee): Found {
  const user: Val = { t: g, f: NOTHING, identity: "user" };
  const summary = i.summarize(fn, undefined, [{ t: NOTHING, f: NOTHING }, user]);
  const post = summary.val.promise ? summary.val.promise.post : summary.post;
  if (post && isAuthenticated(post)) return { ...NONE, g: post };
  // `return super.handleRequest(…)` rejects as the base does.
  if (fn.body.getText().includes("super.handleRequest(")) return { ...NONE, g };
  return { ...NONE, notes: [{ kind: "optional", name: "handleRequest", at: fn }] };
}

function ofCanActivate(i: Interpreter, fn: OwnFunction, base: Found): Found {
  i.superResult = base.g;
  const summary = i.summarize(fn, undefined, [{ t: NOTHING, f: undefined, path: "ctx" }]);
  i.superResult = NOTHING;
  const flat = summary.val.promise ?? { val: summary.val, post: summary.post };
  const g = flat.post && flat.val.t ? both(flat.val.t, flat.post) : NOTHING;
  const notes: readonly Note[] = isAuthenticated(g) ? [] : summary.notes;
  return { ...NONE, g, notes, logs: summary.logs.length > 0 };
}

