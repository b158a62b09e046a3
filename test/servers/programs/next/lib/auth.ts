import { jwtVerify } from "jose";
import { redirect } from "next/navigation";
import { NextResponse, type NextRequest } from "next/server";

const key = new TextEncoder().encode("secret");
export interface User {
  id: string;
  role: string;
}

export async function currentUser(request: Request): Promise<User | null> {
  const token = request.headers.get("authorization")?.slice(7);
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, key);
    return { id: String(payload.sub), role: String(payload["role"]) };
  } catch {
    return null;
  }
}
export async function verifySession(request: Request): Promise<User> {
  const user = await currentUser(request);
  if (!user) redirect("/login");
  return user;
}
export async function requireRole(request: Request, role: string): Promise<User> {
  const user = await currentUser(request);
  if (!user) throw new Error("unauthorized");
  if (user.role !== role) throw new Error("forbidden");
  return user;
}

type RouteHandler = (request: NextRequest) => Promise<Response>;
export function withAuth(handler: RouteHandler): RouteHandler {
  return async (request) => {
    const user = await currentUser(request);
    if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
    return handler(request);
  };
}
export const withUser =
  (handler: (request: NextRequest, user: User) => Promise<Response>): RouteHandler =>
  async (request) => {
    const user = await currentUser(request);
    return user === null ? new Response("unauthorized", { status: 401 }) : handler(request, user);
  };
export function withLogging(handler: RouteHandler): RouteHandler {
  return async (request) => {
    console.debug(request.method, request.nextUrl.pathname);
    return handler(request);
  };
}
