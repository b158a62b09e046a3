"use server";
import { currentUser, requireRole } from "../lib/auth";
import { countVisits, saveVisit, visit, type Visit } from "../../domain";
export async function load(id: string) { // expect: require-auth-guard
  return visit(id);
}
export async function save(v: Visit) { // expect: require-auth-guard
  await saveVisit(v);
}
export async function saveChecked(v: Visit) { // ok: checks
  const user = await currentUser();
  if (!user) return { error: "unauthorized" };
  await saveVisit(v);
  return { ok: true };
}
export const loadForNurse = async (id: string) => { // ok: throws
  await requireRole("nurse");
  return visit(id);
};
export async function total() { // ok: a count
  return countVisits();
}
async function internal(id: string) {
  return visit(id);
}
export async function viaInternal(userId: string, id: string) { // expect: require-auth-guard
  if (!userId) throw new Error("unauthorized");
  return (await internal(id))?.symptom;
}
