import { requireAuthGuard } from "../../rules/require-auth-guard.js";
import { testRule } from "./rule-tester.js";

const APP = `import express, { type NextFunction, type Request, type Response } from "express";
import { loadPatient, type Patient } from "./patient.js";
const app = express();
type Known = Request & { user?: { role: string } };
const signedIn = (req: Known, res: Response, next: NextFunction) => { if (req.user) next(); else res.sendStatus(401); };
const clinician = (req: Known, res: Response, next: NextFunction) => { if (req.user?.role === "clinician") next(); else res.sendStatus(403); };
const show = async (_req: Request, res: Response) => { const p = await loadPatient("1"); res.json(p); };
`;

testRule(requireAuthGuard, [
  { name: "no guard", code: `${APP}«app.get("/patients", show)»;` },
  { name: "only a count", code: `${APP}declare function count(): Promise<number>;\napp.get("/count", async (_req, res) => { res.json({ n: await count() }); });` },
  { name: "a guard of the project", code: `${APP}app.get("/patients", signedIn, show);` },
  { name: "a guard of the application, before", code: `${APP}app.use(signedIn);\napp.get("/patients", show);` },
  { name: "a guard of the application, after", code: `${APP}«app.get("/patients", show)»;\napp.use(signedIn);` },
  { name: "a tagged guard", code: `${APP}/** @phiGuard */\ndeclare function staff(req: Request, res: Response, next: NextFunction): void;\napp.get("/patients", staff, show);` },
  { name: "a name that looks like a guard", code: `${APP}declare function requireAuth(req: Request, res: Response, next: NextFunction): void;\n«app.get("/patients", requireAuth, show)»;` },
  { name: "a 401 without a return", flows: true, code: `${APP}«app.get("/patients", (req: Known, res: Response, next: NextFunction) => { if (!req.user) res.sendStatus(401); next(); }, show)»;` },
]);
