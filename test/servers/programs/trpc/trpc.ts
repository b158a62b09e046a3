import { initTRPC, TRPCError } from "@trpc/server";
import jwt from "jsonwebtoken";
export interface Session { user: { id: string; role: string } }
export async function createContext({ req }: { req: Request }) {
  const token = req.headers.get("authorization")?.slice(7);
  let session: Session | null = null;
  if (token) {
    try {
      session = { user: jwt.verify(token, "secret") as unknown as Session["user"] };
    } catch {
      session = null;
    }
  }
  return { session, headers: req.headers };
}
const t = initTRPC.context<Awaited<ReturnType<typeof createContext>>>().create();
export const router = t.router;
export const mergeRouters = t.mergeRouters;
const timing = t.middleware(async ({ next, path }) => {
  const started = Date.now();
  const result = await next();
  console.log(path, Date.now() - started);
  return result;
});
const isAuthed = t.middleware(({ ctx, next }) => {
  if (!ctx.session?.user) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { session: { ...ctx.session, user: ctx.session.user } } });
});
const logsOnly = t.middleware(({ ctx, next }) => {
  if (!ctx.session) console.warn("anonymous");
  return next();
});
const negated = t.middleware(async (opts) => {
  const { ctx } = opts;
  if (ctx.session?.user.role === "admin") {
    return opts.next();
  }
  throw new TRPCError({ code: "FORBIDDEN" });
});
export const publicProcedure = t.procedure.use(timing);
export const protectedProcedure = t.procedure.use(timing).use(isAuthed);
export const loggedProcedure = t.procedure.use(logsOnly);
export const adminProcedure = protectedProcedure.use(negated);
export const adminOnly = t.procedure.use(negated);
export const inlineProcedure = t.procedure.use(async ({ ctx, next }) => {
  if (ctx.session === null) {
    throw new TRPCError({ code: "UNAUTHORIZED" });
  }
  return next({ ctx: { user: ctx.session.user } });
});
export const requireRole = (role: string) =>
  t.procedure.use(({ ctx, next }) => {
    if (ctx.session?.user.role !== role) throw new TRPCError({ code: "FORBIDDEN" });
    return next();
  });
/** Named like one that protects; does not. */
export const authedProcedure = t.procedure;
export const experimental = t.procedure.use(isAuthed.unstable_pipe(negated));
export const conditional = t.procedure.use(({ ctx, next }) => {
  if (process.env["NODE_ENV"] !== "development" && !ctx.session) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next();
});
