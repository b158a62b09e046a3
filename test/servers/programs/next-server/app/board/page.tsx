import { allVisits } from "../../../domain";
export default async function Page() { // ok: the middleware covers it
  const visits = await allVisits();
  return <p>{visits.map((v) => v.visitor)}</p>;
}
