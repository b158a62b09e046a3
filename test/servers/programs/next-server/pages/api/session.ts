import type { NextApiHandler, NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { allVisits } from "../../../domain";
import { authOptions } from "../../lib/options";
const withSession = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  const session = await getServerSession(req, res, authOptions);
  if (!session) {
    res.status(401).json({ error: "unauthorized" });
    return;
  }
  return handler(req, res);
};
async function handler(_req: NextApiRequest, res: NextApiResponse) {
  res.json(await allVisits());
}
export default withSession(handler); // ok: wrapper
