import { NextResponse } from "next/server";
import { visit } from "../../../../../domain";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) { // expect: require-auth-guard
  const { id } = await params;
  const found = await visit(id);
  return found ? NextResponse.json({ symptom: found.symptom }) : new NextResponse(null, { status: 404 });
}
