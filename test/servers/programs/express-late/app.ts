import express, { type Application, type RequestHandler } from "express";
import { allVisits } from "../domain";
import { protect } from "../express/guards";

const list: RequestHandler = async (_req, res) => {
  res.json(await allVisits());
};

class Late {
  readonly app: Application = express();
  constructor() {
    this.routes();
    this.middleware();
  }
  private middleware(): void {
    this.app.use(protect);
  }
  private routes(): void {
    this.app.get("/visits", list); // expect: require-auth-guard
  }
}
export default new Late().app;
