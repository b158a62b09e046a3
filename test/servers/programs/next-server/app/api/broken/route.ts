import { getServerSession } from "next-auth";
import { NextResponse } from "next/server";
import { currentUser } from "../../../lib/auth";
import { authOptions } from "../../../lib/options";
import { allVisits } from "../../../../domain";
export async function GET() { // expect: require-auth-guard
  const session = getServerSession(authOptions);
  if (!session) return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  return NextResponse.json(await allVisits());
}
export async function POST() { // expect: require-auth-guard
  const session = await getServerSession(authOptions);
  if (!session) NextResponse.json({ error: "unauthorized" }, { status: 401 });
  return NextResponse.json(await allVisits());
}
export async function PUT() { // expect: require-auth-guard
  const session = await getServerSession(authOptions);
  console.log(session === null ? "anonymous" : "known");
  return NextResponse.json(await allVisits());
}
export async function PATCH() { // expect: require-auth-guard
  const visits = await allVisits();
  if (!(await currentUser())) return NextResponse.json({ n: visits.length });
  return NextResponse.json(visits);
}
export async function DELETE() { // expect: require-auth-guard
  if (!currentUser()) return new Response(null, { status: 401 });
  return NextResponse.json(await allVisits());
}
