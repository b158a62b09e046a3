import { NextResponse } from "next/server";
import { allVisits } from "../../../../domain";
import { currentUser, verifySession } from "../../../lib/auth";

export async function GET(request: Request) { // expect: require-auth-guard
  const user = currentUser(request);
  if (!user) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  return NextResponse.json(await allVisits());
}
export async function POST(request: Request) { // expect: require-auth-guard
  const user = await currentUser(request);
  if (!user) NextResponse.json({ error: "unauthorized" }, { status: 401 });
  return NextResponse.json(await allVisits());
}
export async function PUT(request: Request) { // expect: require-auth-guard
  const user = await currentUser(request);
  console.debug(user === null ? "anonymous" : "known");
  return NextResponse.json(await allVisits());
}
export async function PATCH(request: Request) { // expect: require-auth-guard
  const visits = await allVisits();
  if (!(await currentUser(request))) return new Response(null, { status: 401 });
  return NextResponse.json(visits);
}
export async function DELETE(request: Request) { // expect: require-auth-guard
  verifySession(request).catch(() => undefined);
  return NextResponse.json(await allVisits());
}
