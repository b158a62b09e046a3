/** The data of all programs here: one synthetic patient, and a count of how often somebody got at it. */

/**
 * @phi
 * @phiExclude room
 */
export interface Visit {
  id: string;
  visitor: string;
  symptom: string;
  room: string;
}

const visits: Visit[] = [{ id: "v-1", visitor: "Canary Testperson", symptom: "canary-cough", room: "3" }];
const counter = globalThis as unknown as { touches?: number };

function touch(): Visit[] {
  counter.touches = (counter.touches ?? 0) + 1;
  return visits;
}

export async function allVisits(): Promise<Visit[]> {
  return touch();
}
export async function visit(id: string): Promise<Visit | undefined> {
  const all = touch();
  return all.find((v) => v.id === id) ?? all[0];
}
export async function saveVisit(v: Visit): Promise<string> {
  touch();
  return v.id ?? "v-2";
}
export async function countVisits(): Promise<number> {
  return visits.length;
}
export function openingHours(): { day: string; from: string }[] {
  return [{ day: "Mon", from: "08:00" }];
}
