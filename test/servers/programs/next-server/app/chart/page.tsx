import { allVisits } from "../../../domain";
import { load, loadForNurse, save, saveChecked, total, viaInternal } from "../actions";
import { Actions } from "./buttons";
export const dynamic = "force-dynamic";
export default async function Page() { // expect: require-auth-guard
  const visits = await allVisits();
  return <ul>{visits.map((v) => <li key={v.id}>{v.visitor}</li>)}<Actions of={[load, loadForNurse, save, saveChecked, total, viaInternal]} /></ul>;
}
