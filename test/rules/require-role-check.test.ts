import { requireRoleCheck } from "../../rules/require-role-check.js";
import { testRule } from "./rule-tester.js";

const APP = `import express, { type NextFunction, type Request, type Response } from "express";
import { loadPatient, type Patient } from "./patient.js";
const app = express();
type Known = Request & { user?: { role: string } };
const signedIn = (req: Known, res: Response, next: NextFunction) => { if (req.user) next(); else res.sendStatus(401); };
const clinician = (req: Known, res: Response, next: NextFunction) => { if (req.user?.role === "clinician") next(); else res.sendStatus(403); };
const show = async (_req: Request, res: Response) => { const p = await loadPatient("1"); res.json(p); };
`;

testRule(requireRoleCheck, [
  { name: "a known caller of any role", code: `${APP}«app.get("/patients", signedIn, show)»;` },
  { name: "a role is asked for", code: `${APP}app.get("/patients", clinician, show);` },
  { name: "a tagged authorization guard", code: `${APP}/** @phiGuard authorization */\ndeclare function staff(req: Request, res: Response, next: NextFunction): void;\napp.get("/patients", staff, show);` },
  { name: "no guard at all", code: `${APP}«app.get("/patients", show)»;` },
]);
