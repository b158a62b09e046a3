import { NextResponse } from "next/server";
import { allVisits, countVisits, saveVisit, type Visit } from "../../../../domain";

export async function GET() { // expect: require-auth-guard
  return NextResponse.json(await allVisits());
}
export async function POST(request: Request) { // expect: require-auth-guard
  const body: Visit = await request.json();
  return NextResponse.json({ id: await saveVisit(body) });
}
export const HEAD = async () => new Response(String(await countVisits())); // ok: a count
