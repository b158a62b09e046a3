import { NextResponse } from "next/server";
import { allVisits } from "../../../../domain";
import { withAuth, withLogging, withUser } from "../../../lib/auth";

const list = async (): Promise<Response> => NextResponse.json(await allVisits());
export const GET = withAuth(list); // ok: the wrapper rejects
export const POST = withLogging(list); // expect: require-auth-guard
export const PUT = withLogging(withAuth(list)); // ok: the inner wrapper rejects
export const PATCH = withUser(async (_request, user) => NextResponse.json({ user: user.id, visits: await allVisits() })); // ok: the wrapper rejects
