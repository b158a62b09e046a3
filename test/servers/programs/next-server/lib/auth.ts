import { getServerSession } from "next-auth";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { NextResponse, type NextRequest } from "next/server";
import { jwtVerify } from "jose";
import { cache } from "react";
import { authOptions } from "./options";

const key = new TextEncoder().encode("secret");
export interface User { id: string; role: string }

export async function currentUser(): Promise<User | null> {
  const token = (await cookies()).get("session")?.value;
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, key);
    return { id: String(payload.sub), role: String(payload["role"]) };
  } catch {
    return null;
  }
}
export const verifySession = cache(async () => {
  const user = await currentUser();
  if (!user) redirect("/login");
  return user;
});
export async function requireRole(role: string): Promise<User> {
  const user = await currentUser();
  if (!user) throw new Error("unauthorized");
  if (user.role !== role) throw new Error("forbidden");
  return user;
}
type RouteHandler<C> = (req: NextRequest, context: C) => Promise<Response>;
export function withAuth<C>(handler: RouteHandler<C>): RouteHandler<C> {
  return async (req, context) => {
    const session = await getServerSession(authOptions);
    if (!session) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
    return handler(req, context);
  };
}
export function withLogging<C>(handler: RouteHandler<C>): RouteHandler<C> {
  return async (req, context) => {
    console.log(req.method, req.nextUrl.pathname);
    return handler(req, context);
  };
}
export const withUser = <C>(handler: (req: NextRequest, context: C, user: User) => Promise<Response>): RouteHandler<C> => async (req, context) => {
  const user = await currentUser();
  if (user === null) return new Response("unauthorized", { status: 401 });
  return handler(req, context, user);
};
