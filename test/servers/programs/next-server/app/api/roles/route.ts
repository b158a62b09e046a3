import { NextResponse } from "next/server";
import { requireRole } from "../../../lib/auth";
import { allVisits } from "../../../../domain";
export async function GET() { // ok: throws
  const user = await requireRole("nurse");
  return NextResponse.json({ user, visits: await allVisits() });
}
export async function POST() { // ok: caught and answered
  try {
    await requireRole("nurse");
  } catch {
    return NextResponse.json({ error: "forbidden" }, { status: 403 });
  }
  return NextResponse.json(await allVisits());
}
export async function PUT() { // ok: inside the try
  try {
    await requireRole("nurse");
    return NextResponse.json(await allVisits());
  } catch (error) {
    return NextResponse.json({ error: String(error) }, { status: 500 });
  }
}
