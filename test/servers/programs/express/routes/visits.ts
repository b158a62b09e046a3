import express from "express";
import * as controller from "../controller";
const router = express.Router({ mergeParams: true });
router.route("/").get(controller.list); // ok: mounted below the guard
export const openRoutes = express.Router();
openRoutes.get("/", controller.list); // ok: mounted below the guard
export default router;
