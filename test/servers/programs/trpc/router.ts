import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { allVisits, countVisits, saveVisit, visit } from "../domain";
import { adminOnly, adminProcedure, authedProcedure, conditional, experimental, inlineProcedure, loggedProcedure, mergeRouters, protectedProcedure, publicProcedure, requireRole, router } from "./trpc";
import * as service from "./service";

const visitInput = z.object({ id: z.string(), visitor: z.string(), symptom: z.string(), room: z.string() });

export const visits = router({
  list: publicProcedure.query(() => allVisits()), // expect: require-auth-guard
  listNamed: publicProcedure.query(service.listVisits), // expect: require-auth-guard
  guarded: protectedProcedure.query(() => allVisits()), // ok: throws UNAUTHORIZED
  guardedNamed: protectedProcedure.query(service.listVisits), // ok: throws UNAUTHORIZED
  logged: loggedProcedure.query(() => allVisits()), // expect: require-auth-guard
  admin: adminProcedure.query(() => allVisits()), // ok: role
  adminOnly: adminOnly.query(() => allVisits()), // ok: role
  inline: inlineProcedure.query(() => allVisits()), // ok: inline middleware
  nurse: requireRole("nurse").query(() => allVisits()), // ok: factory
  authed: authedProcedure.query(() => allVisits()), // expect: require-auth-guard
  piped: experimental.query(() => allVisits()), // ok: piped
  conditional: conditional.query(() => allVisits()), // expect: require-auth-guard
  count: publicProcedure.query(() => countVisits()), // ok: a count
  byId: publicProcedure.input(z.string()).query(({ input }) => visit(input)), // expect: require-auth-guard
  byIdGuarded: protectedProcedure.input(z.string()).query(({ input }) => visit(input)), // ok: guarded
  body: publicProcedure.input(z.string()).query(({ ctx, input }) => { // ok: the body throws
    if (!ctx.session?.user) throw new TRPCError({ code: "UNAUTHORIZED" });
    return visit(input);
  }),
  bodyOpen: publicProcedure.input(z.string()).query(({ ctx, input }) => { // expect: require-auth-guard
    if (!ctx.session) console.warn("anonymous", ctx.headers.get("host"));
    return visit(input);
  }),
  save: publicProcedure.input(visitInput).mutation(async ({ input }) => { // expect: require-auth-guard
    return saveVisit(input);
  }),
  saveGuarded: protectedProcedure
    .input(visitInput)
    .mutation(async ({ input }) => { // ok: guarded
      return saveVisit(input);
    }),
  chained: publicProcedure
    .input(z.string())
    .use(({ ctx, next }) => {
      if (!ctx.session) throw new TRPCError({ code: "UNAUTHORIZED" });
      return next();
    })
    .query(({ input }) => visit(input)), // ok: in the chain
  chainedOpen: publicProcedure // expect: require-auth-guard
    .input(z.string())
    .use(({ next }) => next())
    .query(({ input }) => visit(input)),
});

const feed = router({
  stream: publicProcedure.subscription(async function* () { // expect: require-auth-guard
    for (const v of await allVisits()) yield v;
  }),
});
export const appRouter = mergeRouters(router({ visits }), feed);
