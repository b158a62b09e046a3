import express, { Router, type Application, type RequestHandler } from "express";
import { allVisits } from "../domain";
import { protect } from "../express/guards";

const list: RequestHandler = async (_req, res) => {
  res.json(await allVisits());
};

class Server {
  readonly app: Application = express();
  private readonly router = Router();
  constructor() {
    this.middleware();
    this.routes();
  }
  private middleware(): void {
    this.app.use(express.json());
    this.app.use("/safe", protect);
  }
  private routes(): void {
    this.app.get("/safe/visits", list); // ok: registered before
    this.app.get("/unsafe/visits", list); // expect: require-auth-guard
    this.router.get("/r", list); // expect: require-auth-guard
    this.app.use("/sr", this.router);
  }
}
export default new Server().app;
