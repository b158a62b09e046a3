import { NextResponse, type NextRequest } from "next/server";
import { allVisits, visit } from "../../../../domain";
import { currentUser, verifySession } from "../../../lib/auth";

export async function GET(request: NextRequest) { // ok: awaited, tested, returned
  const user = await currentUser(request);
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  return NextResponse.json(await allVisits());
}
export async function POST(request: NextRequest) { // ok: throws
  if (!(await currentUser(request))) throw new Error("unauthorized");
  return Response.json(await allVisits());
}
export async function PUT(request: NextRequest) { // ok: redirects strangers
  const user = await verifySession(request);
  return Response.json({ user: user.id, visit: await visit("v-1") });
}
export async function PATCH(request: NextRequest) { // ok: nothing is loaded for strangers
  const user = await currentUser(request);
  const visits = user ? await allVisits() : [];
  return Response.json(visits);
}
