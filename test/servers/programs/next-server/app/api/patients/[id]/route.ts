import { NextResponse, type NextRequest } from "next/server";
import { verifySession } from "../../../../lib/auth";
import { visit } from "../../../../../domain";
export async function GET(_req: NextRequest, { params }: { params: Promise<{ id: string }> }) { // expect: require-auth-guard
  const { id } = await params;
  const found = await visit(id);
  return found ? NextResponse.json({ symptom: found.symptom }) : new NextResponse(null, { status: 404 });
}
export async function PUT(_req: NextRequest, { params }: { params: Promise<{ id: string }> }) { // ok: redirects strangers
  await verifySession();
  return NextResponse.json(await visit((await params).id));
}
export async function POST(_req: NextRequest, { params }: { params: Promise<{ id: string }> }) { // expect: require-auth-guard
  verifySession();
  return NextResponse.json(await visit((await params).id));
}
