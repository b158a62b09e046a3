import { allVisits } from "../../../../../domain";
export async function GET() { // ok: the middleware covers it
  return Response.json(await allVisits());
}
