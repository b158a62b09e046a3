import { allVisits } from "../../../../../domain";
export async function GET() { // expect: require-auth-guard
  return Response.json(await allVisits());
}
