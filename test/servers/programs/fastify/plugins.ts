import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import fastifyJwt from "@fastify/jwt";
import jwt from "jsonwebtoken";

declare module "fastify" {
  interface FastifyInstance {
    authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    maybeAuthenticate(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    verified(request: FastifyRequest, reply: FastifyReply): Promise<void>;
    requireRole(role: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  }
}
declare module "@fastify/jwt" {
  interface FastifyJWT { user: { sub: string; role: string } }
}

export const authPlugin = fp(async (app: FastifyInstance) => {
  await app.register(fastifyJwt, { secret: "secret" });
  app.decorate("authenticate", async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      await request.jwtVerify();
    } catch (err) {
      reply.send(err);
    }
  });
  app.decorate("verified", async (request: FastifyRequest) => {
    await request.jwtVerify();
  });
  app.decorate("maybeAuthenticate", async (request: FastifyRequest) => {
    try {
      await request.jwtVerify();
    } catch {
      request.log.info("anonymous");
    }
  });
  app.decorate("requireRole", (role: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    await request.jwtVerify();
    if (request.user.role !== role) return reply.code(403).send({ error: "forbidden" });
  });
});

/** Adds its hook to the context around it. */
export const guardAll: FastifyPluginAsync = fp(async (app) => {
  app.addHook("onRequest", async (request, reply) => {
    if (!request.headers.authorization) {
      return reply.code(401).send({ error: "no token" });
    }
    await request.jwtVerify();
  });
});

/** Adds its hook to itself only. */
export const guardNobody: FastifyPluginAsync = async (app) => {
  app.addHook("onRequest", async (request) => {
    await request.jwtVerify();
  });
};

export async function verifyHook(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  try {
    jwt.verify((request.headers.authorization ?? "").slice(7), "secret");
  } catch {
    reply.code(401).send({ error: "bad token" });
  }
}
export async function statusOnly(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  try {
    jwt.verify((request.headers.authorization ?? "").slice(7), "secret");
  } catch {
    reply.code(401);
  }
}
export async function unawaited(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  try {
    request.jwtVerify();
  } catch {
    reply.code(401).send({ error: "bad token" });
  }
}
export function callbackHook(request: FastifyRequest, reply: FastifyReply, done: (err?: Error) => void): void {
  jwt.verify((request.headers.authorization ?? "").slice(7), "secret", (err) => {
    if (err) {
      reply.code(401).send({ error: "bad token" });
      return;
    }
    done();
  });
}
export function callbackError(request: FastifyRequest, _reply: FastifyReply, done: (err?: Error) => void): void {
  if (!request.headers.authorization) return done(new Error("Unauthorized"));
  try {
    jwt.verify(request.headers.authorization.slice(7), "secret");
  } catch (err) {
    return done(err as Error);
  }
  done();
}
export async function headerOnly(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!request.headers["x-user-id"]) await reply.code(401).send({ error: "who are you" });
}
export async function throwing(request: FastifyRequest): Promise<void> {
  const { sub } = await request.jwtVerify<{ sub?: string }>();
  if (!sub) throw new Error("no subject");
}
