import { getServerSession } from "next-auth";
import { NextResponse } from "next/server";
import { authOptions } from "../../../lib/options";
import { allVisits, saveVisit } from "../../../../domain";
export async function GET() { // ok: awaited, tested, returned
  const session = await getServerSession(authOptions);
  if (!session?.user) {
    return NextResponse.json({ error: "unauthorized" }, { status: 401 });
  }
  return NextResponse.json(await allVisits());
}
export async function POST(request: Request) { // ok: throws
  if (!(await getServerSession(authOptions))) throw new Error("unauthorized");
  const body = await request.json();
  return Response.json({ id: await saveVisit(body) });
}
