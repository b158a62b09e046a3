import type { NextApiRequest, NextApiResponse } from "next";
import { jwtVerify } from "jose";
import { allVisits } from "../../../domain";

export default async function handler(req: NextApiRequest, res: NextApiResponse) { // expect: require-auth-guard
  try {
    await jwtVerify(req.headers.authorization?.slice(7) ?? "", new TextEncoder().encode("secret"));
  } catch {
    res.status(401).json({ error: "unauthorized" });
  }
  res.json(await allVisits());
}
