import { allVisits } from "../domain";
export const listVisits = async () => {
  const all = await allVisits();
  return all.map((v) => ({ who: v.visitor, room: v.room }));
};
