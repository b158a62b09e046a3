import type { NextApiRequest, NextApiResponse } from "next";
import { jwtVerify } from "jose";
import { allVisits } from "../../../domain";

const withToken =
  (handler: (req: NextApiRequest, res: NextApiResponse) => Promise<void>) =>
  async (req: NextApiRequest, res: NextApiResponse): Promise<void> => {
    try {
      await jwtVerify(req.headers.authorization?.slice(7) ?? "", new TextEncoder().encode("secret"));
    } catch {
      res.status(401).json({ error: "unauthorized" });
      return;
    }
    await handler(req, res);
  };
export default withToken(async (_req, res) => { // ok: the wrapper rejects
  res.json(await allVisits());
});
