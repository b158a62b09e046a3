import { ORPCError, os } from "@orpc/server";
import jwt from "jsonwebtoken";
import { z } from "zod";
import { allVisits, countVisits, saveVisit, visit, type Visit } from "../domain";

interface Context {
  authorization?: string;
  user?: { id: string; role: string };
}

export function userOf(authorization: string | undefined): { id: string; role: string } | null {
  try {
    return jwt.verify(authorization?.split(" ")[1] ?? "", "secret") as { id: string; role: string };
  } catch {
    return null;
  }
}

const base = os.$context<Context>();
const requireUser = base.middleware(async ({ context, next }) => {
  const user = userOf(context.authorization);
  if (!user) throw new ORPCError("UNAUTHORIZED");
  return next({ context: { user } });
});
const identify = base.middleware(async ({ context, next }) => next({ context: { user: userOf(context.authorization) ?? undefined } as any }));
const nurses = base.middleware(async ({ context, next }) => {
  if (context.user?.role !== "nurse") throw new ORPCError("FORBIDDEN");
  return next();
});
const protectedProcedure = base.use(requireUser);
const publicProcedure = base.use(identify);

export const router = {
  open: publicProcedure.handler(async () => allVisits()), // expect: require-auth-guard
  count: publicProcedure.handler(async () => countVisits()), // ok: a count
  list: protectedProcedure.handler(async () => allVisits()), // ok: behind the middleware
  one: protectedProcedure.input(z.any()).handler(async () => visit("v-1")), // ok: behind the middleware
  nurses: publicProcedure.use(nurses).handler(async () => allVisits()), // ok: who has no role is rejected
  asked: publicProcedure.handler(async ({ context }) => { // ok: the body asks
    if (!context.user) throw new ORPCError("UNAUTHORIZED");
    return allVisits();
  }),
  unthrown: publicProcedure.handler(async ({ context }) => { // expect: require-auth-guard
    if (!context.user) new ORPCError("UNAUTHORIZED");
    return allVisits();
  }),
  afterwards: publicProcedure.handler(async () => allVisits()).use(requireUser), // ok: a finished procedure takes middleware, too
  save: publicProcedure.input(z.any()).handler(async ({ input }) => saveVisit((input ?? {}) as Visit)), // expect: require-auth-guard
  nested: { list: protectedProcedure.handler(async () => allVisits()) }, // ok: behind the middleware
  whole: protectedProcedure.router({
    list: base.handler(async () => allVisits()), // ok: the router's middleware
  }),
};
