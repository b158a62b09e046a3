import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { allVisits, saveVisit } from "../../../domain";
import { authOptions } from "../../lib/options";
export default async function handler(req: NextApiRequest, res: NextApiResponse) { // expect: require-auth-guard
  if (req.method === "GET") {
    return res.status(200).json(await allVisits());
  }
  const session = await getServerSession(req, res, authOptions);
  if (!session) return res.status(401).end();
  await saveVisit(req.body);
  res.status(201).end();
}
