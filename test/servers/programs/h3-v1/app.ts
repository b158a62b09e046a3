import { createApp, createError, createRouter, defineEventHandler, eventHandler, getHeader, readBody, setResponseStatus } from "h3";
import jwt from "jsonwebtoken";
import { allVisits, countVisits, saveVisit, type Visit } from "../domain";

function verify(event: any): void {
  jwt.verify(getHeader(event, "authorization")?.split(" ")[1] ?? "", "secret");
}
const throws = defineEventHandler((event) => {
  try {
    verify(event);
  } catch {
    throw createError({ statusCode: 401 });
  }
});
/** A status alone stops nobody. */
const forgets = defineEventHandler((event) => {
  try {
    verify(event);
  } catch {
    setResponseStatus(event, 401);
  }
});

export const app = createApp();
const before = createRouter();
before.get("/open", eventHandler(() => allVisits())); // expect: require-auth-guard
before.get("/count", eventHandler(async () => ({ n: await countVisits() }))); // ok: a count
before.post("/visits", eventHandler(async (event) => saveVisit((await readBody(event)) as Visit))); // expect: require-auth-guard
before.get("/option", eventHandler({ onRequest: [verify], handler: () => allVisits() })); // ok: the handler's own hook
before.get("/option-open", eventHandler({ onRequest: [() => undefined], handler: () => allVisits() })); // expect: require-auth-guard
before.get("/body", eventHandler((event) => { // ok: the body verifies
  verify(event);
  return allVisits();
}));
before.get("/staff/visits", eventHandler(() => allVisits())); // ok: the application's middleware covers what lies below
before.get("/noted/visits", eventHandler(() => allVisits())); // expect: require-auth-guard
before.get("/late/visits", eventHandler(() => allVisits())); // expect: require-auth-guard

app.use("/staff", throws);
app.use("/noted", forgets);
app.use(before);
app.use("/late", throws);
app.use("/used", eventHandler(() => allVisits())); // expect: require-auth-guard
app.use(throws);
const after = createRouter().get("/after", eventHandler(() => allVisits())); // ok: behind the application's middleware
app.use(after);
