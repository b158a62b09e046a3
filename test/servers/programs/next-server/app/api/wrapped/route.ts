import { NextResponse } from "next/server";
import { withAuth, withLogging, withUser } from "../../../lib/auth";
import { allVisits } from "../../../../domain";
export const GET = withAuth(async () => NextResponse.json(await allVisits())); // ok: wrapper
export const POST = withLogging(async () => NextResponse.json(await allVisits())); // expect: require-auth-guard
export const PUT = withLogging(withAuth(async () => NextResponse.json(await allVisits()))); // ok: inner wrapper
export const PATCH = withUser(async (_req, _context, user) => NextResponse.json({ user: user.id, visits: await allVisits() })); // ok: wrapper
const handler = async (): Promise<Response> => NextResponse.json(await allVisits()); // expect: require-auth-guard
export { handler as DELETE };
