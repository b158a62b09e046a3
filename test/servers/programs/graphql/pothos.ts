import SchemaBuilder from "@pothos/core";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import { allVisits, countVisits, visit, type Visit } from "../domain";
import type { Context } from "./app";

const builder = new SchemaBuilder<{ Context: Context; AuthScopes: { signedIn: boolean; anybody: boolean; role: string } }>({
  plugins: [ScopeAuthPlugin],
  scopeAuth: {
    authScopes: async (context) => ({
      signedIn: !!context.user,
      anybody: true,
      role: (role) => context.user?.role === role,
    }),
  },
});

const VisitRef = builder.objectRef<Visit>("PothosVisit").implement({ fields: (t) => ({ id: t.exposeString("id") }) });

builder.queryType({
  fields: (t) => ({
    pOpen: t.field({ type: [VisitRef], resolve: () => allVisits() }), // expect: require-auth-guard
    pCount: t.int({ resolve: () => countVisits() }), // ok: a count
    pScoped: t.field({ type: [VisitRef], authScopes: { signedIn: true }, resolve: () => allVisits() }), // ok: a scope
    pRole: t.field({ type: [VisitRef], authScopes: { role: "nurse" }, resolve: () => allVisits() }), // ok: a scope with an argument
    pAnybody: t.field({ type: [VisitRef], authScopes: { anybody: true }, resolve: () => allVisits() }), // expect: require-auth-guard
    pAny: t.field({ type: [VisitRef], authScopes: { $any: { signedIn: true, anybody: true } }, resolve: () => allVisits() }), // expect: require-auth-guard
    pAll: t.field({ type: [VisitRef], authScopes: { $all: { signedIn: true, anybody: true } }, resolve: () => allVisits() }), // ok: all of them
    pFunction: t.field({ type: [VisitRef], authScopes: (_parent, _args, context) => !!context.user, resolve: () => allVisits() }), // ok: a function that says yes to users
    pGiven: t.field({ type: [VisitRef], authScopes: () => ({ signedIn: true }), resolve: () => allVisits() }), // ok: a function that gives scopes
    pWith: t.withAuth({ signedIn: true }).field({ type: [VisitRef], resolve: () => allVisits() }), // ok: a scope before the field
    pBody: t.field({ // ok: the body asks
      type: [VisitRef],
      resolve: (_parent, _args, context) => {
        if (!context.user) throw new Error("who are you");
        return allVisits();
      },
    }),
  }),
});
builder.queryField("pLate", (t) => t.field({ type: [VisitRef], resolve: () => allVisits() })); // expect: require-auth-guard
builder.mutationType({
  authScopes: { signedIn: true },
  fields: (t) => ({
    pSave: t.field({ type: VisitRef, nullable: true, args: { id: t.arg.string() }, resolve: (_parent, { id }) => visit(id ?? "") }), // ok: the scope of the type
    pSkips: t.field({ type: VisitRef, nullable: true, skipTypeScopes: true, resolve: () => visit("v-1") }), // expect: require-auth-guard
  }),
});

export const schema = builder.toSchema();
