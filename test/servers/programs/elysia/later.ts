import { Elysia } from "elysia";
import { allVisits } from "../domain";
import { requireUser } from "./guards";

const staff = new Elysia({ prefix: "/staff" }).get("/visits", () => allVisits()); // ok: used below the hook

/** What a parent writes before it uses a plugin stands before the plugin's routes. */
export const later = new Elysia({ prefix: "/later" })
  .get("/visits", () => allVisits()) // expect: require-auth-guard
  .onBeforeHandle(requireUser)
  .use(staff);
