import { defineHandler, H3, HTTPError } from "h3";
import { allVisits, countVisits, saveVisit, visit, type Visit } from "../domain";
import { answers, forgets, identify, passesOn, throws } from "./guards";

export const app = new H3();
app.use(identify);
app.get("/open", () => allVisits()); // expect: require-auth-guard
app.get("/count", async () => ({ n: await countVisits() })); // ok: a count
app.get("/visits/:id", (event) => visit(event.context.params?.["id"] ?? "")); // expect: require-auth-guard
app.post("/visits", async (event) => saveVisit((await event.req.json()) as Visit)); // expect: require-auth-guard
app.get("/option", () => allVisits(), { middleware: [throws] }); // ok: the route's own middleware
app.get("/option-open", () => allVisits(), { middleware: [forgets] }); // expect: require-auth-guard
app.get("/defined", defineHandler({ middleware: [answers], handler: () => allVisits() })); // ok: the handler's own middleware
app.get("/defined-open", defineHandler({ middleware: [identify], handler: () => allVisits() })); // expect: require-auth-guard
app.get("/passed", () => allVisits(), { middleware: [passesOn] }); // ok: it goes on for users only
app.get("/body", (event) => { // ok: the body asks what the application found out
  if (!event.context["user"]) throw new HTTPError({ status: 401 });
  return allVisits();
});
app.get("/body-open", (event) => { // expect: require-auth-guard
  if (!event.context["user"]) event.res.status = 401;
  return allVisits();
});

app.use("/exact", throws);
app.get("/exact", () => allVisits()); // ok: the path itself
app.get("/exact/visits", () => allVisits()); // expect: require-auth-guard
app.get("/late/visits", () => allVisits()); // ok: a middleware counts wherever it is written
app.use("/late/**", throws);
app.get("/Late/visits", () => allVisits()); // expect: require-auth-guard

const staff = new H3();
staff.get("/visits", () => allVisits()); // ok: the mounted application's own middleware
staff.use(throws);
app.mount("/staff", staff);
const ward = new H3();
ward.get("/visits", () => allVisits()); // ok: what the outer one uses for the mount's paths
ward.get("/count", async () => ({ n: await countVisits() })); // ok: a count
app.mount("/ward", ward);
app.use("/ward/**", answers);
const open = new H3();
open.get("/visits", () => allVisits()); // expect: require-auth-guard
app.mount("/mounted", open);
