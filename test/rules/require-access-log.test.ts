import { requireAccessLog } from "../../rules/require-access-log.js";
import { testRule } from "./rule-tester.js";

const APP = `import express, { type NextFunction, type Request, type Response } from "express";
import { loadPatient, type Patient } from "./patient.js";
const app = express();
type Known = Request & { user?: { role: string } };
const signedIn = (req: Known, res: Response, next: NextFunction) => { if (req.user) next(); else res.sendStatus(401); };
const clinician = (req: Known, res: Response, next: NextFunction) => { if (req.user?.role === "clinician") next(); else res.sendStatus(403); };
const show = async (_req: Request, res: Response) => { const p = await loadPatient("1"); res.json(p); };
`;

testRule(requireAccessLog, [
  { name: "no record", code: `${APP}«app.get("/patients", clinician, show)»;` },
  { name: "a recorded access", code: `${APP}declare function logPhiAccess(user: string, subject: string): void;\napp.get("/patients", clinician, async (_req, res) => { logPhiAccess("1", "2"); res.json(await loadPatient("1")); });` },
  { name: "recorded by what stands before", code: `${APP}declare function logPhiAccess(user: string, subject: string): void;\nconst record = (_req: Request, _res: Response, next: NextFunction) => { logPhiAccess("1", "2"); next(); };\napp.get("/patients", clinician, record, show);` },
]);
