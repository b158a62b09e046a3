import { saveVisit } from "../../../domain";
import { verifySession } from "../../lib/auth";
export const dynamic = "force-dynamic";
export default function Page() { // ok: the page itself has no patient at hand
  async function add(form: FormData) { // expect: require-auth-guard
    "use server";
    await saveVisit({ id: "1", visitor: String(form.get("visitor")), symptom: "", room: "" });
  }
  async function addGuarded(form: FormData) { // ok: checks
    "use server";
    await verifySession();
    await saveVisit({ id: "1", visitor: String(form.get("visitor")), symptom: "", room: "" });
  }
  return <><form action={add} /><form action={addGuarded} /></>;
}
