import { NextResponse, type NextRequest } from "next/server";
import { allVisits, countVisits, saveVisit, type Visit } from "../../../../domain";
export async function GET() { // expect: require-auth-guard
  return NextResponse.json(await allVisits());
}
export async function POST(request: NextRequest) { // expect: require-auth-guard
  const body: Visit = await request.json();
  return NextResponse.json({ id: await saveVisit(body) });
}
export const HEAD = async () => new Response(String(await countVisits())); // ok: a count
export const dynamic = "force-dynamic";
export const PUT = async (request: Request): Promise<Response> => { // expect: require-auth-guard
  const form = await request.formData();
  await saveVisit({ id: "1", visitor: String(form.get("visitor")), symptom: "", room: "" });
  return new Response(null, { status: 204 });
};
