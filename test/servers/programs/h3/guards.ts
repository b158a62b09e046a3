import jwt from "jsonwebtoken";
import { HTTPError, type H3Event } from "h3";

export function userOf(event: H3Event): { id: string } | null {
  try {
    return jwt.verify(event.req.headers.get("authorization")?.split(" ")[1] ?? "", "secret") as { id: string };
  } catch {
    return null;
  }
}

export const throws = (event: H3Event): void => {
  if (!userOf(event)) throw new HTTPError({ status: 401 });
};
export const answers = (event: H3Event): Response | undefined => (userOf(event) ? undefined : new Response("who are you", { status: 401 }));
export const passesOn = async (event: H3Event, next: () => unknown): Promise<unknown> => {
  if (!userOf(event)) return new Response("who are you", { status: 401 });
  return next();
};
/** Says 401 and lets the request go on. */
export const forgets = (event: H3Event): void => {
  if (!userOf(event)) event.res.status = 401;
};
export const identify = (event: H3Event): void => {
  event.context["user"] = userOf(event);
};
