import { NextResponse } from "next/server";
import { allVisits } from "../../../../domain";
import { requireRole } from "../../../lib/auth";

export async function GET(request: Request) { // ok: throws
  const user = await requireRole(request, "nurse");
  return NextResponse.json({ user, visits: await allVisits() });
}
export async function POST(request: Request) { // ok: caught and answered
  try {
    await requireRole(request, "nurse");
  } catch {
    return NextResponse.json({ error: "forbidden" }, { status: 403 });
  }
  return NextResponse.json(await allVisits());
}
export async function PUT(request: Request) { // ok: inside the try
  try {
    await requireRole(request, "nurse");
    return NextResponse.json(await allVisits());
  } catch (error) {
    return NextResponse.json({ error: String(error) }, { status: 500 });
  }
}
export async function DELETE(request: Request) { // expect: require-auth-guard
  await requireRole(request, "nurse").catch(() => null);
  return NextResponse.json(await allVisits());
}
