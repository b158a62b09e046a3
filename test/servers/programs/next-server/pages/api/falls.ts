import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { allVisits } from "../../../domain";
import { authOptions } from "../../lib/options";
const handler = async (req: NextApiRequest, res: NextApiResponse) => { // expect: require-auth-guard
  const session = await getServerSession(req, res, authOptions);
  if (!session) {
    res.status(401).json({ error: "unauthorized" });
  }
  res.json(await allVisits());
};
export default handler;
