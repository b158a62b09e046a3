import type { Request, RequestHandler, Response } from "express";
import { allVisits, type Visit } from "../domain";
export const list: RequestHandler = async (_req, res, next) => {
  try {
    const all = await allVisits();
    res.status(200).json({ data: all });
  } catch (err) {
    next(err);
  }
};
export class VisitController {
  readonly bound: RequestHandler;
  constructor() {
    this.bound = this.list.bind(this);
  }
  async list(_req: Request, res: Response): Promise<void> {
    res.json(await this.load());
  }
  arrow = async (_req: Request, res: Response): Promise<void> => {
    res.json(await this.load());
  };
  private load(): Promise<Visit[]> {
    return allVisits();
  }
}
export function makeHandlers({ load }: { load: () => Promise<Visit[]> }) {
  return {
    list: (async (_req, res) => {
      res.json(await load());
    }) satisfies RequestHandler,
  };
}
