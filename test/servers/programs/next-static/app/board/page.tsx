import { allVisits, saveVisit, type Visit } from "../../../domain";
import { verifySession } from "../../lib/auth";
export default async function Page() { // ok: the middleware covers it
  const visits = await allVisits();
  async function add(form: FormData) { // expect: require-auth-guard
    "use server";
    await saveVisit({ id: "1", visitor: String(form.get("visitor")), symptom: "", room: "" });
  }
  async function addGuarded(form: FormData) { // ok: checks
    "use server";
    await verifySession();
    await saveVisit({ id: "1", visitor: String(form.get("visitor")), symptom: "", room: "" });
  }
  return <form action={visits.length > 3 ? add : addGuarded} />;
}
