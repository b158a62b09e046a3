import jwt from "jsonwebtoken";

/** The user of a verified token; null for anybody else. */
export function userOf(authorization: string | undefined): { id: string; role: string } | null {
  try {
    return jwt.verify(authorization?.split(" ")[1] ?? "", "secret") as { id: string; role: string };
  } catch {
    return null;
  }
}

export const requireUser = ({ headers, status }: any): unknown => {
  if (!userOf(headers.authorization)) return status(401, "who are you");
};
/** Says 401 and lets the request go on. */
export const forgets = ({ headers, set }: any): void => {
  if (!userOf(headers.authorization)) set.status = 401;
};
export const throws = ({ headers }: any): { user: { id: string } } => {
  const user = userOf(headers.authorization);
  if (!user) throw new Error("who are you");
  return { user };
};
/** Only says who it is. */
export const identify = ({ headers }: any): { user: { id: string } | null } => ({ user: userOf(headers.authorization) });
export const logs = ({ path }: any): void => void path;
