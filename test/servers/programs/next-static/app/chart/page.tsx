import { allVisits } from "../../../domain";
export default async function Page() { // expect: require-auth-guard
  const visits = await allVisits();
  return <ul>{visits.map((v) => <li key={v.id}>{v.visitor}</li>)}</ul>;
}
